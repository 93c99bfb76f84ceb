import { find, leadTo, words, type Span } from '../text/span.ts';
import { DIGITS, readDigits, type Reading } from './digits.ts';
import { risesTo } from './manner.ts';
import { readSpelled, scaleOf, SCALE, SPELLED } from './spelled.ts';
import { currencyBefore } from './units.ts';

/** A number of a text, in digits or in words; for a range its two ends. */
export interface NumberFound extends Span {
	readonly value: number;
	readonly high?: number;
	readonly spelled: boolean;
	readonly doubt?: string;
}

const SUFFIX = '(?:-(?:ти|и|ю|х|мя|ми|ех|ух|ем|ум)(?!\\p{L}))?';
// "m" and "k" are millions and thousands beside money only; elsewhere they are metres and nothing.
const SHORT_SCALE = '(?:m|k|b)(?![\\p{L}\\p{N}])';
const ONE = `(${DIGITS})${SUFFIX}`;
const SCALED = `${ONE}(?:[ -]?(${SCALE}|${SHORT_SCALE}))?`;
const RULE = new RegExp(
	`(?<![\\p{L}\\p{N}]|[\\p{N}][.,/:-])${SCALED}(?: ?(?:-|to|до|and|и) ?(?:€|\\$)?${SCALED}(?=(.?)))?`,
	'giu'
);
const SPELLED_RULE = words(SPELLED);
const RANGE_BEFORE = /(?:^|[^\p{L}])(?:from|between|от|с|между)(?: \p{L}+| [€$])? ?$/iu;
const COMMA_AFTER = /^[ -]?\p{Script=Cyrillic}/u;
const LATIN_AFTER = /^[ -]?\p{Script=Latin}/u;

/** The factor of a scale word; "m" and "k" count beside money alone. */
function factorOf(scale: string, money: boolean): number {
	if (/^[mkb]$/iu.test(scale))
		return money ? { m: 1e6, k: 1e3, b: 1e9 }[scale.toLowerCase() as 'm' | 'k' | 'b'] : 0;
	return scale === '' ? 1 : scaleOf(scale);
}

const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(15));

/**
 * Every number of a prepared text. To be given the text with dates and traps made blank.
 * @param comma whether a comma is the decimal mark, where the words around a number do not tell
 */
export function findNumbers(text: string, comma: boolean): NumberFound[] {
	const digits = find(text, RULE).flatMap(({ start, end, groups }) =>
		inDigits(text, start, end, groups, comma)
	);
	const spelled = find(text, SPELLED_RULE).flatMap(({ start, end, groups }) => {
		const value = readSpelled(groups[0] ?? '');
		const free = !digits.some((other) => start < other.end && other.start < end);
		return value === null || !free ? [] : [{ start, end, value, spelled: true }];
	});
	return joinScales(
		[...digits, ...spelled].sort((a, b) => a.start - b.start),
		text
	);
}

function inDigits(
	text: string,
	start: number,
	end: number,
	groups: readonly string[],
	comma: boolean
): NumberFound[] {
	const [whole = '', first = '', scale = '', second = '', scale2 = ''] = groups;
	const lead = leadTo(text, start);
	const after = text.slice(end);
	const decimal = COMMA_AFTER.test(after) ? true : LATIN_AFTER.test(after) ? false : comma;
	const money = currencyBefore(lead) !== undefined || /^ ?(?:€|\$|eur|usd|евро|долл)/iu.test(after);
	const one = readDigits(first, decimal);
	if (second === '') return single(text, start, end, one, scale, money);
	const other = readDigits(second, decimal);
	const inBetween = whole.slice(first.length, whole.lastIndexOf(second));
	const isRange = inBetween.includes('-') || (RANGE_BEFORE.test(lead) && !risesTo(lead));
	if (!isRange || other.value <= one.value) {
		const cut = start + whole.indexOf(first) + first.length;
		const from = start + whole.lastIndexOf(second);
		const shared =
			scale === '' && scale2 !== '' && /^ ?(?:to|до|and|и|-) ?/u.test(inBetween) ? scale2 : scale;
		return [
			...single(text, start, cut, one, shared, money),
			...single(text, from, end, other, scale2, money)
		];
	}
	const factor = factorOf(scale === '' ? scale2 : scale, money);
	const factor2 = factorOf(scale2, money);
	if (factor === 0 || factor2 === 0) return [];
	return [
		{ start, end, value: scaled(one.value, factor), high: scaled(other.value, factor2), spelled: false }
	];
}

function single(
	text: string,
	start: number,
	end: number,
	{ value, doubt }: Reading,
	scale: string,
	money: boolean
): NumberFound[] {
	const factor = factorOf(scale, money);
	// "5 m" is a length, "5kg" ends at the digits: what goes on in letters is not this number's.
	const stop = factor === 0 ? end - scale.length : end;
	const number = {
		start,
		end: factor === 0 ? text.slice(0, stop).trimEnd().length : end,
		value: scaled(value, factor || 1),
		spelled: false
	};
	return [doubt === undefined ? number : { ...number, doubt }];
}

/** "4 million 222 thousand" is one number. */
function joinScales(numbers: readonly NumberFound[], text: string): NumberFound[] {
	const result: NumberFound[] = [];
	for (const number of numbers) {
		const last = result.at(-1);
		const joined =
			last && text.slice(last.end, number.start) === ' ' && last.value >= 1000 && last.value % 1000 === 0;
		const larger = joined && new RegExp(`${SCALE}$`, 'iu').test(text.slice(last.start, last.end));
		if (last && larger && number.value < last.value && number.high === undefined) {
			result[result.length - 1] = { ...last, end: number.end, value: last.value + number.value };
		} else result.push(number);
	}
	return result;
}
