import { textWidth, wrap } from '../../src/lib/charts/text.ts';
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
/** Charts may come nearer to the edge than letters. */
const widest = 1160;
const inner = cardWidth - 2 * margin;
const foot = 66;

/**
 * A picture for links, 1200 × 628 px: the finding in letters that are read in a list of messages, and its chart.
 * @param drawings the chart as the page holds it, in several widths; the one with the largest letters is taken. What has
 * no room goes out below.
 */
export function card(words: CardWords, drawings: readonly (readonly Piece[])[], colours: Colours): string {
	const alone = drawings.length === 0;
	const size = alone ? 64 : textWidth(words.title, 40) > inner * 2 ? 34 : 40;
	const step = Math.round(size * 1.18);
	const title = wrap(words.title, inner * 1.04, size).slice(0, alone ? 6 : 3);
	const measure = wrap(words.subtitle, inner * 1.04, alone ? 28 : 20);
	const subtitle = measure.length > (alone ? 5 : 1) ? [`${measure[0] ?? ''} …`] : measure;
	const under = margin + title.length * step;
	const top = under + (alone ? 52 : 36);
	const room = cardHeight - foot - 12 - top;
	const letters = { 'font-family': sans };

	const best = drawings
		.map((pieces) => {
			const width = Math.max(...pieces.map((piece) => piece.width));
			const height = pieces.reduce((sum, piece) => sum + piece.height, 0);
			const scale = Math.min(widest / width, Math.max(1, room / height), 1.7);
			const seen = Math.min(1, room / (height * scale));
			// The largest, unless much of it has no room.
			return { pieces, width, height, scale, rank: width * height * scale * scale * seen * seen };
		})
		.sort((a, b) => b.rank - a.rank)[0];
	const chart = best ? drawn(best, top, room) : '';
	const source = cutList(words.source, (inner * 12) / 18, 1, words.more);

	return tag(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', width: cardWidth, height: cardHeight },
		[
			tag(
				'defs',
				{},
				tag(
					'linearGradient',
					{ id: 'out', x1: 0, x2: 0, y1: 0, y2: 1 },
					tag('stop', { offset: 0, 'stop-color': colours.paper, 'stop-opacity': 0 }) +
						tag('stop', { offset: 1, 'stop-color': colours.paper })
				) + [...new Map(best?.pieces.flatMap(({ uses }) => [...uses]) ?? []).values()].join('')
			),
			tag('rect', { width: cardWidth, height: cardHeight, fill: colours.paper }),
			chart,
			best && best.height * best.scale > room * 1.08
				? tag('rect', { y: cardHeight - foot - 92, width: cardWidth, height: 80, fill: 'url(#out)' })
				: '',
			tag('rect', { y: cardHeight - foot - 12, width: cardWidth, height: foot + 12, fill: colours.paper }),
			...title.map((line, i) =>
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
			...subtitle.map((line, i) =>
				tag(
					'text',
					{
						...letters,
						x: margin,
						y: under + (alone ? 36 : 20) + i * 38,
						fill: colours.inkSoft,
						'font-size': alone ? 28 : 20
					},
					escape(line)
				)
			),
			tag('path', {
				d: `M${String(margin)} ${String(cardHeight - foot + 1)}h${String(inner)}`,
				stroke: colours.hairline
			}),
			tag(
				'text',
				{ ...letters, x: margin, y: cardHeight - foot + 26, fill: colours.inkSoft, 'font-size': 18 },
				escape(source[0] ?? '')
			),
			tag(
				'text',
				{
					...letters,
					x: margin,
					y: cardHeight - 16,
					fill: colours.accent,
					'font-size': 20,
					'font-weight': 600
				},
				escape([words.site, words.host].filter(Boolean).join(' · '))
			)
		].join('')
	);
}

function drawn(
	{ pieces, width, scale }: { pieces: readonly Piece[]; width: number; scale: number },
	top: number,
	room: number
): string {
	let y = 0;
	const parts = pieces.map((piece) => {
		const part = tag('g', { transform: `translate(0 ${String(y)})` }, piece.markup);
		y += piece.height;
		return part;
	});
	const spare = Math.max(0, room - y * scale) / 2;
	const x = Math.max(0, (cardWidth - width * scale) / 2);
	return tag(
		'g',
		{ transform: `translate(${x.toFixed(1)} ${(top + spare).toFixed(1)}) scale(${scale.toFixed(3)})` },
		parts.join('')
	);
}
