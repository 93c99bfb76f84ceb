import { wrap } from '../../charts/text.ts';
import type { Caption, Contents, Drawer } from './contents.ts';
import type { Cut } from './cuts.ts';
import { footOf, headOf, sans, type Colours, type Limits, type Part } from './frame.ts';
import { flowLegend } from './legend.ts';
import { escape, tag } from './markup.ts';

/** How a picture is set, in px of its drawings. */
export interface Setting {
	/** How many drawings stand side by side. */
	readonly columns: number;
	/** The share of the width that they have, where the words stand above and below them. */
	readonly share: number;
	/** Whether the legend stands beside them; else above. */
	readonly beside: boolean;
	/** The share of the width that a column has in which all the words stand, beside the drawings; 0: there is none. */
	readonly words: number;
	/** Lines of source and note. */
	readonly limits: Limits;
	/** How much higher than on the page a chart that can be is drawn. */
	readonly stretch: number;
}

export interface Room {
	/** Of the picture without its margins, in px of its drawings. */
	readonly width: number;
	readonly margin: number;
}

export interface Plan {
	/** What it needs, in px of the drawing. */
	readonly height: number;
	/** @param height what it gets */
	readonly build: (height: number) => {
		readonly markup: string;
		readonly uses: ReadonlyMap<string, string>;
		readonly cuts: readonly Cut[];
		/** Down to here stands what belongs over each part, where the picture is divided. */
		readonly head: number;
	};
}

export const gap = 24;
/** Between a column of words and the drawings. */
const gutter = 32;
const none: Part = { height: 0, markup: '' };

const at = (x: number, y: number, markup: string) =>
	markup === ''
		? ''
		: tag('g', { transform: `translate(${String(Math.round(x))} ${String(Math.round(y))})` }, markup);

/** Plans a picture for a width: what it holds, and how high that is. */
export async function planOf(
	contents: Contents,
	drawer: Drawer,
	setting: Setting,
	room: Room
): Promise<Plan> {
	return setting.words > 0
		? planBeside(contents, drawer, setting, room)
		: planBelow(contents, drawer, setting, room);
}

/** Title above, source below, the legend above the drawings or beside them. */
async function planBelow(
	contents: Contents,
	drawer: Drawer,
	setting: Setting,
	{ width, margin }: Room
): Promise<Plan> {
	const { words, legend, colours, more } = contents;
	const { share, beside, limits } = setting;
	const head = words ? headOf(words, width, colours) : none;
	const foot = words ? footOf(words, width, colours, limits, more) : none;
	const drawn = Math.floor(width * share);
	const key = flowLegend(legend, beside ? width - drawn - gap : width, colours.ink, sans);
	const body = await bodyOf(contents, drawer, setting, drawn);

	const afterHead = head.height > 0 ? 16 : 0;
	const afterKey = key.height > 0 && !beside ? 14 : 0;
	const top = margin + head.height + afterHead + (beside ? 0 : key.height + afterKey);
	const middle = beside ? Math.max(body.height, key.height) : body.height;
	const below = foot.height > 0 ? 14 + foot.height + margin - 6 : 0;

	return {
		height: top + middle + below,
		build: (height) => {
			// Room to spare is shared above and below the chart; the foot stands at the foot.
			const spare = Math.min(Math.max(height - top - middle - below, 0) / 2, 60);
			const { parts, ...rest } = body.build(margin, top + spare);
			return {
				...rest,
				markup: [
					at(margin, margin, head.markup),
					beside
						? at(margin + drawn + gap, top + spare + 4, key.markup)
						: at(margin, margin + head.height + afterHead, key.markup),
					at(margin, height - foot.height - margin + 6, foot.markup),
					...parts
				].join('')
			};
		}
	};
}

/** All words in a column to the left of the drawings: title and legend at its top, the source at its foot. */
async function planBeside(
	contents: Contents,
	drawer: Drawer,
	setting: Setting,
	{ width, margin }: Room
): Promise<Plan> {
	const { words, legend, colours, more } = contents;
	const column = Math.floor(width * setting.words);
	const head = words ? headOf(words, column, colours, 7) : none;
	const foot = words ? footOf(words, column, colours, setting.limits, more) : none;
	const key = flowLegend(legend, column, colours.ink, sans);
	const afterHead = head.height > 0 && key.height > 0 ? 20 : 0;
	const said = head.height + afterHead + key.height + 20 + foot.height;
	const left = column + gutter;
	const body = await bodyOf(contents, drawer, setting, width - left);
	return {
		height: 2 * margin - 6 + Math.max(said, body.height),
		build: (height) => {
			const spare = Math.max(height - 2 * margin + 6 - body.height, 0) / 2;
			const { parts, ...rest } = body.build(margin + left, margin + spare);
			return {
				...rest,
				markup: [
					at(margin, margin, head.markup),
					at(margin, margin + head.height + afterHead, key.markup),
					at(margin, height - foot.height - margin + 6, foot.markup),
					...parts
				].join('')
			};
		}
	};
}

/** The drawings in their columns, each under its name. */
async function bodyOf(
	{ captions, colours }: Contents,
	drawer: Drawer,
	{ columns, stretch }: Setting,
	width: number
) {
	const column = Math.floor((width - gap * (columns - 1)) / columns);
	const titles = captions.map((caption) => captionOf(caption, column, colours));
	/** Drawings of a row stand on one line, however long their names are. */
	const above = (place: number) => {
		const row = Math.floor(place / columns) * columns;
		return Math.max(...titles.slice(row, row + columns).map(({ height }) => height));
	};
	const heights: number[] = [];
	for (const place of captions.keys())
		heights.push(above(place) + (await drawer.measure(place, column, stretch)));
	const bands = Array.from({ length: Math.ceil(captions.length / columns) }, (_, i) =>
		Math.max(...heights.slice(i * columns, (i + 1) * columns))
	);
	return {
		height: bands.reduce((sum, band) => sum + band, 0) + gap * (bands.length - 1),
		/** Draws them with their upper left corner at a place. */
		build: (left: number, top: number) => {
			const uses = new Map<string, string>();
			const parts: string[] = [];
			const cuts: Cut[] = [];
			let y = top;
			let head = top;
			for (const [i, band] of bands.entries()) {
				for (const [j, caption] of titles.slice(i * columns, (i + 1) * columns).entries()) {
					const x = left + j * (column + gap);
					parts.push(at(x, y, caption.markup));
					let down = y + above(i * columns);
					for (const piece of drawer.draw(i * columns + j, column, stretch)) {
						if (i + j === 0 && piece.head) head = down + piece.head;
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
			return { parts, uses, cuts, head };
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
