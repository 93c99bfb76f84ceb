import { formatNumber } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import type { TableContent } from '../../charts/table-content.ts';
import type { SlideContent, TextSlide } from './content.ts';
import type { NativeChart } from './native.ts';
import { sourceSlideCount, sourcesPerSlide } from './room.ts';
import type { Locale } from '../../domain/text.ts';

/** A table as lines of text: its columns' names, then its rows; empty cells are left out. */
export const evidenceLines = ({ columns, rows }: TableContent): string[] => [
	columns.map(({ title }) => title).join(' | '),
	...rows.map(({ cells }) =>
		cells
			.map(({ text }) => text)
			.filter(Boolean)
			.join(' | ')
	)
];

/** Rows that notes can hold before a program slows down over them. */
const mostLines = 300;

/** What the speaker has at hand: the words in full, and every row behind the chart. */
export function notesOf({ words, evidence, native, locale }: SlideContent, ofNative: boolean): string {
	const [head, ...rows] = evidence;
	const left = rows.length - mostLines;
	return [
		words.title,
		words.subtitle,
		words.source,
		words.note,
		...(ofNative && native.left > 0 ? [m.sld_left({ count: native.left }, { locale })] : []),
		`${words.site}, ${words.date}: ${words.address}`,
		...(head === undefined ? [] : ['', m.sld_evidence({}, { locale }), head, ...rows.slice(0, mostLines)]),
		...(left > 0 ? [m.sld_more_rows({ count: left }, { locale })] : [])
	]
		.filter((line, i) => line !== '' || i > 4)
		.join('\n');
}

/** What a native chart says to who cannot see it. */
export function chartAlt(chart: NativeChart, { words, locale }: SlideContent): string {
	const facts = chart.series
		.filter(({ role }) => role === 'value')
		.map(({ name, values }) => {
			const known = values.flatMap((value, i) =>
				value === null ? [] : [`${String(chart.years[i])}: ${formatNumber(value, locale)}`]
			);
			const ends = known.length > 1 ? [known[0], known.at(-1)] : known;
			return `${name}: ${ends.join('; ')}`;
		});
	return `${chart.title}. ${words.title}. ${facts.join('. ')}. ${m.sld_alt_notes({}, { locale })}`;
}

/** What a chart's picture says to who cannot see it. */
export const pictureAlt = ({ words, locale }: SlideContent): string =>
	`${words.title}. ${words.subtitle} ${m.sld_alt_notes({}, { locale })}`;

/** The slide that a deck begins with. */
export const titleSlide = (
	title: string,
	contents: readonly SlideContent[],
	{ locale, date, address }: { readonly locale: Locale; readonly date: string; readonly address: string }
): TextSlide => ({
	title,
	subtitle: [m.site_name({}, { locale }), date].join(', '),
	paragraphs: contents.map(({ words }, i) => ({ text: `${String(i + 1)}. ${words.title}` })),
	foot: address,
	notes: m.sld_method({}, { locale })
});

/** Where each chart of a deck comes from, a few charts a slide. */
export function sourceSlides(
	contents: readonly SlideContent[],
	locale: Locale,
	address: string
): TextSlide[] {
	const each = sourcesPerSlide;
	const slides = sourceSlideCount(contents.length);
	return Array.from({ length: slides }, (_, i) => ({
		title: m.sld_sources({}, { locale }) + (slides > 1 ? ` (${String(i + 1)}/${String(slides)})` : ''),
		subtitle: m.sld_method({}, { locale }),
		paragraphs: contents
			.slice(i * each, (i + 1) * each)
			.flatMap(({ words }) => [
				{ text: words.title, bold: true },
				{ text: words.source },
				{ text: words.address, soft: true }
			]),
		foot: address,
		notes: contents
			.slice(i * each, (i + 1) * each)
			.flatMap(({ words }) => [words.title, words.source, words.address, ''])
			.join('\n')
	}));
}
