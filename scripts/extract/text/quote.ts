import type { Span } from './span.ts';

/** As many words may be taken over from a source. */
export const MAX_WORDS = 12;

/**
 * The words of a paragraph that stand in a stretch, whole and as they are written, at most {@link MAX_WORDS}.
 * Where the stretch holds more, those that hold the core are kept, and of the others those nearest to it.
 * @param core the part that must not be lost, inside of the stretch
 */
export function quote(paragraph: string, stretch: Span, core: Span = stretch): string {
	// Words that the stretch cuts are taken whole.
	const left = paragraph.lastIndexOf(' ', stretch.start) + 1;
	const right = paragraph.indexOf(' ', stretch.end);
	const part = paragraph.slice(left, right < 0 ? undefined : right);
	const tokens = [...part.matchAll(/\S+/gu)].map((match) => ({
		start: left + match.index,
		end: left + match.index + match[0].length
	}));
	const touches = (span: Span) => (token: Span) => token.end > span.start && token.start < span.end;
	let first = tokens.findIndex(touches(core));
	let last = tokens.findLastIndex(touches(core));
	if (first < 0) return '';
	last = Math.min(last, first + MAX_WORDS - 1);
	const low = tokens.findIndex(touches(stretch));
	const high = tokens.findLastIndex(touches(stretch));
	while (last - first + 1 < MAX_WORDS && (first > low || last < high)) {
		if (last < high) last += 1;
		if (first > low && last - first + 1 < MAX_WORDS) first -= 1;
	}
	const from = tokens[first]?.start ?? 0;
	const to = tokens[last]?.end ?? from;
	return trimEnds(paragraph.slice(from, to));
}

/** Without the punctuation that belongs to what stands around. */
function trimEnds(words: string): string {
	const bare = words.replace(/^[\s,;:.([{"“«„–—*_#-]+/u, '').replace(/[\s,;:.–—*_#"-]+$/u, '');
	const opens = (bare.match(/[([]/gu) ?? []).length;
	const closes = (bare.match(/[)\]]/gu) ?? []).length;
	return closes > opens ? bare.replace(/[)\]]+$/u, '') : bare;
}
