import { wrap } from '../../src/lib/charts/text.ts';
import { cutList, sans, serif, type Colours } from '../../src/lib/export/picture/frame.ts';
import { escape, tag } from '../../src/lib/export/picture/markup.ts';
import type { Piece } from '../../src/lib/export/picture/serialise.ts';

/** What is written on a page's picture for links. */
export interface CardWords {
	readonly title: string;
	readonly subtitle: string;
	/** One line, with its label; may be empty. */
	readonly source: string;
	readonly site: string;
	/** Where the site stands, if that is known when it is built. */
	readonly host: string;
	readonly more: (count: number) => string;
}

export const cardWidth = 1200;
export const cardHeight = 628;
const margin = 40;
const inner = cardWidth - 2 * margin;
const foot = 66;
/** The words' column where they stand beside a chart that is higher than wide. */
const column = 372;

/** Where words and chart have their room, in px. */
interface Setting {
	readonly words: number;
	readonly sizes: readonly number[];
	/** Lines of title and measure at most, and how far down their last may stand. */
	readonly lines: { readonly title: number; readonly subtitle: number; readonly bottom: number };
	readonly source: number;
	readonly room: (under: number) => { x: number; y: number; width: number; height: number };
}

/** Charts may come nearer to the edge than letters. */
const above: Setting = {
	words: inner,
	sizes: [40, 34, 30],
	lines: { title: 3, subtitle: 1, bottom: 260 },
	source: 1,
	room: (under) => ({ x: 20, y: under, width: cardWidth - 40, height: cardHeight - foot - 12 - under })
};
const beside: Setting = {
	words: column,
	sizes: [34, 30, 27, 24, 21],
	lines: { title: 12, subtitle: 5, bottom: cardHeight - 150 },
	source: 3,
	room: () => ({
		x: margin + column + 28,
		y: 24,
		width: cardWidth - margin - column - 48,
		height: cardHeight - 48
	})
};
const alone: Setting = {
	words: inner,
	sizes: [64, 52, 44],
	lines: { title: 6, subtitle: 5, bottom: cardHeight - foot },
	source: 1,
	room: () => ({ x: 0, y: 0, width: 0, height: 0 })
};

/**
 * A picture for links, 1200 × 628 px: the finding in letters that are read in a list of messages, and its whole chart.
 * @param drawings the chart as the page holds it, in several widths; the one that can be shown the largest is taken, below
 * the words or beside them.
 */
export function card(words: CardWords, drawings: readonly (readonly Piece[])[], colours: Colours): string {
	const settings = drawings.length === 0 ? [alone] : [above, beside];
	const [best] = settings
		.flatMap((setting) => {
			const set = setWords(words, setting, colours);
			const room = setting.room(set.under);
			if (drawings.length === 0) return [{ set, chart: '', uses: [], setting, rank: 0 }];
			return drawings.map((pieces) => {
				const width = Math.max(...pieces.map((piece) => piece.width));
				const height = pieces.reduce((sum, piece) => sum + piece.height, 0);
				const scale = Math.min(room.width / width, room.height / height, 1.7);
				return {
					set,
					chart: drawn(pieces, scale, {
						x: room.x + (room.width - width * scale) / 2,
						y: room.y + (room.height - height * scale) / 2
					}),
					uses: pieces.flatMap((piece) => [...piece.uses]),
					setting,
					// A title across the picture is read better: the other way has to be worth it.
					rank: width * height * scale * scale * (setting === above ? 1.2 : 1)
				};
			});
		})
		.sort((a, b) => b.rank - a.rank);
	if (!best) throw new Error('there is nothing to draw');
	return tag(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', width: cardWidth, height: cardHeight },
		[
			tag('defs', {}, [...new Map(best.uses).values()].join('') || ' '),
			tag('rect', { width: cardWidth, height: cardHeight, fill: colours.paper }),
			best.chart,
			best.set.markup,
			footOf(words, best.setting, colours)
		].join('')
	);
}

/** Title and measure, as large as they have room; and where what stands under them may begin. */
function setWords(
	{ title, subtitle }: CardWords,
	{ words: width, sizes, lines }: Setting,
	colours: Colours
): { markup: string; under: number } {
	const solo = lines === alone.lines;
	const measureSize = solo ? 28 : lines === beside.lines ? 18 : 20;
	const measureStep = Math.round(measureSize * 1.35);
	const measure = cutLines(wrap(subtitle, width * 1.04, measureSize), lines.subtitle);
	const fits = (size: number) => {
		const set = wrap(title, width * 1.04, size);
		const bottom = margin + set.length * size * 1.18 + (measure.length + 0.6) * measureStep;
		return set.length <= lines.title && bottom <= lines.bottom;
	};
	const size = sizes.find(fits) ?? sizes.at(-1) ?? 30;
	const step = Math.round(size * 1.18);
	const set = cutLines(wrap(title, width * 1.04, size), lines.title);
	const under = margin + set.length * step;
	const first = under + Math.round(measureSize * (solo ? 1.3 : 1));
	const markup = [
		...set.map((line, i) =>
			tag(
				'text',
				{
					x: margin,
					y: margin + size * 0.8 + i * step,
					fill: colours.ink,
					'font-family': serif,
					'font-size': size,
					'font-weight': 600
				},
				escape(line)
			)
		),
		...measure.map((line, i) =>
			tag(
				'text',
				{
					x: margin,
					y: first + i * measureStep,
					fill: colours.inkSoft,
					'font-family': sans,
					'font-size': measureSize
				},
				escape(line)
			)
		)
	].join('');
	return { markup, under: measure.length === 0 ? under : first + (measure.length - 1) * measureStep + 16 };
}

/** Source, and whose picture it is, at the foot of the words' column. */
function footOf(
	{ source, site, host, more }: CardWords,
	{ words: width, source: limit }: Setting,
	colours: Colours
): string {
	const lines = cutList(source, (width * 12) / 18, limit, more);
	const letters = { x: margin, 'font-family': sans };
	const top = cardHeight - foot - (lines.length > 0 ? (lines.length - 1) * 24 : 0);
	return [
		tag('path', {
			d: `M${String(margin)} ${String(top + 1)}h${String(width)}`,
			stroke: colours.hairline
		}),
		...lines.map((line, i) =>
			tag('text', { ...letters, y: top + 26 + i * 24, fill: colours.inkSoft, 'font-size': 18 }, escape(line))
		),
		tag(
			'text',
			{ ...letters, y: cardHeight - 16, fill: colours.accent, 'font-size': 20, 'font-weight': 600 },
			escape([site, host].filter(Boolean).join(' · '))
		)
	].join('');
}

const cutLines = (lines: readonly string[], limit: number): readonly string[] =>
	lines.length <= limit ? lines : [...lines.slice(0, limit - 1), `${lines[limit - 1] ?? ''} …`];

function drawn(pieces: readonly Piece[], scale: number, { x, y }: { x: number; y: number }): string {
	let down = 0;
	const parts = pieces.map((piece) => {
		const part = tag('g', { transform: `translate(0 ${String(down)})` }, piece.markup);
		down += piece.height;
		return part;
	});
	return tag(
		'g',
		{ transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(3)})` },
		parts.join('')
	);
}
