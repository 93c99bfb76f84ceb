import type { TimelineLayout } from './layout.ts';

/** A part of a drawing's height, in px from its top. */
export interface Sheet {
	readonly top: number;
	readonly bottom: number;
}

/** px that a mark and a line of its label reach above and below their place. */
const mark = 9;
const line = { above: 13, below: 5, height: 15 };
/** A sheet may end this much early, as a share of its height, to end with a lane. */
const early = 0.35;

/**
 * Cuts a timeline that is higher than a page of paper into sheets, between its marks and best between its lanes.
 * @param height px that a sheet may have
 * @returns sheets from under the axis to the drawing's end, without gaps; higher than asked only where marks leave no room
 * to cut
 */
export function sheetsOf(
	{ plot, height: end, lanes }: Pick<TimelineLayout, 'plot' | 'height' | 'lanes'>,
	height: number
): Sheet[] {
	const reaches = lanes.flatMap(({ items }) =>
		items.map(({ y, label }) => ({
			top: Math.min(y - mark, label.y - line.above),
			bottom: Math.max(y + mark, label.y + (label.lines.length - 1) * line.height + line.below)
		}))
	);
	const free = (cut: number) => reaches.every(({ top, bottom }) => cut <= top || cut >= bottom);
	const ends = reaches.map(({ bottom }) => bottom).filter(free);
	const borders = lanes.map(({ top }) => top).filter(free);
	const sheets: Sheet[] = [];
	for (let top = plot.top; top < end;) {
		const rest = end - top;
		const within = (cuts: readonly number[], from: number) =>
			Math.max(...cuts.filter((cut) => cut > from && cut <= top + height));
		const after = Math.min(...[...ends, end].filter((cut) => cut > top));
		const cuts = [within(borders, top + height * (1 - early)), within(ends, top), after];
		const bottom = rest <= height ? end : (cuts.find(Number.isFinite) ?? end);
		sheets.push({ top, bottom });
		top = bottom;
	}
	return sheets;
}
