import type { Candidate } from './candidate.ts';
import { firstDay } from './dates/bound.ts';
import { findAnchor } from './rows/anchor.ts';
import { undatedChanges } from './rows/changes.ts';
import { datedEvents } from './rows/events.ts';
import { observations } from './rows/observations.ts';
import { readParagraph } from './rows/paragraph.ts';
import { speakers } from './rows/speakers.ts';
import { pieces } from './text/sentences.ts';
import { statements } from './rows/statements.ts';

export type Language = 'en' | 'ru';

/** What a document may hold, for review. */
export interface Extraction {
	readonly candidates: readonly Candidate[];
	/** The date that the document bears, ISO 8601; '' where it bears none. */
	readonly dated: string;
}

/**
 * Proposes rows for a document. The rules of both languages are tried on every paragraph; the language tells only
 * whether a comma is the decimal mark where nothing around a number does.
 * @param paragraphs the document's non-empty lines, white space folded
 */
export function extract(paragraphs: readonly string[], language: Language): Extraction {
	const document = paragraphs.flatMap((written, i) =>
		pieces(written).map((piece) => readParagraph(piece, i + 1, language === 'ru'))
	);
	const anchor = findAnchor(document);
	const candidates = document.flatMap((paragraph) => {
		const who = speakers(paragraph);
		const dated = datedEvents(paragraph, anchor, who);
		const rows = [
			...observations(paragraph, anchor, who),
			...statements(paragraph, anchor, who),
			...dated.map(({ candidate }) => candidate),
			...undatedChanges(
				paragraph,
				anchor,
				who,
				dated.map(({ span }) => span)
			)
		];
		return rows.sort((a, b) => a.at - b.at);
	});
	return { candidates, dated: anchor.dateline?.date.from ? firstDay(anchor.dateline.date.from) : '' };
}
