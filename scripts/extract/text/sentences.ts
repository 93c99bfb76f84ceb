import type { Span } from './span.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// After these a full stop ends a short form; the segmenter of ICU takes it for the end of a sentence.
const SHORT_FORM =
	/(?:^|[\s("])(?:Mrs?|Ms|Dr|Prof|St|Nos?|[Dd]oc|[Aa]rt|[Pp]ara|[Ff]ig|[Vv]ol|[Vv]s|p{1,2}|approx|ca|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|mln|bln|т\.\s?[еднкп]|и\s?др|гг?|тыс|млн|млрд|руб|долл|чел|ст|см|им|пп?|кв|экз|янв|фев|февр|апр|авг|сент?|окт|нояб?|дек|ул|пр|обл|\p{Lu})\.\s*$/u;

/** The sentences of a paragraph, in order and without gaps, in English or Russian. */
export function sentences(text: string): Span[] {
	const result: { start: number; end: number }[] = [];
	let open = false;
	for (const { segment, index } of segmenter.segment(text)) {
		const last = result.at(-1);
		if (open && last) last.end = index + segment.length;
		else result.push({ start: index, end: index + segment.length });
		open = SHORT_FORM.test(segment);
	}
	return result;
}

/** Characters that the rules read at once: paragraphs are shorter, a file without line ends is not. */
const PIECE = 4000;

/** A paragraph in pieces that are short enough for the rules, cut between sentences where that can be. */
export function pieces(paragraph: string): string[] {
	if (paragraph.length <= PIECE) return [paragraph];
	const result: string[] = [];
	let start = 0;
	for (const { end } of sentences(paragraph)) {
		if (end - start < PIECE && end < paragraph.length) continue;
		for (let rest = end - start; rest > PIECE; rest = end - start) {
			const blank = paragraph.lastIndexOf(' ', start + PIECE);
			const cut = blank > start ? blank + 1 : start + PIECE;
			result.push(paragraph.slice(start, cut));
			start = cut;
		}
		if (end > start) result.push(paragraph.slice(start, end));
		start = end;
	}
	return result;
}
