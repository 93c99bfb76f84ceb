/**
 * The grammar of every address of the atlas: what lists and periods look like, and which parameters are nobody's
 * business. `view-state.ts` and `explore/explore-state.ts` read and write their parameters with it.
 */

/** A parameter that was dropped, and why. The rest of the address is kept. */
export interface ViewProblem {
	readonly parameter: string;
	readonly value: string;
	readonly reason: 'unknown-parameter' | 'unknown-value' | 'bad-time';
}

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

/** `2015..2020`, `2024`, `earliest..2020`, `2015..latest`; an end left out is read as the furthest. */
export function parseTime(
	value: string,
	{ earliest, latest }: Years
): { from: number; to: number } | undefined {
	const parts = value.split('..');
	if (parts.length > 2 || value === '' || value === '..') return undefined;
	const read = (part: string, missing: number): number | undefined => {
		if (part === '') return missing;
		if (part === 'earliest') return earliest;
		if (part === 'latest') return latest;
		return /^\d{4}$/.test(part) ? Number(part) : undefined;
	};
	const from = read(parts[0] ?? '', earliest);
	const to = read(parts[1] ?? parts[0] ?? '', latest);
	if (from === undefined || to === undefined) return undefined;
	const clamp = (year: number) => Math.min(Math.max(year, earliest), latest);
	return { from: clamp(Math.min(from, to)), to: clamp(Math.max(from, to)) };
}

/** A period as an address has it; `..` never ends it, since programs that find links in text cut it off. */
export function writeTime(from: number, to: number, { earliest, latest }: Years): string {
	if (from === to) return String(from);
	return `${from === earliest ? 'earliest' : String(from)}..${to === latest ? 'latest' : String(to)}`;
}
