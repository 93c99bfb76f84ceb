import * as chrono from 'chrono-node';
import { blank, find, type Span } from '../text/span.ts';
import { exists, type Bound } from './bound.ts';
import { isVerb, MONTH, monthNumber } from './months.ts';

/** Days as a text gives them; the two are the same for a single day. */
export interface Days extends Span {
	readonly from: Bound;
	readonly to: Bound;
}

const DAY = '([0-3]?\\d)(?:st|nd|rd|th|-?го|-?е|-?ое)?';
const JOIN = ' ?(?:-|,? and|&|to|till|until|,? и|по|до|,) ?';
const YEAR = '((?:19|20)\\d{2})(?!\\d)(?:-?го)?(?: ?(?:г\\.|г(?!\\p{L})|года?(?!\\p{L})))?';
const EDGE = '(?<![\\p{L}\\p{N}.,/:])';

/** One day as a rule found it: month's name, first and last day; '' where the text gives none. */
interface Written {
	readonly first: string;
	readonly last?: string;
	readonly month: string;
	readonly month2?: string;
	readonly year?: string;
	readonly year2?: string;
}

/** The forms that chrono misreads: it takes one day of two, or "December 13" for December 2013. */
const FORMS: readonly { rule: RegExp; pick: (groups: readonly string[]) => Written }[] = [
	{
		// "1 June-31 August 2022", «с 30 мая по 2 июня»
		rule: new RegExp(`${EDGE}${DAY} (${MONTH})(?:,? ${YEAR})?${JOIN}${DAY} (${MONTH})(?:,? ${YEAR})?`, 'giu'),
		pick: ([, first = '', month = '', year = '', last = '', month2 = '', year2 = '']) => ({
			...{ first, month, year, last, month2, year2 }
		})
	},
	{
		// "5 and 6 December 2022", «5, 6 и 7 мая»
		rule: new RegExp(`${EDGE}${DAY}(?:${JOIN}${DAY})+ (?:of )?(${MONTH})(?:,? ${YEAR})?`, 'giu'),
		pick: ([, first = '', last = '', month = '', year2 = '']) => ({ first, last, month, year2 })
	},
	{
		// «12-го апреля 2021 года», "12 Apr. 2021"
		rule: new RegExp(`${EDGE}${DAY} (${MONTH})(?:(?<=\\.)|(?<=-го \\p{L}+))(?:,? ${YEAR})?`, 'giu'),
		pick: ([, first = '', month = '', year2 = '']) => ({ first, month, year2 })
	},
	{
		// "between November 10 and December 2, 2022"
		rule: new RegExp(
			`${EDGE}(${MONTH}) ${DAY}(?:,? ${YEAR})?${JOIN}(${MONTH}) ${DAY}(?!\\d)(?:,? ${YEAR})?`,
			'giu'
		),
		pick: ([, month = '', first = '', year = '', month2 = '', last = '', year2 = '']) => ({
			...{ first, month, year, last, month2, year2 }
		})
	},
	{
		// "June 5-7, 2023", "December 13"
		rule: new RegExp(`${EDGE}(${MONTH}) ${DAY}(?!\\d)(?:${JOIN}${DAY}(?! ?%)(?!\\d))?(?:,? ${YEAR})?`, 'giu'),
		pick: ([, month = '', first = '', last = '', year2 = '']) => ({ first, last, month, year2 })
	}
];

// After a month and a number these show that the number is a day; another small word is what it counts.
const COUNTED =
	/^\s+(?!(?:in|at|the|and|to|by|with|on|an?|under|during|has|had|was|were|this|of|for|from|when)(?!\p{L}))\p{Ll}/u;

const numeric = (text: string | undefined) => (text ? Number(text) : null);

function read({ first, last, month, month2, year, year2 }: Written): { from: Bound; to: Bound } | undefined {
	if (isVerb(month)) return undefined;
	const to = {
		year: numeric(year2),
		month: monthNumber(month2 ?? month),
		day: Number(last === undefined || last === '' ? first : last)
	};
	const from = { year: numeric(year) ?? to.year, month: monthNumber(month), day: Number(first) };
	if (!exists(to)) return undefined;
	const inOrder = from.month < to.month || from.day < to.day || (from.year ?? 0) < (to.year ?? 0);
	return { from: exists(from) && inOrder ? from : to, to };
}

function ownForms(text: string): Days[] {
	const found: Days[] = [];
	let rest = text;
	for (const { rule, pick } of FORMS) {
		for (const { start, end, groups } of find(rest, rule)) {
			const written = pick(groups);
			const monthFirst = monthNumber(groups[1] ?? '') > 0;
			if (monthFirst && !written.year2 && COUNTED.test(rest.slice(end))) continue;
			const bounds = read(written);
			if (bounds) found.push({ start, end, ...bounds });
		}
		rest = blank(rest, found);
	}
	return found;
}

// Days stand before months, in numbers too, as all documents of this family write them.
const english = new chrono.Chrono(chrono.en.configuration.createConfiguration(true, true));
const parsers = [english, chrono.ru.strict];
const DAY_WRITTEN = new RegExp(`\\d ?[./-] ?\\d|(${MONTH})`, 'iu');
const FIRST_PART = new RegExp(`^.*?(?=\\d|(?<!\\p{L})${MONTH})`, 'iu');
const YEAR_AFTER = new RegExp(`^,? ?${YEAR}`, 'iu');

function byChrono(text: string): Days[] {
	const found: Days[] = [];
	let rest = text;
	for (const parser of parsers) {
		for (const result of parser.parse(rest, { instant: new Date(Date.UTC(2000, 0, 1)), timezone: 0 })) {
			const written = DAY_WRITTEN.exec(result.text);
			const whole = [result.start, result.end ?? result.start].every(
				(at) => at.isCertain('day') && at.isCertain('month')
			);
			if (!whole || written === null || isVerb(written[1] ?? '')) continue;
			const lead = FIRST_PART.exec(result.text)?.[0].length ?? 0;
			const start = result.index + lead;
			const end = result.index + result.text.trimEnd().length;
			const later = YEAR_AFTER.exec(rest.slice(end));
			const tail = result.end ?? result.start;
			const year = tail.isCertain('year') ? tail.get('year') : numeric(later?.[1]);
			const bound = (at: chrono.ParsedComponents): Bound => ({
				year: at.isCertain('year') ? at.get('year') : year,
				month: at.get('month'),
				day: at.get('day')
			});
			const yearEnd = tail.isCertain('year') ? end : end + (later?.[0].length ?? 0);
			found.push({ start, end: yearEnd, from: bound(result.start), to: bound(tail) });
		}
		rest = blank(rest, found);
	}
	return found;
}

/** Every day and stretch of days in a prepared text. A year that is not printed is `null`. */
export function findDays(text: string): Days[] {
	const own = ownForms(text);
	return [...own, ...byChrono(blank(text, own))].sort((a, b) => a.start - b.start);
}
