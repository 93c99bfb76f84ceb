import { textWidth } from '../text.ts';
import type { MapFact } from './fact.ts';
import { glyphRoom, type LabelSetting, type MapLabel } from './labels.ts';
import { layoutChoropleth, type ChoroplethLayout, type ChoroplethOptions } from './layout.ts';

/** From all that there is to say to the least. */
const settings: readonly LabelSetting[] = [
	{ size: 20, unit: true, extra: true },
	{ size: 16, unit: true, extra: true },
	{ size: 16, unit: false, extra: true },
	{ size: 16, unit: true, extra: false },
	{ size: 16, unit: false, extra: false },
	{ size: 13, unit: false, extra: false }
];

/**
 * Lays the map out with the fullest labels that keep clear of each other, of other countries' circles, of the key
 * and of the edge; where none do, with those that clash least. All are set alike.
 */
export function layoutToFit(facts: readonly MapFact[], options: ChoroplethOptions): ChoroplethLayout {
	const tried = settings.map((setting) => () => layoutChoropleth(facts, { ...options, setting }));
	let best: { layout: ChoroplethLayout; clashes: number } | undefined;
	for (const lay of tried) {
		const layout = lay();
		const clashes = countClashes(layout);
		if (!best || clashes < best.clashes) best = { layout, clashes };
		if (clashes === 0) break;
	}
	return best?.layout ?? layoutChoropleth(facts, options);
}

/** Left, top, right, bottom in px. */
type Box = readonly [number, number, number, number];

/** How many times a line of a label lies over another label, another's circle, the key or the edge of the map. */
export function countClashes({ labels, areas, key, width }: ChoroplethLayout): number {
	const circles = areas.flatMap(({ area, symbol }) =>
		symbol ? [{ area, box: around(symbol.x, symbol.y, symbol.r) }] : []
	);
	const keyBox: Box[] = key
		? [[0, 0, Math.max(...key.circles.map(({ text, textX }) => textX + textWidth(text, 12))), key.foot]]
		: [];
	const boxes = labels.flatMap((label) =>
		label.lines.map((line) => ({ area: label.area, box: boxOf(label, line) }))
	);
	return boxes.reduce((sum, { area, box }, i) => {
		const others = [...circles, ...boxes.slice(i + 1)].filter((other) => other.area !== area);
		const met = [...keyBox, ...others.map((other) => other.box)].filter((other) => overlap(box, other));
		return sum + met.length + Number(box[0] < 0 || box[2] > width);
	}, 0);
}

function boxOf({ anchor, glyphs }: MapLabel, { text, size, role, x, y }: MapLabel['lines'][number]): Box {
	const wide = widthOf(text, size, role);
	const left = anchor === 'start' ? x : x - wide / 2;
	const room = role === 'note' && glyphs.length > 0 ? glyphRoom : 0;
	return [left - room, y - 0.75 * size, left + wide, y + 0.2 * size];
}

const widthOf = (text: string, size: number, role: string) =>
	textWidth(text, size, role === 'name' ? 'bold' : 'regular');

const around = (x: number, y: number, r: number): Box => [x - r, y - r, x + r, y + r];

const overlap = (a: Box, b: Box): boolean =>
	Math.min(a[2], b[2]) > Math.max(a[0], b[0]) && Math.min(a[3], b[3]) > Math.max(a[1], b[1]);
