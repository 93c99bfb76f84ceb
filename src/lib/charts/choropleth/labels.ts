import { countries, countryCodes, type Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import type { PlanePoint } from '../../geo/plane.ts';
import { textWidth } from '../text.ts';
import type { FactLine, MapFact } from './fact.ts';
import { labelPlaces } from './places.ts';

/** Left, top, right, bottom in px. */
export type Box = readonly [number, number, number, number];

export interface MapLabel {
	readonly area: Country;
	readonly faint: boolean;
	/** Within a country whose shade is too strong for the ink. */
	readonly reversed: boolean;
	readonly anchor: 'start' | 'middle';
	readonly lines: readonly {
		readonly text: string;
		readonly role: 'name' | FactLine['role'];
		readonly size: number;
		readonly x: number;
		readonly y: number;
	}[];
	/** Before a line of text: an arrow (−2 … 2), or a ring for a mention. */
	readonly glyphs: readonly { readonly x: number; readonly y: number; readonly sign: number | 'ring' }[];
	/** From the country to a label that stands outside of it. */
	readonly leader: readonly [number, number, number, number] | null;
}

interface Asked {
	readonly areas: readonly {
		readonly area: Country;
		readonly symbol: { readonly x: number; readonly y: number; readonly r: number } | null;
		readonly shade: { readonly level: number; readonly over: number } | null;
	}[];
	readonly facts: readonly MapFact[];
	readonly place: (point: PlanePoint) => [number, number];
	readonly width: number;
	readonly small: boolean;
	readonly taken: readonly Box[];
	readonly locale: Locale;
}

/** How values are set, from all that there is to say to the least; the first with the fewest clashes is taken. */
const settings = [
	{ size: 20, unit: true, extra: true },
	{ size: 16, unit: true, extra: true },
	{ size: 16, unit: false, extra: true },
	{ size: 16, unit: true, extra: false },
	{ size: 16, unit: false, extra: false },
	{ size: 13, unit: false, extra: false }
] as const;
type Setting = (typeof settings)[number];

const glyphRoom = 14;
const gap = 5;

/** Sets every country's label beside its symbol, or in or beside the country; all in the same way. */
export function placeLabels(asked: Asked): MapLabel[] {
	const circles = asked.areas.flatMap(({ area, symbol }) =>
		symbol ? [{ area, box: around(symbol.x, symbol.y, symbol.r) }] : []
	);
	const set = (setting: Setting) => countryCodes.map((area) => setLabel(area, setting, asked));
	const clashes = (labels: ReturnType<typeof set>) =>
		labels.reduce(
			(sum, { box, label }, i) =>
				sum +
				Number(box[0] < 0 || box[2] > asked.width) +
				[
					...asked.taken,
					...circles.filter(({ area }) => area !== label.area).map((circle) => circle.box),
					...labels.slice(i + 1).map((other) => other.box)
				].filter((other) => overlap(box, other)).length,
			0
		);
	let labels = set(settings[0]);
	let fewest = Infinity;
	for (const setting of settings) {
		const tried = set(setting);
		const found = clashes(tried);
		if (found < fewest) [labels, fewest] = [tried, found];
		if (found === 0) break;
	}
	return labels.map(({ label }) => label);
}

function setLabel(
	area: Country,
	{ size, unit, extra }: Setting,
	{ areas, facts, place, width, small, locale }: Asked
): { label: MapLabel; box: Box } {
	const fact = facts.find((one) => one.area === area);
	const { symbol, shade } = areas.find((one) => one.area === area) ?? { symbol: null, shade: null };
	const lines = [
		{ text: countries[area][locale], role: 'name' as const, size: 13, glyph: undefined },
		...(fact?.lines ?? [])
			.filter((line) => extra || !line.extra)
			.map((line) => ({
				text: unit ? line.text : (line.short ?? line.text),
				role: line.role,
				size: line.role === 'value' ? size : 12,
				glyph: line.glyph
			}))
	];
	const widthOf = (line: (typeof lines)[number]) =>
		textWidth(line.text, line.size, line.role === 'name' ? 'bold' : 'regular') +
		(line.glyph === undefined ? 0 : glyphRoom);
	const longest = Math.max(...lines.map(widthOf));
	const heights = lines.map((line, i) => (i === 0 ? 0 : Math.max(15, line.size - 1)));
	const height = 11 + heights.reduce((sum, one) => sum + one, 0) + 3;

	const places = labelPlaces[area][small ? 'small' : 'large'];
	const outside = places.from !== undefined;
	const beside = outside || symbol !== null;
	const [placeX, placeY] = place(places.at);
	const edge = symbol ? symbol.x + symbol.r + gap : 0;
	let x = beside ? (outside ? Math.max(placeX, edge) : edge) : placeX;
	x = Math.min(x, width - 4 - (beside ? longest : longest / 2));
	let y = symbol && !outside ? symbol.y - height / 2 + 11 : placeY;
	// A label that the edge pushes back over its own circle stands above of it.
	if (symbol && x < edge - gap) y = Math.min(y, symbol.y - symbol.r - 4 - height + 11);
	[x, y] = [round(x), round(y)];

	const set: MapLabel['lines'][number][] = [];
	const glyphs: MapLabel['glyphs'][number][] = [];
	let lineY = y;
	for (const [i, line] of lines.entries()) {
		lineY += heights[i] ?? 0;
		const shift = line.glyph === undefined ? 0 : beside ? glyphRoom : glyphRoom / 2;
		set.push({ text: line.text, role: line.role, size: line.size, x: round(x + shift), y: round(lineY) });
		if (line.glyph !== undefined) {
			const start = beside ? x : x - widthOf(line) / 2;
			glyphs.push({ x: round(start + 5), y: round(lineY - 4), sign: line.glyph });
		}
	}
	const [fromX, fromY] = symbol ? [symbol.x + symbol.r, symbol.y] : place(places.from ?? places.at);
	const boxLeft = beside ? x : x - longest / 2;
	return {
		label: {
			area,
			faint: fact === undefined,
			reversed: !outside && shade !== null && shade.level + shade.over >= 3.5,
			anchor: beside ? 'start' : 'middle',
			lines: set,
			glyphs,
			leader: outside && fact && x - fromX > 12 ? [fromX, fromY, round(x - 4), round(y - 4)] : null
		},
		box: [boxLeft, y - 11, boxLeft + longest, y - 11 + height]
	};
}

const around = (x: number, y: number, r: number): Box => [x - r, y - r, x + r, y + r];

const overlap = (a: Box, b: Box): boolean =>
	Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > 0 && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 0;

const round = (value: number) => Math.round(value * 10) / 10;
