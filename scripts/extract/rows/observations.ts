import { units } from '../../../src/lib/domain/codes.ts';
import { EMPTY, judged, type Candidate } from '../candidate.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { quote } from '../text/quote.ts';
import type { Span } from '../text/span.ts';
import { areaAt } from '../words/areas.ts';
import { drugIn, indicatorOfFigure } from '../words/indicators.ts';
import type { Anchor } from './anchor.ts';
import { inSentence, sentenceOf, type Paragraph } from './paragraph.ts';
import { periodAt } from './period.ts';
import type { Speaker } from './speakers.ts';

const known = new Set(Object.keys(units));

/** The part of a sentence between two strong marks that holds a place. */
function clauseOf(text: string, sentence: Span, place: Span): Span {
	const before = text.slice(sentence.start, place.start);
	const start = sentence.start + (Math.max(before.lastIndexOf(';'), before.lastIndexOf(':')) + 1);
	const after = text.slice(place.end, sentence.end).search(/[;:,.)(]/u);
	return { start, end: after < 0 ? sentence.end : place.end + after };
}

/** One candidate for each quantity of a paragraph. */
export function observations(
	paragraph: Paragraph,
	anchor: Anchor,
	speakers: readonly Speaker[]
): Candidate[] {
	return paragraph.quantities.map((quantity) => observation(quantity, paragraph, anchor, speakers));
}

function observation(
	quantity: Quantity,
	paragraph: Paragraph,
	anchor: Anchor,
	speakers: readonly Speaker[]
): Candidate {
	const { text, written, areas, number } = paragraph;
	const sentence = sentenceOf(paragraph, quantity);
	const clause = clauseOf(text, sentence, quantity);
	const around = text.slice(sentence.start, sentence.end);
	const period = periodAt(quantity, paragraph, anchor);
	const speaker = speakers.find(({ sentence: said }) => said.start === sentence.start);
	const here = areaAt(quantity, inSentence(areas, sentence));
	const area = here.area === '' ? carriedArea(paragraph, sentence, speaker) : here;
	const indicator =
		quantity.difference || quantity.kind === 'share' ? '' : indicatorOfFigure(quantity.unit, around);
	const nearPeriod =
		period.span && period.span.end <= quantity.start && quantity.start - period.span.end < 40
			? period.span
			: quantity;
	return {
		...EMPTY,
		...pick(period),
		type: 'observation',
		indicator_id: indicator,
		ref_area: area.area,
		drug: quantity.kind === 'mass' ? drugOf(text, quantity, clause, around) : '',
		...values(quantity),
		unit_measure: quantity.unit,
		reporter: speaker?.name ?? '',
		locator: number,
		as_written: quote(
			written,
			{ start: Math.max(nearPeriod.start, clause.start), end: clause.end },
			quantity
		),
		at: quantity.start,
		...judged([
			...quantity.doubts,
			quantity.unit !== '' && !known.has(quantity.unit)
				? `the atlas has no unit ${quantity.unit} yet`
				: undefined,
			indicator === '' ? 'no indicator of the atlas fits' : undefined,
			quantity.difference ? 'a difference from another time, not a level' : undefined,
			quantity.kind === 'share'
				? 'a percentage: keep it as a claim with a direction, or as a rate'
				: undefined,
			quantity.bound === 'about' ? 'the source says about' : undefined,
			area.doubt,
			...period.doubts
		])
	};
}

/** The drug after the weight, "5 kg of heroin", else the one right before it, «героина - 380 кг», else the sentence's. */
function drugOf(text: string, quantity: Quantity, clause: Span, around: string): string {
	const after = drugIn(text.slice(quantity.end, clause.end));
	const lead = /(?:\p{L}+[ :-]+){1,2}$/u.exec(text.slice(0, quantity.start))?.[0] ?? '';
	return after || drugIn(lead) || drugIn(around);
}

function pick({
	period_start,
	start_precision,
	period_end,
	end_precision,
	period_basis
}: ReturnType<typeof periodAt>) {
	return { period_start, start_precision, period_end, end_precision, period_basis };
}

/** "over 2 tonnes" is a bound and no number; so are the two ends of a range. */
function values({
	value,
	high,
	bound,
	included
}: Quantity): Pick<Candidate, 'obs_value' | 'value_low' | 'value_high' | 'value_sign'> {
	const none = { obs_value: null, value_low: null, value_high: null, value_sign: '' };
	if (high !== undefined) return { ...none, value_low: value, value_high: high };
	if (bound === 'low') return { ...none, value_low: value, value_sign: included ? '≥' : '>' };
	if (bound === 'high') return { ...none, value_high: value, value_sign: included ? '≤' : '<' };
	return { ...none, obs_value: value, value_sign: bound === 'about' ? '~' : '' };
}

/** Where the sentence names no place: the reporter's country, else the last place that the paragraph named. */
function carriedArea(
	paragraph: Paragraph,
	sentence: Span,
	speaker: Speaker | undefined
): { area: string; doubt?: string } {
	if (speaker && speaker.area !== '') return { area: speaker.area, doubt: 'the country is the reporter’s' };
	const before = paragraph.areas.filter(({ end }) => end <= sentence.start).at(-1);
	return before
		? { area: before.area, doubt: 'the country is that of a sentence before' }
		: { area: '', doubt: 'no country is named' };
}
