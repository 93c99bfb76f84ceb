import type { RawRow } from '../../../src/lib/domain/table-schema.ts';
import type { Candidate } from '../candidate.ts';
import { datedOf, matchedRows, matchesEvent, matchesObservation, matchesWords } from './match.ts';

/** What is coded from one document. */
export interface Coded {
	readonly document: string;
	readonly observations: readonly RawRow[];
	readonly events: readonly RawRow[];
	readonly statements: readonly RawRow[];
	readonly claims: readonly RawRow[];
}

export interface Share {
	readonly hit: number;
	readonly of: number;
}

/** How well the candidates of a document, or of all, meet what is coded. */
export interface Score {
	readonly document: string;
	/** Coded numbers that were proposed. */
	readonly numbers: Share;
	/** Coded events with a date (one precision or both not `open`) that were proposed. */
	readonly dated: Share;
	/** Those among them whose date the text itself gives, not only the document's day as a bound. */
	readonly printed: Share;
	/** Coded events with both ends open that were proposed. */
	readonly undated: Share;
	/** Proposed observations and events that are coded. */
	readonly precision: Share;
	/** Coded claims with a direction that were proposed; told, not held to a limit. */
	readonly directions: Share;
	readonly missed: readonly string[];
	readonly wrong: readonly string[];
}

/** The least that is good enough, as shares. */
export const LIMITS = { numbers: 0.95, dated: 0.8, precision: 0.6 } as const;

const isDated = (row: RawRow) => row.start_precision !== 'open' || row.end_precision !== 'open';
const share = <Row>(all: readonly Row[], hits: ReadonlySet<Row>): Share => ({
	hit: all.filter((row) => hits.has(row)).length,
	of: all.length
});

/** Scores the candidates of one document. */
export function scoreDocument(coded: Coded, candidates: readonly Candidate[]): Score {
	const { document, observations, events, statements, claims } = coded;
	const numbers = matchedRows(observations, candidates, matchesObservation);
	const found = matchedRows(events, candidates, matchesEvent);
	const directed = statements.filter(({ direction }) => direction != null);
	const directions = matchedRows(
		directed,
		candidates.filter(({ type }) => type === 'statement'),
		(candidate, row) => matchesWords(candidate, row) && Number(row.direction) === candidate.direction
	);
	const proposed = candidates.filter(({ type }) => type !== 'statement');
	const isRight = (candidate: Candidate) =>
		observations.some((row) => matchesObservation(candidate, row)) ||
		events.some((row) => matchesEvent(candidate, row)) ||
		(candidate.type === 'event' && [...statements, ...claims].some((row) => matchesWords(candidate, row)));
	const right = new Set(proposed.filter(isRight));
	const describe = (row: RawRow) => `${document}:${row.locator ?? ''} ${row.as_written ?? ''}`;
	const dated = events.filter(isDated);
	return {
		document,
		numbers: share(observations, numbers),
		dated: share(dated, found),
		printed: share(
			dated.filter((row) => datedOf(row) !== undefined),
			found
		),
		undated: share(
			events.filter((row) => !isDated(row)),
			found
		),
		precision: share(proposed, right),
		directions: share(directed, directions),
		missed: [
			...observations.filter((row) => !numbers.has(row)),
			...dated.filter((row) => !found.has(row))
		].map(describe),
		wrong: proposed
			.filter((candidate) => !right.has(candidate))
			.map(({ locator, as_written, type }) => `${document}:${String(locator)} ${type} ${as_written}`)
	};
}

const SHARES = ['numbers', 'dated', 'printed', 'undated', 'precision', 'directions'] as const;

/** All documents as one: rows are counted, shares are not averaged. */
export function total(scores: readonly Score[]): Score {
	const sum = (name: (typeof SHARES)[number]): Share => ({
		hit: scores.reduce((all, score) => all + score[name].hit, 0),
		of: scores.reduce((all, score) => all + score[name].of, 0)
	});
	return {
		document: 'all',
		numbers: sum('numbers'),
		dated: sum('dated'),
		printed: sum('printed'),
		undated: sum('undated'),
		precision: sum('precision'),
		directions: sum('directions'),
		missed: scores.flatMap(({ missed }) => missed),
		wrong: scores.flatMap(({ wrong }) => wrong)
	};
}

/** The limits that a score does not reach, in words. */
export function shortfalls(score: Score): string[] {
	return (Object.keys(LIMITS) as (keyof typeof LIMITS)[]).flatMap((name) => {
		const { hit, of } = score[name];
		const least = LIMITS[name];
		return of > 0 && hit >= of * least
			? []
			: [`${name}: ${String(hit)} of ${String(of)}, at least ${String(least * 100)} % expected`];
	});
}

/** The scores as a table in Markdown, as the README keeps it. */
export function toTable(scores: readonly Score[]): string {
	const cell = ({ hit, of }: Share) =>
		of === 0 ? '–' : `${String(hit)}/${String(of)} (${String(Math.round((hit / of) * 100))} %)`;
	const rows = scores.map((score) => [score.document, ...SHARES.map((name) => cell(score[name]))]);
	const head = [
		'document',
		'numbers found',
		'dated events found',
		'… date printed',
		'undated events found',
		'proposed rows right',
		'directions found'
	];
	const all = [head, head.map(() => '---'), ...rows];
	const widths = head.map((_, i) => Math.max(...all.map((row) => (row[i] ?? '').length)));
	return all
		.map(
			(row) =>
				`| ${row.map((text, i) => (text === '---' ? '-'.repeat(widths[i] ?? 3) : text.padEnd(widths[i] ?? 0))).join(' | ')} |`
		)
		.join('\n');
}
