/** A stretch of a text: UTF-16 offsets, the end not included. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Stands for what must not be read again; no rule matches it. */
export const BLANK = '\u25A1';

/** The text with those stretches made unreadable; offsets stay what they were. */
export function blank(text: string, spans: readonly Span[]): string {
	const parts: string[] = [];
	let at = 0;
	for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
		if (end <= at) continue;
		const from = Math.max(start, at);
		parts.push(text.slice(at, from), BLANK.repeat(end - from));
		at = end;
	}
	return parts.join('') + text.slice(at);
}

/** A rule over whole words of any script, case ignored: JavaScript's `\b` knows Latin letters only. */
export const words = (source: string): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');

/** Where a rule holds. */
export interface Match extends Span {
	/** What was matched, then its groups; a group that took no part is ''. */
	readonly groups: readonly string[];
}

/** Every place where a rule with the flag `g` holds, in order. */
export function find(text: string, rule: RegExp): Match[] {
	return [...text.matchAll(rule)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
		groups: match.map((group: string | undefined) => group ?? '')
	}));
}

/** As many characters before a place are read for the words that lead to it. */
const LEAD = 160;

/** The text that leads to a place, for rules that end there; bounded, so that long paragraphs stay quick. */
export const leadTo = (text: string, at: number): string => text.slice(Math.max(0, at - LEAD), at);

/** Whether a rule holds anywhere; unlike `test`, leaves no trace on a rule with the flag `g`. */
export const has = (text: string, rule: RegExp): boolean => text.search(rule) >= 0;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const within = (inner: Span, outer: Span): boolean =>
	inner.start >= outer.start && inner.end <= outer.end;

/** Characters between two stretches; 0 where they touch or overlap. */
export const distance = (a: Span, b: Span): number => Math.max(0, b.start - a.end, a.start - b.end);

/** The one nearest to a place, an earlier one where two are as near. */
export function nearest<T extends Span>(place: Span, spans: readonly T[]): T | undefined {
	let best: T | undefined;
	for (const span of spans) {
		if (!best || distance(place, span) < distance(place, best)) best = span;
	}
	return best;
}
