import { countries, countryCodes, isCountry, shortCountries, type Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import type { Claim } from '../../queries/claims.ts';
import type { Figure } from '../../queries/figures.ts';
import type { ReadingKind } from '../reading.ts';
import { saidBy } from '../row-words.ts';
import { textWidth, wrap } from '../text.ts';
import { sourceOf, speak } from '../words.ts';

export interface CoverageRows {
	readonly figures: readonly Figure[];
	readonly claims: readonly Claim[];
}

export interface CoverageOptions {
	/** px; the height follows from the indicators. */
	readonly width: number;
	readonly locale: Locale;
	readonly indicators: readonly { readonly id: string; readonly name: string }[];
	/** The documents to tell apart within each cell, in their order; none: one sign for all of them. */
	readonly documents: readonly { readonly id: string; readonly label: string }[];
	readonly countries: readonly Country[];
}

/** A column: a country, or what concerns the region as a whole. */
export type CoverageColumn = Country | 'region';

export interface CoverageMark {
	readonly id: string;
	/** The country that it is about; none: the region. */
	readonly area: Country | undefined;
	readonly kind: Exclude<ReadingKind, 'silence'>;
	/** Of a direction: −2 … 2. */
	readonly direction: number | null;
	readonly x: number;
	readonly y: number;
	readonly spoken: string;
	readonly rows: readonly string[];
}

export interface CoverageLayout {
	readonly width: number;
	readonly height: number;
	/** Half the side of a sign, px. */
	readonly radius: number;
	readonly columns: readonly {
		readonly id: CoverageColumn;
		readonly title: string;
		readonly x: number;
		readonly left: number;
		/** Where the documents' numbers stand, above their signs; none where there is one sign for all. */
		readonly numbers: readonly { readonly x: number; readonly y: number }[];
	}[];
	readonly lines: readonly {
		readonly id: string;
		readonly name: readonly string[];
		readonly y: number;
		readonly top: number;
		readonly marks: readonly CoverageMark[];
		/** Middles of the places where nothing is said. */
		readonly silences: readonly (readonly [x: number, y: number])[];
	}[];
	/** Whether a line parts the columns: their signs stand too close together to part them by a gap. */
	readonly divided: boolean;
	/** How many places there are, and how many are silent; the region's are not counted, since nothing is due there. */
	readonly places: number;
	readonly silent: number;
}

const narrow = 560;
const headHeight = 30;
const numberHeight = 16;

/** Lays out indicator × country × document: what is said where, as a number, a direction, a mention, or not at all. */
export function layoutCoverage(rows: CoverageRows, options: CoverageOptions): CoverageLayout {
	const { width, locale, indicators, documents } = options;
	const small = width < narrow;
	const columns: CoverageColumn[] = [
		...(options.countries.length > 0 ? options.countries : countryCodes),
		'region'
	];
	const longest = indicators.flatMap(({ name }) => name.split(' ')).map((word) => textWidth(word, 13));
	const labelWidth = small
		? Math.max(118, ...longest)
		: Math.min(260, width * (documents.length > 1 ? 0.24 : 0.26));
	const columnWidth = (width - labelWidth) / columns.length;
	// The longest titles of which each has room: names and codes in one row would look like two things.
	const ways = titlesOf(columns, locale);
	const fits = (titles: readonly string[]) =>
		titles.every((title) => textWidth(title, 12, 'bold') < columnWidth);
	const titles = ways.find(fits) ?? ways.at(-1) ?? [];
	const slots = documents.length > 0 ? documents.map(({ id }) => id) : [undefined];
	const grid = arrange(slots.length, columnWidth);
	const left = (i: number) => round(labelWidth + i * columnWidth);

	const numbered = slots.length > 1;
	let top = headHeight + (numbered ? numberHeight * grid.rows : 0);
	const lines = indicators.map(({ id, name }) => {
		const text = wrap(name, labelWidth - 10, 13);
		const height = Math.max(text.length * 16 + 12, grid.height + 14);
		const y = top + height / 2;
		const marks: CoverageMark[] = [];
		const silences: [number, number][] = [];
		for (const [i, column] of columns.entries()) {
			for (const [slot, document] of slots.entries()) {
				const place = grid.at(slot);
				const [px, py] = [round(left(i) + columnWidth / 2 + place[0]), round(y + place[1])];
				const said = saidIn(rows, id, column, document);
				if (said.kind === 'silence') silences.push([px, py]);
				else
					marks.push(
						markOf(
							{ ...said, kind: said.kind },
							{ id: `${id}-${column}-${String(slot)}`, name, column, x: px, y: py },
							locale
						)
					);
			}
		}
		const line = { id, name: text, y: round(y), top, marks, silences };
		top += height;
		return line;
	});

	const due = lines.length * (columns.length - 1) * slots.length;
	const said = lines.flatMap(({ marks }) => marks).filter(({ id }) => !id.includes('-region-')).length;
	return {
		width,
		height: top + 2,
		radius: grid.radius,
		columns: columns.map((id, i) => ({
			id,
			title: titles[i] ?? id,
			x: round(left(i) + columnWidth / 2),
			left: left(i),
			numbers: numbered
				? slots.map((_, slot) => ({
						x: round(left(i) + columnWidth / 2 + grid.at(slot)[0]),
						y: headHeight + 7 + numberHeight * grid.row(slot)
					}))
				: []
		})),
		lines,
		divided: grid.rows > 1,
		places: due,
		silent: due - said
	};
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The columns' titles, the longest first: names, abbreviations, codes. */
function titlesOf(columns: readonly CoverageColumn[], locale: Locale): readonly (readonly string[])[] {
	const whole = m.coverage_region({}, { locale });
	const part = m.coverage_region_short({}, { locale });
	return [
		columns.map((id) => (id === 'region' ? whole : countries[id][locale])),
		columns.map((id) => (id === 'region' ? part : shortCountries[id][locale])),
		columns.map((id) => (id === 'region' ? part : id))
	];
}

/** Places for the signs of a cell around its middle: in a row where they fit, else in two. */
function arrange(count: number, width: number) {
	const pitch = 17;
	const perRow = count * 15 <= width - 14 ? count : Math.ceil(count / 2);
	const rows = Math.ceil(count / perRow);
	// Cells are told apart by the gap between them; in two rows there is less to spare, and a line helps.
	const step = Math.min(pitch, (width - (rows === 1 ? 14 : 8)) / perRow);
	const row = (slot: number) => Math.floor(slot / perRow);
	return {
		rows,
		/** Which row of its cell a document is in. */
		row,
		radius: count === 1 ? 6 : Math.min(5.5, step / 2 - 1),
		height: rows * pitch,
		at(slot: number): [number, number] {
			// A second row starts under the first, so that a document has one place in every cell.
			return [((slot % perRow) - (perRow - 1) / 2) * step, (row(slot) - (rows - 1) / 2) * pitch];
		}
	};
}

interface Said<Kind extends ReadingKind = ReadingKind> {
	readonly kind: Kind;
	readonly figures: readonly Figure[];
	readonly claims: readonly Claim[];
}

function saidIn(
	{ figures, claims }: CoverageRows,
	indicator: string,
	column: CoverageColumn,
	document: string | undefined
): Said {
	const here = (row: Figure | Claim) =>
		row.indicator_id === indicator &&
		(column === 'region' ? !isCountry(row.ref_area) : row.ref_area === column) &&
		(document === undefined || row.document_id === document);
	const numbers = figures.filter(here);
	const told = claims.filter(here);
	const kind =
		numbers.length > 0
			? 'number'
			: told.some(({ direction }) => direction !== null)
				? 'direction'
				: told.length > 0
					? 'mention'
					: 'silence';
	return { kind, figures: numbers, claims: told };
}

function markOf(
	{ kind, figures, claims }: Said<CoverageMark['kind']>,
	{ id, name, column, x, y }: { id: string; name: string; column: CoverageColumn; x: number; y: number },
	locale: Locale
): CoverageMark {
	const directed = claims.find(({ direction }) => direction !== null);
	const parts = [
		...figures.map((row) => `${saidBy(row, locale)}, ${sourceOf(row, locale)}`),
		...claims.map((row) => `${saidBy(row, locale)}, ${sourceOf(row, locale)}`)
	];
	return {
		id,
		area: column === 'region' ? undefined : column,
		kind,
		direction: kind === 'direction' ? (directed?.direction ?? null) : null,
		x,
		y,
		spoken: speak(
			`${column === 'region' ? m.coverage_region({}, { locale }) : countries[column][locale]}, ${name}`,
			[parts.join(';\n')]
		),
		rows: [...figures, ...(directed ? [directed] : []), ...claims.filter((row) => row !== directed)].map(
			(row) => row.id
		)
	};
}
