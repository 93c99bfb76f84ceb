import { areas, type Area, type Country } from '../../domain/areas.ts';
import { drugs, type Unit } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure, formatNumber, formatValue } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import type { SeriesPoint } from '../../queries/series.ts';
import { isContested } from '../contested.ts';
import { periodOf } from '../row-words.ts';
import { textWidth, wrap } from '../text.ts';
import { sourceOf, speak } from '../words.ts';
import { shortPeriod } from './counts/period.ts';
import { statusOf } from './status.ts';
import { splitUnits, unitScale } from './scale.ts';
import {
	aspect,
	blocksAcross,
	gridSize,
	rowWidth,
	sideOf,
	unitAt,
	unitPath,
	type UnitShape
} from './shapes.ts';

export interface UnitsOptions {
	/** px; the height follows from what there is to count. */
	readonly width: number;
	readonly locale: Locale;
	/** The names of the indicators, by id. */
	readonly measures: Readonly<Record<string, string>>;
	/** Countries that the chart says to have no figure. */
	readonly silent: readonly Country[];
	/** Rows on which sources differ. */
	readonly differing: ReadonlySet<string>;
}

interface Lines {
	readonly x: number;
	/** Baseline of the first line. */
	readonly y: number;
	readonly lines: readonly string[];
}

/** One figure: its number in words, and as units that can be counted. */
export interface UnitFigure {
	readonly id: string;
	readonly rows: readonly string[];
	readonly area: Area;
	readonly layer: 'dialogue' | 'context';
	/** An estimate, a limit, or of low reliability: drawn hollow. */
	readonly doubtful: boolean;
	readonly differs: boolean;
	readonly shape: UnitShape;
	/** Set larger for the dialogue. */
	readonly size: number;
	readonly head: { readonly x: number; readonly y: number; readonly text: string };
	readonly sub: Lines;
	/** The outlines of all whole units. */
	readonly units: string;
	/** A last unit that stands for less than the others: filled from the left to its share. */
	readonly part: {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
		/** From 0 to 1. */
		readonly share: number;
		readonly outline: string;
	} | null;
	readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
	readonly spoken: string;
}

export interface UnitsPanel {
	readonly area: Area;
	readonly title: { readonly x: number; readonly y: number; readonly text: string };
	readonly figures: readonly UnitFigure[];
}

export interface UnitsLayout {
	readonly width: number;
	readonly height: number;
	readonly panels: readonly UnitsPanel[];
	readonly silent: readonly {
		readonly x: number;
		readonly y: number;
		readonly name: string;
		readonly text: string;
	}[];
	/** A rule above the silent countries, where there are any beside others. */
	readonly rule: number | null;
	/** What one unit stands for, one entry a shape. */
	readonly key: readonly { readonly shape: UnitShape; readonly text: string }[];
	readonly has: { readonly doubtful: boolean; readonly differs: boolean };
}

const gutter = 40;
const lineHeight = 15;
const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Figures as units that can be counted, country by country: rows of ten with a gap after five, five rows a
 * block. Figures of the dialogue are larger. Two figures of one report stand side by side and are not joined:
 * how the persons are spread over the groups is told by nobody.
 */
export function layoutUnits(points: readonly SeriesPoint[], options: UnitsOptions): UnitsLayout {
	const { width, locale, silent } = options;
	const order = Object.keys(areas);
	const present = [...new Set(points.map(({ ref_area }) => ref_area as Area))].sort(
		(a, b) => order.indexOf(a) - order.indexOf(b)
	);
	const per = unitScale(points.map(amount));
	const large = points.some(({ layer }) => layer === 'dialogue');
	const columns = large
		? 1
		: Math.max(1, Math.min(present.length, Math.floor((width + gutter) / (268 + gutter))));
	const panelWidth = (width - (columns - 1) * gutter) / columns;

	const panels: UnitsPanel[] = [];
	let top = 0;
	for (let i = 0; i < present.length; i += columns) {
		const line = present.slice(i, i + columns).map((area, j) =>
			layoutPanel(
				area,
				points.filter(({ ref_area }) => ref_area === area),
				{ x: j * (panelWidth + gutter), y: top, width: panelWidth, per },
				options
			)
		);
		panels.push(...line.map(({ panel }) => panel));
		top = Math.max(...line.map(({ bottom }) => bottom)) + 28;
	}

	const rule = silent.length > 0 && panels.length > 0 ? top - 8 : null;
	const across = Math.max(1, Math.min(silent.length, Math.floor(width / 150)));
	const silentTop = rule === null ? 0 : rule + 6;
	const named = silent.map((code, i) => ({
		x: round((i % across) * (width / across)),
		y: silentTop + 16 + Math.floor(i / across) * 44,
		name: areas[code][locale],
		text: m.crime_no_figure({}, { locale })
	}));
	const height =
		named.length > 0 ? silentTop + Math.ceil(named.length / across) * 44 : Math.max(top - 20, 24);

	const figures = panels.flatMap((panel) => panel.figures);
	const seen = new Map(points.map(({ unit }) => [shapeOf(unit), unit as Unit]));
	return {
		width,
		height: round(height),
		panels,
		silent: named,
		rule,
		key: [...seen].map(([shape, unit]) => ({ shape, text: `= ${formatValue(per, unit, locale)}` })),
		has: {
			doubtful: figures.some(({ doubtful }) => doubtful),
			differs: figures.some(({ differs }) => differs)
		}
	};
}

