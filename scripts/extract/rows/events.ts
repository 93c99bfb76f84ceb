import { EMPTY, judged, type Candidate } from '../candidate.ts';
import type { DateSpan } from '../dates/date-span.ts';
import { quote } from '../text/quote.ts';
import { has, words, type Span } from '../text/span.ts';
import { AHEAD, eventNouns, HELD, type EventNoun } from '../words/event-words.ts';
import { isLabelled, type Anchor } from './anchor.ts';
import { areaOf, sentenceOf, wordsBetween, type Paragraph } from './paragraph.ts';
import { nounFor } from './event-noun.ts';
import { toPeriod } from './period.ts';
import type { Speaker } from './speakers.ts';

/** That a sentence tells of something, not a bare date among names. */
const VERB = words(
	'was|were|is|are|will|has|have|had|\\p{L}+(?:лся|лась|лось|лись|ется|ются|ится|ятся|ено|ены|ена|ан[оаы])'
);

/** A candidate and the words that make it one, from the noun to the date. */
export interface DatedEvent {
	readonly candidate: Candidate;
	readonly span: Span;
}

/** Characters around an event in which "forthcoming" or "will" is taken to be about it. */
const NEAR = 25;

/** One candidate for each date of a paragraph that belongs to an event. */
export function datedEvents(
	paragraph: Paragraph,
	anchor: Anchor,
	speakers: readonly Speaker[]
): DatedEvent[] {
	const nouns = eventNouns(paragraph.text);
	const found = paragraph.dates.flatMap((date) => {
		if (date.months !== undefined || date.relative !== undefined) return [];
		const isDateline = anchor.dateline?.date === date;
		const noun =
			nounFor(date, nouns, paragraph, isDateline) ??
			(isDateline && anchor.datelineIsEvent ? undefined : null);
		if (noun === null && !isBareDay(date, paragraph, isDateline)) return [];
		if (noun?.kind === 'none') return [];
		const span = noun ? union(noun, date) : { start: date.start, end: date.end };
		return [{ span, candidate: toEvent(date, noun ?? undefined, paragraph, anchor, speakers) }];
	});
	return found.filter(
		(one, i) => !found.slice(0, i).some((other) => sameEvent(one.candidate, other.candidate))
	);
}

const union = (a: Span, b: Span): Span => ({
	start: Math.min(a.start, b.start),
	end: Math.max(a.end, b.end)
});

const sameEvent = (a: Candidate, b: Candidate) =>
	a.kind === b.kind && a.period_start === b.period_start && a.period_end === b.period_end;

/** A full day in a header's line, or in a sentence that tells of something happening and no figures. */
function isBareDay(date: DateSpan, paragraph: Paragraph, isDateline: boolean): boolean {
	if (isDateline || (date.from ?? date.to)?.day == null) return false;
	const { start, end } = sentenceOf(paragraph, date);
	const sentence = paragraph.text.slice(start, end);
	const figures = paragraph.quantities.some((quantity) => quantity.start >= start && quantity.start < end);
	return isLabelled(paragraph) || has(sentence, HELD) || (!figures && has(sentence, VERB));
}

function toEvent(
	date: DateSpan,
	noun: EventNoun | undefined,
	paragraph: Paragraph,
	anchor: Anchor,
	speakers: readonly Speaker[]
): Candidate {
	const sentence = sentenceOf(paragraph, date);
	const period = toPeriod(date, anchor);
	const ofDocument = isLabelled(paragraph) || anchor.dateline?.date === date;
	const guess = noun && noun.kind !== 'none' ? noun.kind : ofDocument ? anchor.meeting : 'measure';
	const whole = noun ? union(noun, date) : date;
	const speaker = speakers.find(({ sentence: said }) => said.start === sentence.start);
	const area = areaOf(whole, paragraph, speaker?.area);
	const around = paragraph.text.slice(
		Math.max(sentence.start, whole.start - NEAR),
		Math.min(sentence.end, whole.end + NEAR)
	);
	const over = anchor.day !== '' && period.period_end < anchor.day && period.end_precision !== 'open';
	const ahead = (has(around, AHEAD) && !over) || (anchor.day !== '' && period.period_start > anchor.day);
	return {
		...EMPTY,
		type: 'event',
		kind: guess,
		period_start: period.period_start,
		start_precision: period.start_precision,
		period_end: period.period_end,
		end_precision: period.end_precision,
		period_basis: period.period_basis,
		ref_area: area.area,
		stage: ahead ? 'announced' : 'done',
		reporter: speaker?.name ?? '',
		locator: paragraph.number,
		as_written: quote(
			paragraph.written,
			widened(whole, paragraph, sentence),
			noun && wordsBetween(paragraph.text, noun, date) < 9 ? whole : date
		),
		at: date.start,
		...judged([
			noun
				? undefined
				: ofDocument
					? 'what was held is taken from elsewhere in the text'
					: 'no noun tells what it was',
			anchor.dateline?.date === date ? 'it may only be the date of the document' : undefined,
			area.doubt,
			...period.doubts
		])
	};
}

/** A few words before the noun, where its name usually begins. */
function widened(whole: Span, { text }: Paragraph, sentence: Span): Span {
	const before = text.slice(sentence.start, whole.start);
	const lead = /(?:[\p{L}\p{N}-]+ ){1,3}$/u.exec(before)?.[0].length ?? 0;
	return { start: whole.start - lead, end: whole.end };
}
