import { m } from '../../paraglide/messages.js';
import type { ShareSubject } from '../../ui/share/subject.ts';
import { compose, type Caption } from './compose.ts';
import { fontSheet } from './fonts.ts';
import { tag, escape } from './markup.ts';
import type { LegendEntry } from './legend.ts';
import { paintOf } from './paint.ts';
import type { DividablePicture } from './divide.ts';
import { openStage, type Stage } from './stage.ts';
import { wordsOf } from './read-words.ts';
import { subjectWords } from './words.ts';

export type { DividablePicture } from './divide.ts';
export { rasterise, type Picture } from './rasterise.ts';
export { subjectWords, type SubjectWords } from './words.ts';

export interface PictureOptions {
	/** In px. */
	readonly width: number;
	/** In px; none: as high as it needs. A chart that has no room in it makes the picture higher. */
	readonly height?: number | undefined;
	readonly theme: 'light' | 'dark';
	readonly transparent?: boolean | undefined;
	/** Title, subtitle, source, note, date and address inside; by default they are. */
	readonly frame?: boolean | undefined;
}

/** There is nothing to draw: the view is a table, or holds no figure. */
export class NothingToDraw extends Error {}

/** How long a chart that came as markup may take to bring what draws it, in ms. */
const patience = 10_000;

/**
 * Draws a chart as a picture of its own, laid out for its size: an SVG that needs nothing else.
 * @throws {NothingToDraw} where the view holds no chart
 * @throws the signal's reason when it is aborted
 */
export async function drawPicture(
	subject: ShareSubject,
	{ width, height, theme, transparent, frame = true }: PictureOptions,
	signal?: AbortSignal
): Promise<DividablePicture> {
	await awake(subject, signal);
	const stage = await openStage(theme, signal);
	try {
		const drawings = [...subject.drawings];
		const heights = new Map<string, number>();
		const words = frame ? subjectWords(subject) : undefined;
		const composition = await compose(
			{
				words,
				legend: legendOf(subject.figure, stage),
				captions: captionsOf(subject.figure, drawings.length),
				colours: {
					paper: stage.colour('--paper'),
					ink: stage.colour('--ink'),
					inkSoft: stage.colour('--ink-soft'),
					hairline: stage.colour('--hairline'),
					accent: stage.colour('--accent')
				},
				more: (count) => m.pic_more_sources({ count })
			},
			{
				measure: async (at, wide, stretch) => {
					const key = `${String(at)} ${String(wide)} ${String(stretch)}`;
					const known = heights.get(key);
					if (known !== undefined) return known;
					await breathe(signal);
					const drawing = drawings[at];
					const high = drawing ? stage.measure(drawing, wide, stretch) : 0;
					heights.set(key, high);
					return high;
				},
				draw: (at, wide, stretch) => {
					const drawing = drawings[at];
					return drawing ? stage.draw(drawing, wide, stretch) : [];
				}
			},
			{ width, height, transparent }
		);
		signal?.throwIfAborted();
		const inside =
			tag('title', {}, escape(subject.title)) +
			tag('desc', {}, escape([subject.subtitle, words?.source].filter(Boolean).join(' '))) +
			tag('style', {}, await fontSheet(composition.markup)) +
			tag('defs', {}, composition.defs) +
			composition.markup;
		const svg = tag(
			'svg',
			{
				xmlns: 'http://www.w3.org/2000/svg',
				width: composition.width,
				height: composition.height,
				viewBox: `0 0 ${String(composition.width)} ${String(composition.height)}`,
				role: 'img',
				lang: subject.locale
			},
			inside
		);
		const { cuts, head, zoom } = composition;
		return { svg, width: composition.width, height: composition.height, cuts, head, zoom };
	} finally {
		stage.close();
	}
}

/** Waits until a chart that came as markup only can be drawn. */
async function awake({ drawings, figure, wake }: ShareSubject, signal?: AbortSignal): Promise<void> {
	if (drawings.size === 0 && figure.querySelector('.sized') === null) throw new NothingToDraw();
	if (drawings.size === 0) wake();
	for (const start = performance.now(); drawings.size === 0;) {
		await breathe(signal);
		if (performance.now() - start > patience) throw new Error('what draws the chart did not come');
	}
}

/** Lets the page answer its reader in between. */
async function breathe(signal?: AbortSignal): Promise<void> {
	await new Promise((done) => setTimeout(done));
	signal?.throwIfAborted();
}

/** What stands above each drawing on the page, where there are several; in the order of the page. */
function captionsOf(figure: Element, count: number): Caption[] {
	const places = [...figure.querySelectorAll('.sized')];
	return Array.from({ length: count }, (_, at) => {
		const part = count > 1 && places.length === count ? places[at]?.closest('section, li') : null;
		const said = part?.querySelector('h3')?.parentElement?.querySelector('h3 ~ p')?.cloneNode(true) as
			Element | undefined;
		// Its source stands at the foot.
		said?.querySelector('span')?.remove();
		return { title: wordsOf(part?.querySelector('h3') ?? null), text: wordsOf(said ?? null) };
	});
}

function legendOf(figure: Element, stage: Stage): LegendEntry[] {
	return [...figure.querySelectorAll('.legend:is(ul, svg)')].flatMap((list) =>
		stage.read(list, (copy, piece): LegendEntry[] => {
			if (copy.localName === 'svg') return [{ icon: piece(copy), text: '' }];
			return [...copy.children].map((entry) => {
				const sign = entry.querySelector('svg');
				const letter = entry.querySelector('span');
				const text = wordsOf(entry);
				const read = letter?.textContent ?? '';
				return {
					...(sign ? { icon: piece(sign) } : {}),
					...(letter ? { letter: { text: read, fill: paintOf(stage.look(letter, 'color')).value } } : {}),
					text: letter ? text.slice(text.indexOf(read) + read.length).trim() : text
				};
			});
		})
	);
}
