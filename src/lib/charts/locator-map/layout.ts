import { countries, countryCodes, shortCountries, type Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { PLANE, type PlanePoint } from '../../geo/plane.ts';
import { m } from '../../paraglide/messages.js';

export interface LocatorOptions {
	/** px; the height follows from it. */
	readonly width: number;
	readonly locale: Locale;
}

export interface LocatorLayout {
	readonly width: number;
	readonly height: number;
	/** How the map's plane, on which the shapes are drawn, lies in the picture. */
	readonly plane: { readonly left: number; readonly top: number; readonly scale: number };
	readonly areas: readonly LocatorArea[];
	/** The whole picture in words. */
	readonly spoken: string;
}

export interface LocatorArea {
	readonly area: Country;
	readonly name: string;
	/** The one that the map is about. */
	readonly chosen: boolean;
	/** Its short name, written on it where there is room; the chosen one is named by the page. */
	readonly label: { readonly x: number; readonly y: number; readonly text: string } | null;
}

/** Width in px from which a code fits on the smallest country. */
const roomy = 220;
/** Share of the width left free around the five, so that the land around them shows. */
const margin = 0.05;

/** Where a code stands on its country, on the map's plane; set by eye. */
const places: Readonly<Record<Country, PlanePoint>> = {
	KAZ: [520, 270],
	KGZ: [728, 512],
	TJK: [655, 640],
	TKM: [262, 592],
	UZB: [300, 436]
};

/** Lays out a small map that shows where one country lies among the five. */
export function layoutLocator(country: Country, { width, locale }: LocatorOptions): LocatorLayout {
	const pad = width * margin;
	const scale = (width - 2 * pad) / PLANE.width;
	const height = Math.round(PLANE.height * scale + 2 * pad);
	const top = (height - PLANE.height * scale) / 2;
	return {
		width,
		height,
		plane: { left: round(pad), top: round(top), scale: Number(scale.toFixed(4)) },
		areas: countryCodes.map((area) => {
			const [x, y] = places[area];
			return {
				area,
				name: countries[area][locale],
				chosen: area === country,
				label:
					area === country || width < roomy
						? null
						: {
								x: round(pad + x * scale),
								y: round(top + y * scale + 4),
								text: shortCountries[area][locale]
							}
			};
		}),
		spoken: m.country_locator({ country: countries[country][locale] }, { locale })
	};
}

const round = (value: number) => Math.round(value * 10) / 10;
