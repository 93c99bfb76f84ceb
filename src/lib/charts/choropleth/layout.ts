import { countries, countryCodes, neighbours, type Country } from '../../domain/areas.ts';
import type { Unit } from '../../domain/codes.ts';
import type { DrugFamily } from '../../domain/drug-families.ts';
import type { Locale } from '../../domain/text.ts';
import { PLANE, type PlanePoint } from '../../geo/plane.ts';
import { m } from '../../paraglide/messages.js';
import type { MapFact, Shade } from './fact.ts';
import { setLabel, type LabelSetting, type MapLabel } from './labels.ts';
import { neighbourPlaces, symbolPlaces } from './places.ts';
import { radiusOf, symbolKey, type SymbolKey } from './symbols.ts';

/** Amounts are circles, their areas in proportion. */
export interface SymbolScale {
	/** The greatest amount that the scale holds. */
	readonly top: number;
	readonly unit: Unit;
	/** The family of the drug that all of them are of: context has its colour. */
	readonly family?: DrugFamily;
}

export interface ChoroplethOptions {
	/** px; the height follows from it. */
	readonly width: number;
	readonly locale: Locale;
	/** None where numbers are shades of the whole country, which the facts bring with them. */
	readonly scale: SymbolScale | null;
	/** How labels are set; by default as fully as few of them allow. */
	readonly setting?: LabelSetting;
}

export interface ChoroplethArea {
	readonly area: Country;
	/** Left out by the filter: drawn faint, without a mark. */
	readonly kind: MapFact['kind'] | 'left-out';
	readonly shade: Shade | null;
	readonly symbol: MapSymbol | null;
	/** The whole mark in words, for those who do not see it. */
	readonly spoken: string;
	/** The rows behind the mark, the one to open first at the head. */
	readonly rows: readonly string[];
}

export interface MapSymbol {
	readonly x: number;
	readonly y: number;
	/** px; 0 is drawn as a small open ring, since none is not little. */
	readonly r: number;
	/** Who says it, and how: an estimate is hollow, what cannot be compared is dashed. */
	readonly look: string;
}

export interface ChoroplethLayout {
	readonly width: number;
	readonly height: number;
	/** How the map's plane, on which the shapes are drawn, lies in the picture. */
	readonly plane: { readonly left: number; readonly top: number; readonly scale: number };
	readonly areas: readonly ChoroplethArea[];
	readonly labels: readonly MapLabel[];
	readonly key: SymbolKey | null;
	readonly neighbours: readonly { readonly name: string; readonly x: number; readonly y: number }[];
}

/** Width below which labels are set for a phone: smaller, names of neighbours left out. */
const narrow = 640;

/**
 * Radius of the top amount on the map's plane: less than half the way between the two nearest symbols; on a phone
 * their labels need the room.
 */
const greatest = { large: 72, small: 54 } as const;

/** Lays the map out: where its plane lies, and marks and labels in px, ready to be drawn anywhere. */
export function layoutChoropleth(facts: readonly MapFact[], options: ChoroplethOptions): ChoroplethLayout {
	const { width, locale, scale: by } = options;
	const small = width < narrow;
	const height = Math.round(small ? width * 0.9 : width * 0.62);
	const pad = Math.round(height * 0.05);
	const scale = Math.min((width - 2 * pad) / PLANE.width, (height - 2 * pad) / PLANE.height);
	// On a phone the labels east of the two small countries need the room that is left over.
	const left = (width - PLANE.width * scale) / (small ? 4 : 2);
	const top = (height - PLANE.height * scale) / 2;
	const place = ([x, y]: PlanePoint): [number, number] => [round(left + x * scale), round(top + y * scale)];
	const most = greatest[small ? 'small' : 'large'] * scale;
	const key = by && by.top > 0 ? symbolKey(by.top, by.unit, most, 64 * scale, locale) : null;
	const factOf = (area: Country) => facts.find((one) => one.area === area);
	const areas = countryCodes.map((area): ChoroplethArea => {
		const fact = factOf(area);
		const value = fact?.value ?? null;
		const [x, y] = place(symbolPlaces[area]);
		return {
			area,
			kind: fact?.kind ?? 'left-out',
			shade: fact?.shade ?? null,
			symbol:
				by && fact && value !== null
					? { x, y, r: round(radiusOf(value, by.top, most)), look: lookOf(fact, by) }
					: null,
			spoken: fact?.spoken ?? m.map_left_out({ area: countries[area][locale] }, { locale }),
			rows: fact?.rows ?? []
		};
	});
	const setting = options.setting ?? { size: 20, unit: true, extra: !small };
	return {
		width,
		height,
		plane: { left: round(left), top: round(top), scale: Number(scale.toFixed(4)) },
		areas,
		labels: areas.map((area) => setLabel(area, factOf(area.area), { setting, width, small, locale, place })),
		key,
		neighbours: small
			? []
			: Object.entries(neighbours).map(([id, name]) => {
					const [x, y] = place(neighbourPlaces[id as keyof typeof neighbours]);
					return { name: name[locale], x, y };
				})
	};
}

const lookOf = ({ kind, layer, doubtful, value }: MapFact, { family }: SymbolScale): string =>
	layer +
	(family ? ` ${family}` : '') +
	(value === 0 || doubtful ? ' hollow' : '') +
	(kind === 'apart' ? ' dashed' : '');

const round = (value: number) => Math.round(value * 10) / 10;
