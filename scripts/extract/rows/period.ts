import type { Period } from '../candidate.ts';
import { daysIn, firstDay, lastDay, precisionOf } from '../dates/bound.ts';
import type { DateSpan } from '../dates/date-span.ts';
import { leadTo, nearest, type Span } from '../text/span.ts';
import { resolve, type Anchor } from './anchor.ts';
import { inSentence, sentenceOf, type Paragraph } from './paragraph.ts';

export interface PeriodFound extends Period {
	readonly doubts: readonly string[];
	/** Where the text tells it, if it stands in the same sentence. */
	readonly span: Span | undefined;
}

/** A date of the text as columns; what it leaves open is bounded by the day of the document. */
export function toPeriod(date: DateSpan, anchor: Anchor): PeriodFound {
	if (date.months !== undefined) return lengthOnly(date, anchor);
	const doubts: string[] = [];
	const yearless = (date.from ?? date.to)?.year === null;
	if (yearless && date.relative === undefined) {
		const year =
			anchor.year === null
				? 'no year is printed'
				: `no year is printed; taken: ${String(anchor.year)}, ${anchor.yearGround}`;
		doubts.push(year);
	}
	if (date.relative !== undefined) doubts.push('the year is told from the document’s own');
	const from = date.from && resolve(date.from, anchor, date.relative);
	const to = date.to && resolve(date.to, anchor, date.relative);
	if (from === null) doubts.push('no start is given');
	if (to === null) doubts.push('no end is given');
	return {
		period_start: from ? firstDay(from) : '',
		start_precision: from ? precisionOf(from) : 'open',
		period_end: to ? lastDay(to) : anchor.day,
		end_precision: to ? precisionOf(to) : 'open',
		period_basis: doubts.length === 0 ? 'stated' : 'inferred',
		doubts,
		span: date
	};
}

/** "in 3 years and 10 months": counted back from the last full month before the document's day. */
function lengthOnly(date: DateSpan, anchor: Anchor): PeriodFound {
	const months = date.months ?? 0;
	const doubt = `only a length is given${months > 0 ? `: ${String(months)} months` : ''}`;
	const base = {
		start_precision: 'open',
		end_precision: 'open',
		period_basis: 'inferred',
		doubts: [doubt],
		span: date
	} as const;
	if (anchor.firstDay === '' || months === 0) return { ...base, period_start: '', period_end: anchor.day };
	const [year = 0, month = 1] = anchor.firstDay.split('-').map(Number);
	const last = year * 12 + (month - 1) - 1;
	const at = (count: number) => ({ year: Math.floor(count / 12), month: (count % 12) + 1 });
	const [start, end] = [at(last - months + 1), at(last)];
	return {
		...base,
		period_start: firstDay({ ...start, day: 1 }),
		period_end: lastDay({ ...end, day: daysIn(end.year, end.month) })
	};
}

const COMPARED =
	/(?:compared (?:to|with)|than(?: in| for| over)?|against|same period(?: in| of)?|increase (?:on|over)|по сравнению с(?: \p{L}+){0,4}|чем(?: в| за)?|аналогичн\p{L}+ период\p{L}*(?: \p{L}+)?|относительно|против) ?$/iu;

/** Whether a date is what a figure is compared with: "more than in 2022". It counts only for a figure right after it. */
function isCompared({ start, end }: DateSpan, place: Span, text: string): boolean {
	const follows = place.start >= end && place.start - end < 15;
	return COMPARED.test(leadTo(text, start)) && !follows;
}

/** "4.1 t in 2021, 3.2 t in 2022": a date right after a figure is its own, whatever stands before. */
function followsDirectly({ start }: DateSpan, place: Span, text: string): boolean {
	if (start < place.end) return false;
	return /^[^,.;()\d\u25A1]{0,45}(?:(?<!\p{L})(?:in|for|during|over|в|за|по итогам) (?:the )?|\()$/iu.test(
		text.slice(place.end, start)
	);
}

/** The period that a figure or claim is for: of its sentence, else of the sentences before, else until the document's day. */
export function periodAt(place: Span, paragraph: Paragraph, anchor: Anchor): PeriodFound {
	const sentence = sentenceOf(paragraph, place);
	const here = inSentence(paragraph.dates, sentence).filter(
		(date) => !isCompared(date, place, paragraph.text)
	);
	const own =
		here.find((date) => followsDirectly(date, place, paragraph.text)) ??
		here.filter(({ end }) => end <= place.start).at(-1) ??
		nearest(place, here);
	if (own) return toPeriod(own, anchor);
	const earlier = paragraph.dates.filter(({ end }) => end <= sentence.start).at(-1);
	if (earlier) {
		const period = toPeriod(earlier, anchor);
		return {
			...period,
			span: undefined,
			period_basis: 'inferred',
			doubts: [...period.doubts, 'the period is that of a sentence before']
		};
	}
	return {
		period_start: '',
		start_precision: 'open',
		period_end: anchor.day,
		end_precision: 'open',
		period_basis: 'inferred',
		span: undefined,
		doubts: ['no period is given']
	};
}
