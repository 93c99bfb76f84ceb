import { EMPTY, judged, type Candidate } from '../candidate.ts';
import { quote } from '../text/quote.ts';
import { areaAt } from '../words/areas.ts';
import { findDirections } from '../words/directions.ts';
import { indicatorOfClaim } from '../words/indicators.ts';
import type { Anchor } from './anchor.ts';
import { inSentence, sentenceOf, type Paragraph } from './paragraph.ts';
import { periodAt } from './period.ts';
import type { Speaker } from './speakers.ts';

/** Up to where a claim begins: after a comma, or after "that". */
const CLAUSE_HEAD = /^.*(?:[,;:(]|(?<!\p{L})(?:that|what|что|чтобы)(?!\p{L}))\s*/iu;

/** One candidate for each claim of a paragraph that something rises, falls or stays. */
export function statements(paragraph: Paragraph, anchor: Anchor, speakers: readonly Speaker[]): Candidate[] {
	const { text, written, areas, number } = paragraph;
	return findDirections(text).map((found) => {
		const sentence = sentenceOf(paragraph, found);
		const before = text.slice(sentence.start, found.start);
		const mark = sentence.start + (CLAUSE_HEAD.exec(before)?.[0].length ?? 0);
		const ends = text.slice(found.end, sentence.end).search(/[,;:.]/u);
		const clause = { start: mark, end: ends < 0 ? sentence.end : found.end + ends };
		const near = text.slice(clause.start, clause.end);
		const speaker = speakers.find(({ sentence: said }) => said.start === sentence.start);
		const period = periodAt(found, paragraph, anchor);
		const area = areaAt(found, inSentence(areas, sentence));
		const ownArea = speaker?.area ?? '';
		const indicator = indicatorOfClaim(near) || indicatorOfClaim(text.slice(sentence.start, sentence.end));
		return {
			...EMPTY,
			type: 'statement',
			indicator_id: indicator,
			ref_area: ownArea || area.area,
			period_start: period.period_start,
			start_precision: period.start_precision,
			period_end: period.period_end,
			end_precision: period.end_precision,
			period_basis: period.period_basis,
			direction: found.direction,
			reporter: speaker?.name ?? '',
			locator: number,
			as_written: quote(written, clause, found),
			at: found.start,
			...judged([
				found.doubt,
				indicator === '' ? 'no topic of the atlas fits' : undefined,
				ownArea === '' ? area.doubt : undefined,
				...period.doubts
			])
		};
	});
}
