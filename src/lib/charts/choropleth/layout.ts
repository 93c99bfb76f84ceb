import { countries, countryCodes, neighbours, type Country } from '../../domain/areas.ts';
import type { Unit } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure, formatNumber, formatValue } from '../../format/number.ts';
import { formatLength, formatPeriod } from '../../format/period.ts';
import { PLANE, type PlanePoint } from '../../geo/plane.ts';
import { m } from '../../paraglide/messages.js';
import { classify, levelOf, type Class } from '../classes.ts';
import { rowsOf, type Reading, type ReadingKind } from '../reading.ts';
import { periodOf, saidBy } from '../row-words.ts';
import { textWidth } from '../text.ts';
import { directionWord, sourceOf, speak } from '../words.ts';
import { labelPlaces, neighbourPlaces } from './places.ts';

export interface ChoroplethOptions {
	/** px; the height follows from it. */
	readonly width: number;
	readonly locale: Locale;
}

export interface ChoroplethArea {
	readonly area: Country;
	readonly name: string;
	/** Left out by the filter: drawn faint, without a mark. */
	readonly kind: ReadingKind | 'left-out';
	/** Shade of a number, 0 (zero) to 5; null where there is no number. */
	readonly level: number | null;
	readonly label: MapLabel;
	/** The whole mark in words, for those who do not see it. */
	readonly spoken: string;
	/** The rows behind the mark, the one to open first at the head. */
	readonly rows: readonly string[];
}

export interface MapLabel {
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'middle';
	readonly lines: readonly {
		readonly text: string;
		readonly role: 'name' | 'value' | 'note';
		readonly dx: number;
		readonly dy: number;
	}[];
	/** Drawn before the word that stands in the place of a number: an arrow (−2 … 2), or a ring for a mention. */
	readonly glyph: { readonly x: number; readonly y: number; readonly direction: number | null } | null;
	/** From the country to a label that stands outside of it. */
	readonly leader: readonly [number, number, number, number] | null;
}

export interface ChoroplethLayout {
	readonly width: number;
	readonly height: number;
	/** How the map's plane, on which the shapes are drawn, lies in the picture. */
	readonly plane: { readonly left: number; readonly top: number; readonly scale: number };
	readonly areas: readonly ChoroplethArea[];
	readonly neighbours: readonly { readonly name: string; readonly x: number; readonly y: number }[];
}

export type LegendEntry =
	| { readonly kind: 'class'; readonly level: number; readonly text: string }
	| { readonly kind: Exclude<ReadingKind, 'number'>; readonly text: string };

/** Width below which labels are set for a phone: fewer words, names of neighbours left out. */
const narrow = 520;

