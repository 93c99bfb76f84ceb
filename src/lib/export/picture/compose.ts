import { wrap } from '../../charts/text.ts';
import type { Cut } from './cuts.ts';
import { footOf, headOf, sans, type Colours, type Limits, type Part } from './frame.ts';
import { flowLegend, type LegendEntry } from './legend.ts';
import { escape, tag } from './markup.ts';
import type { Piece } from './serialise.ts';
import type { SubjectWords } from './words.ts';

/** What stands above a drawing: its name and what is said of it; both may be empty. */
export interface Caption {
	readonly title: string;
	readonly text: string;
}

/** What a picture is composed of. */
export interface Contents {
	/** None: the chart and its legend alone. */
	readonly words: SubjectWords | undefined;
	readonly legend: readonly LegendEntry[];
	/** What stands above each of its drawings, by its place. */
	readonly captions: readonly Caption[];
	readonly colours: Colours;
	/** Says how many sources were left out. */
	readonly more: (count: number) => string;
}

/** What draws the chart's drawings, by their place, at a width in px. */
export interface Drawer {
	/** The height that the drawing would have, in px. */
	readonly measure: (at: number, width: number) => Promise<number>;
	readonly draw: (at: number, width: number) => readonly Piece[];
}

export interface Format {
	/** In px. */
	readonly width: number;
	/** In px; none: as high as it needs. */
	readonly height?: number | undefined;
	readonly transparent?: boolean | undefined;
}

export interface Composition {
	/** In px; higher than asked for where the chart needs it to keep its letters readable. */
	readonly width: number;
	readonly height: number;
	/** Its own px in one px of the drawing: how much larger than on the page its letters are. */
	readonly zoom: number;
	readonly markup: string;
	readonly defs: string;
	/** Where it can be divided, in its own px; what stands above the head belongs to every part. */
	readonly cuts: readonly Cut[];
	readonly head: number;
}

/** How the drawings are set: side by side in columns, in a share of the width, with the legend above or beside them. */
interface Setting {
	readonly columns: number;
	readonly share: number;
	readonly beside: boolean;
}

const gap = 24;
/** Letters of the page are 12 px at least: a picture may show them larger, never smaller. */
const zooms = (width: number, fixed: boolean): number[] =>
	fixed ? [2, 1.75, 1.5, 1.35, 1.18, 1].filter((zoom) => width / zoom >= 690 || zoom === 1) : [1];
/** Lines of source and note: of a picture as high as it likes, of one of a given height, and where that is short. */
const whole: Limits = { source: 6, note: 8 };
const brief: Limits = { source: 2, note: 4 };
const briefest: Limits = { source: 1, note: 3 };
/** Narrower than this, charts are laid out for a telephone. */
const narrowest = 420;

function settings(drawings: number, width: number, legend: boolean, zoom: number): Setting[] {
	if (drawings > 1) {
		const most = Math.max(1, Math.min(4, drawings, Math.floor((width + gap) / (230 + gap))));
		return Array.from({ length: most }, (_, i) => ({ columns: i + 1, share: 1, beside: false }));
	}
	// Large letters are not worth a small map.
	return (zoom > 1 ? [1, 0.92, 0.84] : [1, 0.92, 0.84, 0.8, 0.74, 0.68, 0.6])
		.filter((share) => share === 1 || width * share >= narrowest)
		.map((share) => ({ columns: 1, share, beside: legend && width * (1 - share) > 130 + gap }));
}

/**
 * Composes a picture: lays the chart out for its size, with the largest letters that there is room for. A chart that
 * has no room at the page's own size makes the picture higher.
 */
export async function compose(contents: Contents, drawer: Drawer, format: Format): Promise<Composition> {
	const { words, legend, colours } = contents;
	const count = contents.captions.length;
	if (count === 0) throw new Error('there is no chart to draw');
	const margin = words ? gap : 0;
	let last: { plan: Plan; zoom: number } | undefined;
	for (const zoom of zooms(format.width, format.height !== undefined)) {
		const width = Math.floor(format.width / zoom) - 2 * margin;
		const room = format.height === undefined ? Infinity : format.height / zoom;
		let shortest: Plan | undefined;
		for (const setting of settings(count, width, legend.length > 0, zoom)) {
			const [ample, tight] = format.height === undefined ? [whole, whole] : [brief, briefest];
			let plan = await planOf(contents, drawer, setting, width, margin, ample);
			if (plan.height > room) plan = await planOf(contents, drawer, setting, width, margin, tight);
			if (!shortest || plan.height < shortest.height) shortest = plan;
			// A narrower drawing that is no shorter will not become so.
			else if (count === 1) break;
			if (plan.height <= room) break;
		}
		if (!shortest) continue;
		last = { plan: shortest, zoom };
		if (shortest.height <= room) break;
	}
	if (!last) throw new Error('there is no chart to draw');
	const { plan, zoom } = last;
	const height = Math.max(Math.ceil(plan.height * zoom), format.height ?? 0);
	const { markup, uses, cuts, head } = plan.build(height / zoom);
	const ground = format.transparent ? '' : tag('rect', { width: format.width, height, fill: colours.paper });
	return {
		width: format.width,
		height,
		zoom,
		markup: ground + tag('g', zoom === 1 ? {} : { transform: `scale(${String(zoom)})` }, markup),
		defs: [...uses.values()].join(''),
		cuts: cuts.map(({ y, gap: room }) => ({ y: y * zoom, gap: room * zoom })),
		head: head * zoom
	};
}

