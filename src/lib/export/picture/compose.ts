import type { Contents, Drawer } from './contents.ts';
import type { Cut } from './cuts.ts';
import type { Limits } from './frame.ts';
import { tag } from './markup.ts';
import { gap, planOf, type Plan, type Setting } from './plan.ts';

export type { Caption, Contents, Drawer } from './contents.ts';

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

/** Letters of the page are 12 px at least: a picture may show them larger, never smaller. */
const zooms = (width: number, fixed: boolean): number[] =>
	fixed ? [2, 1.75, 1.5, 1.35, 1.18, 1].filter((zoom) => width / zoom >= 690 || zoom === 1) : [1];
/** Lines of source and note: of a picture as high as it likes, of one of a given height, and where that is short. */
const whole: Limits = { source: 6, note: 8 };
const ample: Limits = { source: 3, note: 6 };
const brief: Limits = { source: 2, note: 4 };
const briefest: Limits = { source: 1, note: 3 };
/** In a column beside the chart lines are short, and there are more of them. */
const inColumn: readonly Limits[] = [
	{ source: 5, note: 18 },
	{ source: 3, note: 9 }
];
/** Narrower than this, charts are laid out for a telephone. */
const narrowest = 420;
/** From this shape on, width by height, a picture has room for its words beside the chart. */
const lying = 1.3;
/** How wide a column of words is at least, in px of the drawing, and which shares of the width it may take. */
const leastColumn = 210;
const columnShares = [0.25, 0.28, 0.31, 0.35];
/** How much lower than on the page a chart that can be is drawn, before the picture is made higher. */
const squeezes = [0.85, 0.72, 0.6];
/** How much higher where there is room, the most first. */
const stretches = [2.4, 2.1, 1.85, 1.6, 1.4, 1.25, 1.12];

/** The ways to set a picture, the best first; within each the one with most of its words first. */
function settings(
	{ captions, legend, words }: Contents,
	{ width, height = Infinity }: Format,
	zoom: number
): Setting[][] {
	const limits =
		height === Infinity ? [whole] : width < height * lying ? [ample, brief, briefest] : [brief, briefest];
	const inner = width / zoom;
	const plain = { columns: 1, share: 1, beside: false, words: 0, stretch: 1 };
	const ways = (way: Omit<Setting, 'limits'>, lines: readonly Limits[] = limits) =>
		lines.map((one) => ({ ...way, limits: one }));
	if (captions.length > 1) {
		const most = Math.max(1, Math.min(5, captions.length, Math.floor((inner + gap) / (224 + gap))));
		return Array.from({ length: most }, (_, i) => ways({ ...plain, columns: i + 1 }));
	}
	const shares = [1, 0.92, 0.84, ...(zoom > 1 ? [] : [0.8, 0.74, 0.68, 0.6])];
	const below = shares
		.filter((share) => share === 1 || inner * share >= narrowest)
		.map((share) => ways({ ...plain, share, beside: legend.length > 0 && inner * (1 - share) > 130 + gap }));
	if (!words || width < height * lying || height === Infinity) return below;
	// Its words whole, and then as large a drawing as there is room for.
	const besides = inColumn.flatMap((lines) =>
		columnShares
			.filter((share) => inner * share >= leastColumn && inner * (1 - share) >= (zoom > 1 ? 600 : narrowest))
			.map((share) => ways({ ...plain, words: share }, [lines]))
	);
	return [...below, ...besides];
}

/**
 * Composes a picture: lays the chart out for its size, with the largest letters that there is room for, and then as high
 * as there is room for. A chart that has no room at the page's own size makes the picture higher.
 */
export async function compose(contents: Contents, drawer: Drawer, format: Format): Promise<Composition> {
	if (contents.captions.length === 0) throw new Error('there is no chart to draw');
	const margin = contents.words ? gap : 0;
	const planned = (setting: Setting, zoom: number) =>
		planOf(contents, drawer, setting, { width: Math.floor(format.width / zoom) - 2 * margin, margin });
	let last: { plan: Plan; setting: Setting; zoom: number } | undefined;
	for (const zoom of zooms(format.width, format.height !== undefined)) {
		const room = format.height === undefined ? Infinity : format.height / zoom;
		let shortest: { plan: Plan; setting: Setting; zoom: number } | undefined;
		search: for (const ways of settings(contents, format, zoom))
			for (const setting of ways) {
				const plan = await planned(setting, zoom);
				if (!shortest || plan.height < shortest.plan.height) shortest = { plan, setting, zoom };
				if (plan.height <= room) {
					shortest = { plan, setting, zoom };
					break search;
				}
			}
		last = shortest;
		if (shortest && shortest.plan.height <= room) break;
	}
	if (!last) throw new Error('there is no chart to draw');
	const { setting, zoom } = last;
	let { plan } = last;
	if (format.height !== undefined) {
		const room = format.height / zoom;
		const fits = plan.height <= room;
		for (const stretch of fits ? stretches : squeezes) {
			const other = await planned({ ...setting, stretch }, zoom);
			// What is of one height stays as it is, whatever is asked.
			if (fits ? other.height <= plan.height : other.height >= plan.height) break;
			if (other.height > room) continue;
			plan = other;
			break;
		}
	}
	const height = Math.max(Math.ceil(plan.height * zoom), format.height ?? 0);
	const { markup, uses, cuts, head } = plan.build(height / zoom);
	const ground = format.transparent
		? ''
		: tag('rect', { width: format.width, height, fill: contents.colours.paper });
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