/** Lays the map out: where its plane lies, and marks and labels in px, ready to be drawn anywhere. */
export function layoutChoropleth(readings: readonly Reading[], options: ChoroplethOptions): ChoroplethLayout {
	const { width, locale } = options;
	const small = width < narrow;
	const height = Math.round(small ? width * 0.9 : width * 0.62);
	const pad = Math.round(height * 0.05);
	const scale = Math.min((width - 2 * pad) / PLANE.width, (height - 2 * pad) / PLANE.height);
	const [left, top] = [(width - PLANE.width * scale) / 2, (height - PLANE.height * scale) / 2];
	const place = ([x, y]: PlanePoint): [number, number] => [round(left + x * scale), round(top + y * scale)];
	const classes = classesOf(readings);

	return {
		width,
		height,
		plane: { left: round(left), top: round(top), scale: Number(scale.toFixed(4)) },
		areas: countryCodes.map((area) => {
			const reading = readings.find((one) => one.area === area);
			const name = countries[area][locale];
			const value = reading?.figures[0]?.value ?? null;
			const places = labelPlaces[area][small ? 'small' : 'large'];
			const lines = labelLines(name, reading, small, locale);
			const [x, y] = keepInside(place(places.at), places.from ? 'start' : 'middle', lines, width);
			const [fromX, fromY] = place(places.from ?? places.at);
			return {
				area,
				name,
				kind: reading?.kind ?? 'left-out',
				level: value === null ? null : levelOf(value, classes),
				label: {
					x,
					y,
					anchor: places.from ? 'start' : 'middle',
					...labelOf(lines, reading, [x, y], places.from ? 'start' : 'middle'),
					leader: places.from && reading ? [fromX, fromY, x - 4, y - 4] : null
				},
				spoken: reading ? speakReading(name, reading, locale) : m.map_left_out({ area: name }, { locale }),
				rows: reading ? rowsOf(reading).map(({ id }) => id) : []
			};
		}),
		neighbours: small
			? []
			: Object.entries(neighbours).map(([id, name]) => {
					const [x, y] = place(neighbourPlaces[id as keyof typeof neighbours]);
					return { name: name[locale], x, y };
				})
	};
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Sizes in px; the drawing's style says the same. */
const noteSize = 12;
const lineSizes = { name: 13, value: 20, note: noteSize } as const;
const glyphRoom = 14;

/** Moves a label to the left until its longest line ends before the map does. */
function keepInside(
	[x, y]: readonly [number, number],
	anchor: MapLabel['anchor'],
	lines: MapLabel['lines'],
	width: number
): [number, number] {
	const longest = Math.max(...lines.map(({ text, role }) => textWidth(text, lineSizes[role], 'bold')));
	const room = anchor === 'start' ? longest : longest / 2;
	return [round(Math.min(x, width - 4 - room)), y];
}

function labelOf(
	lines: MapLabel['lines'],
	reading: Reading | undefined,
	[x, y]: readonly [number, number],
	anchor: MapLabel['anchor']
): Pick<MapLabel, 'lines' | 'glyph'> {
	const word = lines[1];
	if (!word || (reading?.kind !== 'direction' && reading?.kind !== 'mention')) return { lines, glyph: null };
	const left = anchor === 'start' ? x : x - (textWidth(word.text, noteSize) + glyphRoom) / 2;
	const shift = anchor === 'start' ? glyphRoom : glyphRoom / 2;
	const direction = reading.kind === 'direction' ? (reading.directions[0]?.direction ?? 0) : null;
	return {
		lines: lines.map((line) => (line === word ? { ...line, dx: shift } : line)),
		glyph: { x: round(left + 5), y: round(y + word.dy - 4), direction }
	};
}

function labelLines(
	name: string,
	reading: Reading | undefined,
	small: boolean,
	locale: Locale
): MapLabel['lines'] {
	const lines: { text: string; role: 'name' | 'value' | 'note' }[] = [{ text: name, role: 'name' }];
	const figure = reading?.figures[0];
	if (figure) {
		lines.push({ text: formatFigure(figure, locale), role: 'value' });
		const length = figure.start === null ? null : formatLength(figure.start, figure.end, locale);
		const when = formatPeriod(figure.start, figure.end, locale);
		const period = figure.period_basis === 'inferred' && length ? length : when;
		if (period && !small) lines.push({ text: period, role: 'note' });
	} else if (reading) {
		lines.push({ text: kindWord(reading, locale), role: 'note' });
	}
	let dy = 0;
	return lines.map((line, i) => {
		if (i > 0) dy += line.role === 'value' ? 19 : 15;
		return { ...line, dx: 0, dy };
	});
}

/** What stands in the place of a number. */
function kindWord(reading: Reading, locale: Locale): string {
	switch (reading.kind) {
		case 'direction':
			return directionWord(reading.directions[0]?.direction ?? 0, locale);
		case 'mention':
			return m.kind_mention({}, { locale });
		default:
			return m.kind_silence({}, { locale });
	}
}

function speakReading(name: string, reading: Reading, locale: Locale): string {
	const rows = rowsOf(reading).map((row) => [
		saidBy(row, locale),
		periodOf(row, locale),
		row.reported_by,
		sourceOf(row, locale)
	]);
	const [only] = rows;
	if (only === undefined) return speak(name, [m.kind_silence({}, { locale })]);
	// A single row a fact a line; several a row a line.
	return speak(name, rows.length === 1 ? only : [rows.map((facts) => facts.join(', ')).join(';\n')]);
}

/** The classes of the numbers that are drawn: each country's latest. */
function classesOf(readings: readonly Reading[]): Class[] {
	return classify(readings.flatMap(({ figures }) => (figures[0]?.value == null ? [] : [figures[0].value])));
}

/** What the shades and signs of the map mean; just those that are drawn. */
export function legendOf(readings: readonly Reading[], locale: Locale): LegendEntry[] {
	const classes = classesOf(readings);
	const unit = readings.find(({ figures }) => figures.length > 0)?.figures[0]?.unit as Unit | undefined;
	const has = (kind: ReadingKind) => readings.some((reading) => reading.kind === kind);
	const zero = readings.some(({ figures }) => figures[0]?.value === 0);
	return [
		...(zero && unit ? [{ kind: 'class' as const, level: 0, text: formatValue(0, unit, locale) }] : []),
		...(unit
			? classes.map(({ from, to, level }) => ({
					kind: 'class' as const,
					level,
					text: m.legend_class(
						{ from: formatNumber(from, locale), to: formatValue(to, unit, locale) },
						{ locale }
					)
				}))
			: []),
		...(has('direction') ? [{ kind: 'direction' as const, text: m.legend_direction({}, { locale }) }] : []),
		...(has('mention') ? [{ kind: 'mention' as const, text: m.legend_mention({}, { locale }) }] : []),
		...(has('silence') ? [{ kind: 'silence' as const, text: m.legend_silence({}, { locale }) }] : [])
	];
}
