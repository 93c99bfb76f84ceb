import { leadTo } from '../text/span.ts';
import { month } from './bound.ts';
import {
	COUNT,
	countOf,
	EDGE,
	ENDING,
	LAST,
	THIS,
	YEAR,
	yearOf,
	type DateRule,
	type DateSpan
} from './date-span.ts';
import { isVerb, MONTH, monthNumber } from './months.ts';

type Reading = Omit<DateSpan, 'start' | 'end'>;

const OF = `(?: of| in|,)?(?: the year)? (?:${YEAR}${ENDING}|${THIS}|${LAST})`;
/** The year of {@link OF}: its three groups. */
function ofYear(y = '', thisYear = '', lastYear = ''): { year: number | null; relative?: number } {
	if (y !== '') return { year: Number(y) };
	return thisYear !== '' ? { year: null, relative: 0 } : { year: null, relative: lastYear === '' ? 0 : -1 };
}

function months(first: number, last: number, [y, a, b]: readonly string[]): Reading {
	const { year: of, relative } = ofYear(y, a, b);
	const bounds = { from: month(of, first), to: month(of, last) };
	return relative === undefined ? bounds : { ...bounds, relative };
}

const ROMAN = ['I', 'II', 'III', 'IV'];
const ordinal = (text: string): number => {
	const index = [
		/^(?:1|I$|first|перв)/iu,
		/^(?:2|II$|second|втор)/iu,
		/^(?:3|III$|third|трет)/iu,
		/^(?:4|IV$|fourth|last|четверт)/iu
	];
	return ROMAN.indexOf(text.toUpperCase()) + 1 || index.findIndex((rule) => rule.test(text)) + 1;
};
const BETWEEN = /(?:^|[^\p{L}])(?:between|между) $/iu;

/** Halves and quarters of years, months and stretches of months. */
export const PART_RULES: readonly DateRule[] = [
	{
		// first half of 2024, H1 2024, в первом полугодии 2025 года
		rule: new RegExp(
			`${EDGE}(?:(first|second|1st|2nd) half|H([12])|(перв\\p{L}+|втор\\p{L}+|[12](?:-?\\p{L}{1,2})?|II?) полугоди\\p{L}+)${OF}`,
			'giu'
		),
		read: ([, en = '', h = '', ru = '', ...of]) => {
			const half = ordinal(en || h || ru);
			return half < 1 || half > 2 ? undefined : months(half * 6 - 5, half * 6, of);
		}
	},
	{
		// Q1 2024, third quarter of 2024, в I квартале 2024 года
		rule: new RegExp(
			`${EDGE}(?:(first|second|third|fourth|last|1st|2nd|3rd|4th) quarter|Q([1-4])|(\\p{L}+|[1-4](?:-?\\p{L}{1,2})?) (?:квартал\\p{L}*|кв\\.))${OF}`,
			'giu'
		),
		read: ([, en = '', q = '', ru = '', ...of]) => {
			const quarter = ordinal(en || q || ru);
			return quarter < 1 ? undefined : months(quarter * 3 - 2, quarter * 3, of);
		}
	},
	{
		// nine months of 2024, за 9 месяцев 2024 года
		rule: new RegExp(`${EDGE}${COUNT} (?:full )?(?:months|месяц\\p{L}*)${OF}`, 'giu'),
		read: ([, n = '', ...of]) => (countOf(n) > 12 ? undefined : months(1, countOf(n), of))
	},
	{
		// January-September 2024, from March 2023 to May 2024, в июне-сентябре
		rule: new RegExp(
			`${EDGE}(${MONTH})(?: ${YEAR}${ENDING})? ?(?:-|to|through|until|till|and|по|до|и) ?(${MONTH})(?:${OF})?`,
			'giu'
		),
		read: ([whole = '', m1 = '', y1 = '', m2 = '', y2 = '', a = '', b = ''], { start }, text) => {
			if (isVerb(m1) || isVerb(m2)) return undefined;
			// "in May 2022 and June 2023" are two months, "between May 2022 and June 2023" are many.
			const listed = y1 !== '' && / (?:and|и) /iu.test(whole) && !BETWEEN.test(leadTo(text, start));
			if (listed) return undefined;
			const { year: last, relative } = ofYear(y2, a, b);
			const bounds = { from: month(yearOf(y1) ?? last, monthNumber(m1)), to: month(last, monthNumber(m2)) };
			return a === '' && b === '' ? bounds : { ...bounds, relative: relative ?? 0 };
		}
	},
	{
		// November 2017, в феврале текущего года
		rule: new RegExp(`${EDGE}(${MONTH})${OF}`, 'giu'),
		read: ([, m = '', ...of]) => (isVerb(m) ? undefined : months(monthNumber(m), monthNumber(m), of))
	},
	{
		// in November, в ноябре
		rule: new RegExp(
			`(?<=(?:^|[^\\p{L}])(?:in|since|until|by|during|last|early|late|mid|в|до|к|за|с) )(${MONTH})(?! \\d)`,
			'giu'
		),
		read: ([, m = '']) =>
			isVerb(m) || /^ма[йея]?\.$/iu.test(m)
				? undefined
				: { from: month(null, monthNumber(m)), to: month(null, monthNumber(m)) }
	}
];
