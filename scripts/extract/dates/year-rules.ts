import { countAfter } from '../numbers/count-after.ts';
import { unitAfter } from '../numbers/units.ts';
import { leadTo, type Span } from '../text/span.ts';
import { year, type Bound } from './bound.ts';
import { COUNT, countOf, EDGE, ENDING, LAST, THIS, YEAR, type DateRule } from './date-span.ts';

const bare: Bound = { year: null, month: null, day: null };

/** Years, stretches of years, and lengths of time. */
export const YEAR_RULES: readonly DateRule[] = [
	{
		// 2014-2020, from 2014 to 2020, с 2014 по 2020 год, 2021-25, 2023/24
		rule: new RegExp(
			`${EDGE}${YEAR.replace('/', '')}(?:${ENDING} ?(?:-|/|to|until|through|по|до) ?${YEAR}|[-/](\\d{2})(?![\\p{N}%.,/-]))${ENDING}`,
			'giu'
		),
		read: ([, y1 = '', y2 = '', short = '']) => {
			const last = y2 === '' ? Number(y1.slice(0, 2) + short) : Number(y2);
			return last <= Number(y1) ? undefined : { from: year(Number(y1)), to: year(last) };
		}
	},
	{
		rule: new RegExp(
			`(?<=(?:between|both|между|в|за|in|during|for) )${YEAR} (?:and|и) ${YEAR}${ENDING}`,
			'giu'
		),
		read: ([, y1 = '', y2 = '']) => (y2 <= y1 ? undefined : { from: year(Number(y1)), to: year(Number(y2)) })
	},
	{
		rule: new RegExp(`${EDGE}${YEAR}${ENDING}`, 'giu'),
		read: ([whole = '', y = ''], match, text) =>
			isYear(whole, match, text) ? { from: year(Number(y)), to: year(Number(y)) } : undefined
	},
	{
		// this year, с начала года, в прошлом году
		rule: new RegExp(`${EDGE}(?:since the beginning of the year|с начала года|${THIS}|${LAST})`, 'giu'),
		read: ([, , last = '']) => ({ from: bare, to: bare, relative: last === '' ? 0 : -1 })
	},
	{
		// 3 years and 10 months, последние пять лет, two days
		rule: new RegExp(
			`${EDGE}${COUNT}(?:[.,]5| and a half| с половиной)? (years?|лет|года?|months?|месяц\\p{L}*|weeks?|недел\\p{L}*|days?|дн(?:я|ей|ям|ях)|сут\\p{L}*|hours?|час(?:а|ов)?|minutes?|минут\\p{L}?|decades?|десятилети\\p{L}*)(?!\\p{L})(?:,? (?:and |и )?${COUNT} (?:months?|месяц\\p{L}*))?`,
			'giu'
		),
		read: ([, n = '', unit = '', more = '']) => ({
			from: null,
			to: null,
			months: lengthOf(countOf(n), unit) + countOf(more)
		})
	}
];

function lengthOf(n: number, unit: string): number {
	if (/^(?:year|лет|год)/iu.test(unit)) return n * 12;
	if (/^(?:decade|десят)/iu.test(unit)) return n * 120;
	return /^(?:month|месяц)/iu.test(unit) ? n : 0;
}

const YEAR_BEFORE =
	/(?:^|[^\p{L}])(?:in|since|of|for|from|until|till|by|to|during|early|late|mid|year|through|before|after|в|во|с|за|на|до|к|по|от|начал\p{L}|конц\p{L}|середин\p{L})[ -]$/iu;

/** Four digits are a year unless they count something: "2024 kg", but "in 2024 kg …" and "2024 г. …" are years. */
function isYear(whole: string, { start, end }: Span, text: string): boolean {
	if (whole.length > 4 || YEAR_BEFORE.test(leadTo(text, start))) return true;
	// "UNGASS 2016 recommendations": a year after a name.
	if (/\p{L}\S* \p{Lu}[\p{L}-]+ $|(?:^|\P{L})\p{Lu}{3,} $/u.test(leadTo(text, start))) return true;
	const after = text.slice(end);
	// "the 2016 Political Declaration"
	if (/^ \p{Lu}/u.test(after)) return true;
	if (unitAfter(after)) return false;
	const counted = countAfter(after, 2);
	return counted?.unit === undefined || counted.length > 16;
}
