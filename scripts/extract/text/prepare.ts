import { blank, find } from './span.ts';

const ADDRESSES = /https?:\/\/[^\s)>\]]+|www\.[^\s)>\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
const FOOTNOTES = /\[\^?\d{1,3}\]|[¹²³⁰⁴-⁹]+/gu;

/**
 * A paragraph (white space folded) as the rules read it: one dash, one quotation mark and one apostrophe for all their forms, «е» for
 * «ё», no marks of Markdown, no addresses, no footnote marks. Every character keeps its place, so that what is
 * found can be quoted from the paragraph itself.
 */
export function prepare(paragraph: string): string {
	const even = paragraph
		.replace(/[‐‑‒–—−]/gu, '-')
		.replace(/[«»“”„‟"]/gu, '"')
		.replace(/[‘’ʼ`´]/gu, "'")
		.replace(/ё/gu, 'е')
		.replace(/Ё/gu, 'Е')
		.replace(/[*#|]|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, (mark) => ' '.repeat(mark.length));
	return blank(even, [...find(even, ADDRESSES), ...find(even, FOOTNOTES)]);
}
