import { leadTo } from '../text/span.ts';
import { bareFigure } from './bare-figure.ts';
import { countAfter, type Counted } from './count-after.ts';
import { findNumbers, type NumberFound } from './find-numbers.ts';
import { mannerOf } from './manner.ts';
import { rounded, toQuantity, type Quantity } from './quantity.ts';
import { currencyBefore, unitAfter } from './units.ts';

/**
 * Every quantity of a prepared text whose dates and traps are blank: numbers with a unit, money, counts, and numbers
 * in a place that shows them to be figures ("of which 12", «составило 350»).
 * @param comma whether a comma is the decimal mark, where the words around a number do not tell
 */
export function findQuantities(text: string, comma: boolean): Quantity[] {
	const numbers = findNumbers(text, comma);
	const result: Quantity[] = [];
	for (const [i, number] of numbers.entries()) {
		const quantity =
			quantityOf(text, number) ?? sharedUnit(text, numbers, i) ?? bareFigure(text, number, result.at(-1));
		if (quantity) result.push(quantity);
	}
	return joinMasses(result, text);
}

/** «839 (в 2023 г. — 699) преступлений»: what is counted may stand after a bracket. */
const BRACKET = /^ \([^()]{1,60}\)/u;
/** "two of his accomplices" */
const OF_THE = /^ of (?:the|his|her|its|their|these|those)(?= \p{L})/iu;

function quantityOf(text: string, number: NumberFound): Quantity | undefined {
	const { start, end } = number;
	const currency = currencyBefore(leadTo(text, start));
	if (currency) return toQuantity(text, number, currency.unit, { start: start - currency.length, end });
	const after = text.slice(end);
	const unit = unitAfter(after);
	if (unit) return toQuantity(text, number, unit.unit, { start, end: end + unit.length });
	const skipped = (BRACKET.exec(after) ?? OF_THE.exec(after))?.[0].length ?? 0;
	const named = NAME_BEFORE.test(leadTo(text, start));
	const direct = countAfter(after.slice(skipped), number.value);
	const counted =
		direct?.unit === undefined && !named ? (countAcross(after, number.value) ?? direct) : direct;
	if (!counted || (counted.unit === undefined && (skipped > 0 || !mayCount(text, number, counted.noun))))
		return undefined;
	const rule = { unit: counted.unit ?? '', kind: 'count' as const, factor: 1 };
	const doubts = counted.unit === undefined ? [`"${counted.noun}" is on no list of units`] : [];
	return toQuantity(text, number, rule, { start, end: end + skipped + counted.length }, doubts);
}

/** What a number counts beyond an "and", if that is a noun of the lists. */
function countAcross(after: string, value: number): Counted | undefined {
	const counted = countAfter(after, value, true);
	return counted?.unit === undefined ? undefined : counted;
}

// "CADAP 7 …": a name. A word that only begins a sentence is no name.
const NAME_BEFORE = /(?:[\p{L}\d)"',] (?:\p{Lu}[\p{L}.-]*)|^[^\p{L}\p{N}]*\p{Lu}[\p{Lu}\d.-]+)["')]? $/u;
const VERB = /(?:ли|лись|лось|лась|ется|ются|ится|ятся)$/iu;

/** What an unknown noun needs to be proposed: whole digits, no name before them, a plural after them. */
function mayCount(text: string, { start, end, spelled, value }: NumberFound, noun: string): boolean {
	if (
		(spelled && value < 2) ||
		value === 0 ||
		!Number.isInteger(value) ||
		NAME_BEFORE.test(leadTo(text, start))
	)
		return false;
	if (!/^ ?\p{L}/u.test(text.slice(end)) || /^\p{Lu}/u.test(noun)) return false;
	return /\p{Script=Cyrillic}/u.test(noun) ? noun.length > 2 && !VERB.test(noun) : /[^su]s$/u.test(noun);
}

const JOINT = /^(?: \p{L}+)?,? ?(?:,|and|or|to|out of(?: the)?|of the|и|или|до|из|-) ?$/iu;

/** As many numbers may share one unit. */
const LIST = 8;

/** "12, 15 and 20 kg", «34 международных и 32 региональных канала»: a number takes the unit of the next one. */
function sharedUnit(text: string, numbers: readonly NumberFound[], i: number): Quantity | undefined {
	const number = numbers[i];
	if (number && NAME_BEFORE.test(leadTo(text, number.start))) return undefined;
	for (let at = i; number && at < i + LIST; at += 1) {
		const [here, next] = [numbers[at], numbers[at + 1]];
		if (!here || !next || !JOINT.test(text.slice(here.end, next.start))) return undefined;
		const quantity = quantityOf(text, next);
		if (!quantity) continue;
		const factor = next.value === 0 ? 1 : quantity.value / next.value;
		const doubts = ['the unit stands with the next number'];
		return toQuantity(text, number, { unit: quantity.unit, kind: quantity.kind, factor }, number, doubts);
	}
	return undefined;
}

/** «6 тонн 444 килограмма», "3 tons, 96 kg, and 616 grams": one mass. */
function joinMasses(quantities: readonly Quantity[], text: string): Quantity[] {
	const result: Quantity[] = [];
	for (const quantity of quantities) {
		const last = result.at(-1);
		if (last && goesOn(last, quantity, text)) {
			const span = { start: last.start, end: quantity.end };
			const value = rounded(last.value + quantity.value);
			result[result.length - 1] = { ...last, ...span, value, ...mannerOf(text, span) };
		} else result.push(quantity);
	}
	return result;
}

function goesOn(last: Quantity, next: Quantity, text: string): boolean {
	const masses = last.kind === 'mass' && next.kind === 'mass' && next.value < last.value;
	const whole = last.high === undefined && next.high === undefined;
	return masses && whole && /^,? (?:и |and )?$/u.test(text.slice(last.end, next.start));
}
