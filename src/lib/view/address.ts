/**
 * The grammar of every address of the atlas: what lists and periods look like, and which parameters are nobody's
 * business. `view-state.ts` and `explore/explore-state.ts` read and write their parameters with it.
 */

/** A parameter that was dropped, and why. The rest of the address is kept. */
export interface ViewProblem {
	readonly parameter: string;
	readonly value: string;
	readonly reason: 'unknown-parameter' | 'unknown-value' | TimeProblem;
}

/** A period that cannot be read, or one of which the page has no year. */
export type TimeProblem = 'bad-time' | 'no-such-time';

/** Marks that mailers and advertisers add to any link: not ours to complain about. */
export const trackers = /^(utm_\w+|fbclid|gclid|yclid|mc_[ce]id)$/;

/** The members of a list: `KAZ~KGZ`, one alone `~KAZ`. */
export const readList = (value: string): string[] => value.split('~').filter((part) => part !== '');

/** A leading ~ marks a list of one, so that it stays a list for whoever edits the address. */
export const writeList = (codes: readonly string[]): string =>
	codes.length === 1 ? `~${codes.join('')}` : codes.join('~');

export interface Years {
	readonly earliest: number;
	readonly latest: number;
}

/**
 * `2015..2020`, `2024`, `earliest..2020`, `2015..latest`; an end left out is read as the furthest. What reaches beyond
 * the page's years is cut to them.
 */
export function parseTime(
	value: string,
	{ earliest, latest }: Years
): { from: number; to: number } | TimeProblem {
	const parts = value.split('..');
	if (parts.length > 2 || value === '' || value === '..') return 'bad-time';
	const read = (part: string, missing: number): number | undefined => {
		if (part === '') return missing;
		if (part === 'earliest') return earliest;
		if (part === 'latest') return latest;
		return /^\d{4}$/.test(part) ? Number(part) : undefined;
	};
	const from = read(parts[0] ?? '', -Infinity);
	const to = read(parts[1] ?? parts[0] ?? '', Infinity);
	if (from === undefined || to === undefined) return 'bad-time';
	const [first, last] = [Math.min(from, to), Math.max(from, to)];
	if (last < earliest || first > latest) return 'no-such-time';
	return { from: Math.max(first, earliest), to: Math.min(last, latest) };
}

/** A period as an address has it; `..` never ends it, since programs that find links in text cut it off. */
export function writeTime(from: number, to: number, { earliest, latest }: Years): string {
	if (from === to) return String(from);
	return `${from === earliest ? 'earliest' : String(from)}..${to === latest ? 'latest' : String(to)}`;
}
