import { EMPTY, judged, type Candidate } from '../candidate.ts';
import { quote } from '../text/quote.ts';
import { overlaps, within, type Span } from '../text/span.ts';
import { findChanges, type Change } from '../words/change-words.ts';
import { eventNouns, type EventNoun } from '../words/event-words.ts';
import type { Anchor } from './anchor.ts';
import { areaOf, inSentence, sentenceOf, wordsBetween, type Paragraph } from './paragraph.ts';
import type { Speaker } from './speakers.ts';

/** As many words may part a change from what is changed. */
const REACH = 5;

/**
 * Institutions, laws, programmes and treatments that a text tells of without a date: set up, dissolved, being
 * introduced, planned. All that is known is that it was so, or lay ahead, on the day of the document.
 * @param dated where the paragraph dates an event; a change with a date of its own is not told twice
 */
export function undatedChanges(
	paragraph: Paragraph,
	anchor: Anchor,
	speakers: readonly Speaker[],
	dated: readonly Span[]
): Candidate[] {
	const nouns = eventNouns(paragraph.text);
	const told: string[] = [];
	return findChanges(paragraph.text).flatMap((change) => {
		const noun = nounOf(change, nouns, paragraph);
		const name = noun && `${paragraph.text.slice(noun.start, noun.end)} ${change.stage}`.toLowerCase();
		if (!noun || name === undefined || told.includes(name)) return [];
		// What the dateline dates is not told again as having been held.
		const isMeeting = noun.kind === 'conference' || noun.kind === 'dialogue';
		if (isMeeting && change.stage === 'done' && anchor.datelineIsEvent) return [];
		if (dated.some((span) => within(noun, span) || overlaps(change, span))) return [];
		told.push(name);
		return [toCandidate(change, noun, paragraph, anchor, speakers)];
	});
}

/** What is changed: the nearest noun of the sentence on the side where the change's form puts it. */
function nounOf(change: Change, nouns: readonly EventNoun[], paragraph: Paragraph): EventNoun | undefined {
	const { text } = paragraph;
	const fitting = inSentence(nouns, sentenceOf(paragraph, change)).filter((noun) => {
		if (noun.kind === 'none' || !change.kinds.test(noun.kind)) return false;
		if (overlaps(noun, change)) return change.side !== 'after';
		if (noun.end <= change.start ? change.side === 'after' : change.side === 'before') return false;
		const between = text.slice(Math.min(noun.end, change.end), Math.max(noun.start, change.start));
		return wordsBetween(text, noun, change) <= REACH && !/[;:]/u.test(between);
	});
	const gap = (noun: EventNoun) => (overlaps(noun, change) ? 0 : wordsBetween(text, noun, change));
	return fitting.sort((a, b) => gap(a) - gap(b))[0];
}

function toCandidate(
	change: Change,
	noun: EventNoun,
	paragraph: Paragraph,
	anchor: Anchor,
	speakers: readonly Speaker[]
): Candidate {
	const sentence = sentenceOf(paragraph, change);
	const whole = { start: Math.min(noun.start, change.start), end: Math.max(noun.end, change.end) };
	const speaker = speakers.find(({ sentence: said }) => said.start === sentence.start);
	const area = areaOf(whole, paragraph, speaker?.area);
	const known = anchor.day === '' ? 'open' : 'day';
	return {
		...EMPTY,
		type: 'event',
		kind: noun.kind,
		ref_area: area.area,
		period_start: anchor.day,
		start_precision: change.stage === 'announced' ? known : 'open',
		period_end: anchor.day,
		end_precision: change.stage === 'done' ? known : 'open',
		stage: change.stage === 'announced' ? 'announced' : 'done',
		reporter: speaker?.name ?? '',
		locator: paragraph.number,
		as_written: quote(
			paragraph.written,
			{ start: whole.start, end: Math.min(whole.end + 40, sentence.end) },
			whole
		),
		at: whole.start,
		...judged(['no date is given: the day of the document is only a bound', area.doubt])
	};
}
