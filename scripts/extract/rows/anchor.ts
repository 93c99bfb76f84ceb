import { firstDay, lastDay, precisionOf, type Bound } from '../dates/bound.ts';
import type { DateSpan } from '../dates/date-span.ts';
import { has } from '../text/span.ts';
import { eventNouns, HELD, TODAY, type Kind } from '../words/event-words.ts';
import { sentenceOf, type Paragraph } from './paragraph.ts';

/** A date and the paragraph that it stands in. */
export interface Placed {
	readonly paragraph: Paragraph;
	readonly date: DateSpan;
}

/** What the document tells of its own time. */
export interface Anchor {
	/** The date that it bears: a short line with a place and a date, or the start of the first paragraph. */
	readonly dateline: Placed | undefined;
	/** Whether the dateline is also the day of what the document tells about. */
	readonly datelineIsEvent: boolean;
	/** The year of dates that print none, and why it is thought so. */
	readonly year: number | null;
	readonly yearGround: string;
	/** The day of the meeting, or of the document: the bound of what has no date. ISO 8601 or ''. */
	readonly day: string;
	/** What sort of meeting the document is about. */
	readonly meeting: Kind;
	/** The first day of the meeting, where it lasted several. */
	readonly firstDay: string;
}

const SHORT = 14;
const LABEL =
	/^[^\p{L}\p{N}]*(?:on|date|dates?(?: of (?:the )?meeting)?|held(?: on)?|meeting|дата(?: проведения)?|время|место и дата)\s*:/iu;
const HEAD =
	/^[^\p{L}\p{N}]*(?!(?:on|in|at|from|since|during|by|until|с|в|на|до|к)(?!\p{L}))(?:\p{Lu}[\p{L}-]+[,.]? ?){0,4}\(?$/u;

const isDay = (date: DateSpan) => date.from !== null && precisionOf(date.from) === 'day';
const wordCount = (text: string) => text.split(' ').length;

/** Whether a paragraph is a header's line with the day of the meeting: "On: 12 October 2017". */
export const isLabelled = ({ text }: Paragraph): boolean => LABEL.test(text);

function findDateline(document: readonly Paragraph[]): Placed | undefined {
	for (const paragraph of document) {
		const date = paragraph.dates.find((one) => isDay(one) && one.from?.year != null);
		if (!date || isLabelled(paragraph)) continue;
		const opens = HEAD.test(paragraph.text.slice(0, date.start));
		if (wordCount(paragraph.text) <= SHORT || opens) return { paragraph, date };
	}
	return undefined;
}

function placed(document: readonly Paragraph[], holds: (at: Placed) => boolean): Placed | undefined {
	for (const paragraph of document) {
		for (const date of paragraph.dates) {
			if (isDay(date) && holds({ paragraph, date })) return { paragraph, date };
		}
	}
	return undefined;
}

/** The latest year that the text gives to something that was, plans and spans left out. */
function latestYear(document: readonly Paragraph[]): number | null {
	const years = document.flatMap(({ dates }) =>
		dates.flatMap(({ from, to }) => (from?.year != null && to?.year === from.year ? [from.year] : []))
	);
	return years.length === 0 ? null : Math.max(...years);
}

const withYear = (bound: Bound, year: number | null): Bound => ({ ...bound, year: bound.year ?? year });

/** Reads when the document is from and when its meeting was. */
export function findAnchor(document: readonly Paragraph[]): Anchor {
	const dateline = findDateline(document);
	const labelled = placed(document, ({ paragraph }) => isLabelled(paragraph));
	const told = (paragraph: Paragraph, date: DateSpan) => {
		const { start, end } = sentenceOf(paragraph, date);
		const sentence = paragraph.text.slice(start, end);
		return has(sentence, HELD) && eventNouns(sentence).length > 0;
	};
	const held = placed(document, ({ paragraph, date }) => date !== dateline?.date && told(paragraph, date));
	const latest = latestYear(document);
	const bears = dateline?.date.from?.year ?? labelled?.date.from?.year ?? null;
	const year = bears ?? latest;
	const main = (labelled ?? held ?? dateline)?.date;
	return {
		meeting: mainKind(document),
		dateline,
		datelineIsEvent:
			dateline !== undefined && labelled === undefined && held === undefined && speaksOfNow(document),
		year,
		yearGround: bears === null ? 'the latest that the text names' : 'that of the document’s date',
		day: main?.to ? lastDay(withYear(main.to, year)) : '',
		firstDay: main?.from ? firstDay(withYear(main.from, year)) : ''
	};
}

/** Whether the text tells of something held, in a sentence that gives no date of its own. */
function speaksOfNow(document: readonly Paragraph[]): boolean {
	return document.some(({ text, sentences, dates }) =>
		sentences.some(({ start, end }) => {
			const sentence = text.slice(start, end);
			const undated = !dates.some(
				(date) => isDay(date) && date.start >= start && date.start < end && date.start > 60
			);
			return undated && (has(sentence, TODAY) || (has(sentence, HELD) && eventNouns(sentence).length > 0));
		})
	);
}

/** A bound with the document's year where it has none. */
export function resolve(bound: Bound, anchor: Anchor, relative = 0): Bound {
	return bound.year !== null || anchor.year === null ? bound : { ...bound, year: anchor.year + relative };
}

/** What the document is about: the meeting that it tells of as of today, else the first that it names. */
function mainKind(document: readonly Paragraph[]): Kind {
	const now = document.filter(({ text }) => has(text, TODAY));
	const kinds = [...now, ...document].flatMap(({ text }) => eventNouns(text)).map(({ kind }) => kind);
	return kinds.find((kind) => kind === 'dialogue' || kind === 'conference') === 'dialogue'
		? 'dialogue'
		: 'conference';
}
