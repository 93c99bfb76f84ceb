import { countries, type Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import type { PlanePoint } from '../../geo/plane.ts';
import { textWidth } from '../text.ts';
import type { FactLine, MapFact } from './fact.ts';
import type { ChoroplethArea } from './layout.ts';
import { labelPlaces } from './places.ts';

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

/** How values are set: their size in px, with or without their unit and what may be left out. */
export interface LabelSetting {
	readonly size: number;
	readonly unit: boolean;
	readonly extra: boolean;
}

/** What all labels of a map have in common. */
export interface LabelFrame {
	readonly setting: LabelSetting;
	readonly width: number;
	readonly small: boolean;
	readonly locale: Locale;
	readonly place: (point: PlanePoint) => [number, number];
}

export const glyphRoom = 14;
const gap = 5;

/** Sets a country's label: beside its symbol, else in the country, or outside of it with a line that leads there. */
export function setLabel(
	{ area, symbol, shade }: ChoroplethArea,
	fact: MapFact | undefined,
	{ setting, width, small, locale, place }: LabelFrame
): MapLabel {
	type Line = Omit<FactLine, 'role'> & Pick<MapLabel['lines'][number], 'role'>;
	const lines: Line[] = [
		{ text: countries[area][locale], role: 'name' },
		// On a phone the words would lie over the borders; the hatching says it, and the legend.
		...(small && fact?.kind === 'silence' ? [] : (fact?.lines ?? [])).filter(
			({ extra }) => setting.extra || !extra
		)
	];
	const set = lines.map(({ text, role, short, glyph }) => {
		const size = role === 'name' ? 13 : role === 'value' ? setting.size : 12;
		const whole = role === 'value' ? setting.unit : !small;
		const shown = whole ? text : (short ?? text);
		const room = glyph === undefined ? 0 : glyphRoom;
		return {
			text: shown,
			role,
			size,
			glyph,
			room,
			wide: room + textWidth(shown, size, role === 'name' ? 'bold' : 'regular')
		};
	});
	const longest = Math.max(...set.map(({ wide }) => wide));
	const step = ({ size }: { size: number }) => Math.max(15, size - 1);
	const below = set.slice(1).reduce((sum, line) => sum + step(line), 0);

	const { at, from } = labelPlaces[area][small ? 'small' : 'large'];
	const beside = from ?? symbol;
	let [x, y] = place(at);
	if (symbol) {
		const edge = symbol.x + symbol.r + gap;
		if (from) x = Math.max(x, edge);
		else [x, y] = [edge, symbol.y - below / 2 + 4];
		const kept = Math.min(x, width - 4 - longest);
		const level = y - 10 < symbol.y + symbol.r && y + below > symbol.y - symbol.r;
		// A label that the map's edge pushes back over its own circle stands above of it.
		if (level && kept < edge - gap) y = Math.min(y, symbol.y - symbol.r - 7 - below);
	}
	x = Math.min(x, width - 4 - (beside ? longest : longest / 2));
	let lineY = y;
	const placed = set.map((line, i) => {
		lineY += i === 0 ? 0 : step(line);
		return { ...line, y: round(lineY) };
	});
	const [fromX, fromY] = symbol ? [symbol.x + symbol.r, symbol.y] : place(from ?? at);
	return {
		area,
		faint: !fact,
		reversed: !from && shade !== null && shade.level + shade.over >= 3.5,
		anchor: beside ? 'start' : 'middle',
		lines: placed.map(({ text, role, size, room, y }) => ({
			text,
			role,
			size,
			x: round(x + (beside ? room : room / 2)),
			y
		})),
		glyphs: placed.flatMap(({ glyph, wide, y }) =>
			glyph === undefined ? [] : [{ x: round(x + 5 - (beside ? 0 : wide / 2)), y: y - 4, sign: glyph }]
		),
		leader: from && fact ? leaderTo([x, y], [fromX, fromY]) : null
	};
}

/** To the left end of a name, or down to its top where that lies nearer; none where the name stands there already. */
function leaderTo(
	[x, y]: readonly [number, number],
	[fromX, fromY]: readonly [number, number]
): MapLabel['leader'] {
	if (x - fromX > 12) return [fromX, fromY, round(x - 4), round(y - 4)];
	const top = round(y - 13);
	return top - fromY > 4 ? [fromX, fromY, Math.max(fromX, round(x + 4)), top] : null;
}

const round = (value: number) => Math.round(value * 10) / 10;