interface Plan {
	/** What it needs, in px of the drawing. */
	readonly height: number;
	readonly build: (height: number) => Pick<Composition, 'markup' | 'cuts' | 'head'> & {
		readonly uses: ReadonlyMap<string, string>;
	};
}

async function planOf(
	{ words, legend, captions, colours, more }: Contents,
	drawer: Drawer,
	{ columns, share, beside }: Setting,
	width: number,
	margin: number,
	limits: Limits
): Promise<Plan> {
	const none: Part = { height: 0, markup: '' };
	const head = words ? headOf(words, width, colours) : none;
	const foot = words ? footOf(words, width, colours, limits, more) : none;

	const drawn = Math.floor(width * share);
	const column = Math.floor((drawn - gap * (columns - 1)) / columns);
	const key = flowLegend(legend, beside ? width - drawn - gap : width, colours.ink, sans);
	const titles = captions.map((caption) => captionOf(caption, column, colours));
	/** Drawings of a row stand on one line, however long their names are. */
	const above = (at: number) => {
		const row = Math.floor(at / columns) * columns;
		return Math.max(...titles.slice(row, row + columns).map(({ height }) => height));
	};
	const heights: number[] = [];
	for (const at of captions.keys()) {
		heights.push(above(at) + (await drawer.measure(at, column)));
	}
	const bands = Array.from({ length: Math.ceil(captions.length / columns) }, (_, i) =>
		Math.max(...heights.slice(i * columns, (i + 1) * columns))
	);
	const body = bands.reduce((sum, band) => sum + band, 0) + gap * (bands.length - 1);

	const afterHead = head.height > 0 ? 16 : 0;
	const afterKey = key.height > 0 && !beside ? 14 : 0;
	const top = margin + head.height + afterHead + (beside ? 0 : key.height + afterKey);
	const middle = beside ? Math.max(body, key.height) : body;
	const below = foot.height > 0 ? 14 + foot.height + margin - 6 : 0;

	return {
		height: top + middle + below,
		build: (height) => {
			const uses = new Map<string, string>();
			// Room to spare is shared above and below the chart; the foot stands at the foot.
			const spare = Math.min(Math.max(height - top - middle - below, 0) / 2, 60);
			const at = (x: number, y: number, markup: string) =>
				markup === ''
					? ''
					: tag('g', { transform: `translate(${String(Math.round(x))} ${String(Math.round(y))})` }, markup);
			const parts = [
				at(margin, margin, head.markup),
				beside
					? at(margin + drawn + gap, top + spare + 4, key.markup)
					: at(margin, margin + head.height + afterHead, key.markup),
				at(margin, height - foot.height - margin + 6, foot.markup)
			];
			let y = top + spare;
			let begin = y;
			const cuts: Cut[] = [];
			for (const [i, band] of bands.entries()) {
				for (const [j, caption] of titles.slice(i * columns, (i + 1) * columns).entries()) {
					const x = margin + j * (column + gap);
					parts.push(at(x, y, caption.markup));
					let down = y + above(i * columns);
					for (const piece of drawer.draw(i * columns + j, column)) {
						if (i + j === 0 && piece.head) begin = down + piece.head;
						// Where several stand side by side, only their rows can be divided.
						if (columns === 1) cuts.push(...(piece.cuts ?? []).map((cut) => ({ ...cut, y: down + cut.y })));
						parts.push(at(x, down, piece.markup));
						for (const [id, used] of piece.uses) uses.set(id, used);
						down += piece.height;
					}
				}
				y += band + gap;
				if (i < bands.length - 1) cuts.push({ y: y - gap / 2, gap });
			}
			return { markup: parts.join(''), uses, cuts, head: begin };
		}
	};
}

function captionOf({ title, text }: Caption, width: number, { ink, inkSoft }: Colours): Part {
	const letters = { 'font-family': sans };
	const names = title === '' ? [] : wrap(title, width, 14);
	const said = text === '' ? [] : wrap(text, width, 13);
	return {
		height: names.length * 19 + said.length * 18 + (names.length > 0 ? 4 : 0),
		markup: [
			...names.map((line, i) =>
				tag(
					'text',
					{ ...letters, y: 14 + i * 19, fill: ink, 'font-size': 14, 'font-weight': 600 },
					escape(line)
				)
			),
			...said.map((line, i) =>
				tag(
					'text',
					{ ...letters, y: names.length * 19 + 14 + i * 18, fill: inkSoft, 'font-size': 13 },
					escape(line)
				)
			)
		].join('')
	};
}
