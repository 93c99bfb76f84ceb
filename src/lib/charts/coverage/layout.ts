import { countryCodes, shortCountries, type Country } from '../../domain/areas.ts';
import { isAskedOfCountries } from '../../domain/asked-of.ts';
import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import { textWidth, wrap } from '../text.ts';
import {
	columnName,
	placeSigns,
	saidIn,
	type Cell,
	type CoverageColumn,
	type CoverageMark,
	type CoverageRows
} from './cells.ts';
import type { listLines } from './listed.ts';

export interface CoverageOptions {
	/** px; the height follows from the indicators. */
	readonly width: number;
	readonly locale: Locale;
	readonly indicators: readonly { readonly id: string; readonly name: string }[];
	/** The documents to tell apart within each cell, in their order; none: one sign for all of them. */
	readonly documents: readonly { readonly id: string; readonly label: string }[];
	readonly countries: readonly Country[];
	/** Lays it out for a phone, where the signs of several documents have no room side by side in every column. */
	readonly listed?: typeof listLines | undefined;
}

/** A number of a document, above its signs. */
export interface CoverageNumber {
	readonly x: number;
	readonly y: number;
	readonly text: string;
}

export interface CoverageLine {
	readonly id: string;
	readonly name: readonly string[];
	/** Heads the lines that follow; it has no signs itself. */
	readonly head: boolean;
	readonly y: number;
	readonly top: number;
	readonly marks: readonly CoverageMark[];
	/** Middles of the places where nothing is said. */
	readonly silences: readonly (readonly [x: number, y: number])[];
}

export interface CoverageLayout {
	readonly width: number;
	readonly height: number;
	/** Half the side of a sign, px, and half of what is pressed for it. */
	readonly radius: number;
	readonly target: number;
	readonly columns: readonly {
		readonly id: CoverageColumn;
		/** In lines, the last of which stands lowest. */
		readonly title: readonly string[];
		readonly x: number;
		readonly left: number;
	}[];
	/** None where there is one sign for all documents. */
	readonly numbers: readonly CoverageNumber[];
	readonly lines: readonly CoverageLine[];
	/** Whether a line parts the columns: their signs stand too close together to part them by a gap. */
	readonly divided: boolean;
	/**
	 * How many places there are, and how many are silent; neither the region's are counted nor those of a subject that
	 * cannot be asked of a country, since nothing is due there.
	 */
	readonly places: number;
	readonly silent: number;
}

const narrow = 560;
const headHeight = 30;
const numberHeight = 16;
/** How much wider bold letters run. */
const boldness = 1.06;
/** Half of 24 px, and what there is room for beside another sign. */
const targets = { whole: 12, close: 8 };

/** Lays out indicator × country × document: what is said where, as a number, a direction, a mention, or not at all. */
export function layoutCoverage(rows: CoverageRows, options: CoverageOptions): CoverageLayout {
	const { indicators, documents } = options;
	const columns: CoverageColumn[] = [
		...(options.countries.length > 0 ? options.countries : countryCodes),
		'region'
	];
	const slots = documents.length > 0 ? documents.map(({ id }) => id) : [undefined];
	const cells = indicators.map((indicator) =>
		columns
			.filter((column) => column === 'region' || isAskedOfCountries(indicator.id))
			.flatMap((column) =>
				slots.map((document, slot): Cell => ({
					indicator,
					column,
					slot,
					said: saidIn(rows, indicator.id, column, document)
				}))
			)
	);
	const due = cells.flat().filter(({ column }) => column !== 'region');
	const counts = {
		places: due.length,
		silent: due.filter(({ said }) => said.kind === 'silence').length
	};
	return options.listed && options.width < narrow
		? { ...options.listed(cells, { ...options, slots: slots.length }), ...counts }
		: { ...layoutMatrix(cells, columns, slots.length, options), ...counts };
}

function layoutMatrix(
	cells: readonly (readonly Cell[])[],
	columns: readonly CoverageColumn[],
	slots: number,
	{ width, locale, indicators }: CoverageOptions
): Omit<CoverageLayout, 'places' | 'silent'> {
	const longest = indicators.flatMap(({ name }) => name.split(' ')).map((word) => textWidth(word, 13));
	const labelWidth = width < narrow ? Math.max(118, ...longest) : Math.min(260, width * 0.24);
	const columnWidth = (width - labelWidth) / columns.length;
	// The longest titles of which each has room: names and codes in one row would look like two things.
	const ways = titlesOf(columns, locale).map((titles) =>
		titles.map((title) => wrap(title, columnWidth, 12 * boldness))
	);
	const fits = (titles: readonly (readonly string[])[]) =>
		titles.flat().every((title) => textWidth(title, 12, 'bold') < columnWidth);
	const titles = ways.find(fits) ?? ways.at(-1) ?? [];
	const grid = arrange(slots, columnWidth);
	const left = (i: number) => round(labelWidth + i * columnWidth);
	const middle = (column: CoverageColumn) => left(columns.indexOf(column)) + columnWidth / 2;

	let top = headHeight + (slots > 1 ? numberHeight * grid.rows : 0);
	const lines = indicators.map(({ id, name }, i): CoverageLine => {
		const text = wrap(name, labelWidth - 10, 13);
		const height = Math.max(text.length * 16 + 12, grid.height + 14);
		const y = top + height / 2;
		const place = ({ column, slot }: Cell) => {
			const [dx, dy] = grid.at(slot);
			return [round(middle(column) + dx), round(y + dy)] as const;
		};
		const line = {
			id,
			name: text,
			head: false,
			y: round(y),
			top,
			...placeSigns(cells[i] ?? [], place, locale)
		};
		top += height;
		return line;
	});
	return {
		width,
		height: top + 2,
		radius: grid.radius,
		target: slots > 1 ? targets.close : targets.whole,
		columns: columns.map((id, i) => ({
			id,
			title: titles[i] ?? [id],
			x: round(middle(id)),
			left: left(i)
		})),
		numbers:
			slots > 1
				? columns.flatMap((id) =>
						Array.from({ length: slots }, (_, slot) => ({
							x: round(middle(id) + grid.at(slot)[0]),
							y: headHeight + 7 + numberHeight * grid.row(slot),
							text: String(slot + 1)
						}))
					)
				: [],
		lines,
		divided: grid.rows > 1
	};
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The columns' titles, the longest first: names, abbreviations, codes. */
function titlesOf(columns: readonly CoverageColumn[], locale: Locale): readonly (readonly string[])[] {
	const part = m.coverage_region_short({}, { locale });
	return [
		columns.map((id) => columnName(id, locale)),
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