const shapeOf = (unit: string): UnitShape => (unit === 'PERSON' ? 'person' : 'square');

/** What is drawn of a figure: its value, or the limit that it has in the place of one. */
function amount({ id, value, low, high }: SeriesPoint): number {
	const shown = value ?? low ?? high;
	if (shown === null) throw new Error(`value without a number or a bound: ${id}`);
	return shown;
}

/** As large as the widest figure has room for: two blocks on a phone, both figures side by side where there is more. */
const largeCell = (width: number) =>
	width < 640 ? Math.min(18, Math.floor((width - 4) / 22)) : Math.min(26, Math.floor((width - 60) / 33));

function layoutPanel(
	area: Area,
	points: readonly SeriesPoint[],
	box: { x: number; y: number; width: number; per: number },
	options: UnitsOptions
): { panel: UnitsPanel; bottom: number } {
	const title = { x: round(box.x), y: box.y + 14, text: areas[area][options.locale] };
	// Of one report the groups come before their persons; else the order is that of time.
	const sorted = [...points].sort(
		(a, b) =>
			a.end.localeCompare(b.end) ||
			Number(shapeOf(a.unit) === 'person') - Number(shapeOf(b.unit) === 'person')
	);
	const figures: UnitFigure[] = [];
	let [x, y, lowest] = [box.x, box.y + 26, box.y + 26];
	for (const point of sorted) {
		let figure = layoutFigure(point, { ...box, x, y }, options);
		if (x > box.x && figure.box.x + figure.box.width > box.x + box.width + 0.5) {
			[x, y] = [box.x, lowest + 18];
			figure = layoutFigure(point, { ...box, x, y }, options);
		}
		figures.push(figure);
		x += figure.box.width + (figure.layer === 'dialogue' ? 44 : 24);
		lowest = Math.max(lowest, figure.box.y + figure.box.height);
	}
	return { panel: { area, title, figures }, bottom: lowest };
}

function layoutFigure(
	point: SeriesPoint,
	at: { x: number; y: number; width: number; per: number },
	options: UnitsOptions
): UnitFigure {
	const { locale, measures, differing } = options;
	const dialogue = point.layer === 'dialogue';
	const shape = shapeOf(point.unit);
	const cell = dialogue ? largeCell(options.width) : 11;
	const grid = { cell, shape };
	const rows = point.rows.split('~');
	const differs = isContested(point, differing);
	const across = blocksAcross(at.width, cell);
	const { whole, part } = splitUnits(amount(point), at.per);
	const drawn = gridSize(whole + (part > 0 ? 1 : 0), grid, across);

	const size = dialogue ? 22 : 13;
	const headText = formatFigure(point, locale);
	const headWidth = textWidth(`${headText}${differs ? ' ≠' : ''}`, size, 'bold');
	const period = periodOf(point, locale);
	// Figures side by side have as many lines, so that their units start on one line.
	const textRoom = Math.min(at.width, Math.max(rowWidth(10, cell), dialogue ? 268 : 118));
	const subLines = dialogue
		? [
				...wrap(measures[point.indicator_id] ?? '', textRoom, 13),
				...wrap(`${period}, ${point.reported_by}`, textRoom, 13)
			]
		: wrap(shortPeriod(point.start, point.end, locale), textRoom, 12);
	const subSize = dialogue ? 13 : 12;
	const subLine = dialogue ? 18 : lineHeight;
	const headY = at.y + size;
	const subY = headY + (dialogue ? 22 : 15);
	const unitsTop = subY + (subLines.length - 1) * subLine + (dialogue ? 14 : 9);
	const place = (index: number) => {
		const { x, y } = unitAt(index, grid, across);
		return { x: round(at.x + x), y: round(unitsTop + y) };
	};
	const side = sideOf(cell);
	const last = place(whole);
	const width = Math.min(
		at.width,
		Math.max(drawn.width, headWidth, ...subLines.map((line) => textWidth(line, subSize)))
	);
	return {
		id: point.id,
		rows,
		area: point.ref_area as Area,
		layer: dialogue ? 'dialogue' : 'context',
		doubtful: point.value === null || point.status === 'U' || point.status === 'E',
		differs,
		shape,
		size,
		head: { x: round(at.x), y: headY, text: headText },
		sub: { x: round(at.x), y: subY, lines: subLines },
		units: Array.from({ length: whole }, (_, i) => {
			const { x, y } = place(i);
			return unitPath(shape, x, y, side);
		}).join(''),
		part:
			part === 0
				? null
				: {
						...last,
						width: side,
						height: round(side * aspect[shape]),
						share: part,
						outline: unitPath(shape, last.x, last.y, side)
					},
		box: { x: round(at.x), y: at.y, width: round(width), height: round(unitsTop + drawn.height - at.y) },
		spoken: speak(areas[point.ref_area as Area][locale], [
			headText,
			measures[point.indicator_id] ?? '',
			...(point.drug === null ? [] : [drugs[point.drug as keyof typeof drugs][locale]]),
			period,
			...(point.lines > 1 ? [m.series_lines({ lines: formatNumber(point.lines, locale) }, { locale })] : []),
			...statusOf(point, locale),
			...(differs ? [m.crime_differs({}, { locale })] : []),
			point.reported_by,
			sourceOf(point, locale)
		])
	};
}
