import type { OwnRecord } from '../build/record.ts';
import { type Cell, overrides, textOf, withoutOverrides } from '../cell.ts';
import { detached } from '../detached.ts';
import { limits } from '../limits.ts';
import { readArea } from '../meaning/areas.ts';
import { readDrug } from '../meaning/drugs.ts';
import { isMissing, type Quantity, readQuantity } from '../meaning/numbers.ts';
import { type Period, readPeriod } from '../meaning/periods.ts';
import { remembered } from '../meaning/plain.ts';
import { readUnit } from '../meaning/units.ts';
import type { ProblemKind } from '../problem.ts';
import { indicatorReader } from './indicator.ts';
import type { FieldId, KnownIndicator, Mapping } from './mapping.ts';

/** Told of a problem in the row under way; the column is null for the row as a whole. */
export type Tell = (kind: ProblemKind, column: number | null, found: string) => void;

/** Turns one row into records; false where the row is left out, which is told. */
export type TakeRow = (
	row: readonly Cell[],
	number: number,
	tell: Tell,
	put: (record: OwnRecord) => void
) => boolean;

/** So many texts of a column are remembered. */
const SETTLED = 20_000;
const NO_QUANTITY: Quantity = { value: null, low: null, high: null, sign: null, unit: '' };

/**
 * How rows become records under a mapping.
 * @param columns the columns' names
 * @param header the header as it stands, to know it where it comes again
 */
export function rowTaker(
	mapping: Mapping,
	columns: readonly string[],
	header: readonly Cell[],
	indicators: readonly KnownIndicator[]
): TakeRow {
	const { fields, wide, dateOrder } = mapping;
	const mark = mapping.decimal ?? '.';
	const readIndicator = indicatorReader(mapping, indicators);
	const widePeriods = wide.map((column) => {
		const reading = readPeriod((columns[column] ?? '').replace(/\s*\[.*\]$/, ''), dateOrder);
		return { column, period: reading === 'either' ? null : reading };
	});
	const readDated = remembered((text) => readPeriod(text, dateOrder));
	const fixedPeriod = readPeriod(fields.period.constant, dateOrder);
	const headerText = header.map(textOf).join('\u0001');

	/** Texts that are codes, and of which nothing is to be told: most cells of a column are the same few. */
	const settled = {
		area: new Map<string, string>(),
		drug: new Map<string, string>(),
		unit: new Map<string, string>()
	};

	// The row under way: what follows is told of it by these, so that nothing is made anew for each of a million rows.
	let row: readonly Cell[] = [];
	let tell: Tell = () => undefined;
	let put: (record: OwnRecord) => void = () => undefined;
	/** What is kept as text, since it has no place of its own. */
	let notes: string[] = [];
	let shared: Pick<OwnRecord, 'row' | 'area' | 'drug' | 'reporter'>;
	let unit: string | null = null;
	let subgroup: string | null = null;

	return (cells, number, telling, putting) => {
		row = cells;
		tell = telling;
		put = putting;
		notes = [];
		if (row.every((cell) => textOf(cell).trim() === '')) return out('empty-row', '');
		if (headerText !== '' && row[0] === header[0] && row.map(textOf).join('\u0001') === headerText)
			return out('header-again', textOf(row[0]));
		if (row.length > columns.length && row.slice(columns.length).some((cell) => textOf(cell).trim() !== ''))
			return out('too-many-cells', row.slice(columns.length).map(textOf).join(' | '));
		if (row.length < columns.length && header.length > 0) tell('too-few-cells', null, String(row.length));

		const note = text('note');
		if (note !== null) notes.push(note);
		const area = coded('area', readArea, 'area');
		const drug = coded('drug', readDrug, 'drug');
		// A list has its units one by one.
		unit = mapping.lists ? null : coded('unit', readUnit, 'unit');
		const reporter = text('reporter');
		subgroup = text('subgroup');
		shared = { row: number, area, drug, reporter };

		if (wide.length > 0) {
			let found = 0;
			const indicator = readIndicator(text('indicator'), subgroup);
			for (const { column, period } of widePeriods) {
				const cell = row[column] ?? null;
				if (isMissing(cell)) continue;
				const quantity = quantityIn(cell, column);
				found += 1;
				finish(quantity, cell, unit, period, columns[column] ?? null, indicator);
			}
			return found > 0 || out('no-record', textOf(row[0]));
		}
		const values = mapping.lists ? members() : null;
		if (values) return listed(values);
		if (mapping.lists) return out('lists', textOf(at('value')));

		const cell = at('value');
		const period = periodIn(at('period'), at('period_end'));
		const isEmpty = isMissing(cell) && isMissing(at('low')) && isMissing(at('high'));
		if (isEmpty && period === null && area === null)
			return out('no-record', textOf(row.find((one) => textOf(one) !== '')));
		if (isEmpty) tell('value-missing', fields.value.column, textOf(cell));
		const quantity = bounded(isMissing(cell) ? NO_QUANTITY : quantityIn(cell, fields.value.column));
		finish(quantity, cell, unit, period, null, readIndicator(text('indicator'), subgroup));
		return true;
	};

	function at(field: FieldId): Cell {
		const { column } = fields[field];
		return column === null ? null : (row[column] ?? null);
	}

	function out(kind: ProblemKind, found: string): false {
		tell(kind, null, found);
		return false;
	}

	/** A field's text as it goes into the record: no longer than it may be, and turning nothing around. */
	function text(field: 'note' | 'reporter' | 'indicator' | 'subgroup'): string | null {
		const { column } = fields[field];
		if (column === null) return field === 'note' || field === 'subgroup' ? null : fields[field].constant;
		let found = textOf(within(row[column])).trim();
		if (found === '') return null;
		if (/^[=@+\t\r]/.test(found)) tell('formula', column, found);
		if (/<[a-z!/]/i.test(found)) tell('markup', column, found);
		found = upright(found, column);
		if (found.length <= limits.textLength) return found;
		tell('long-text', column, found);
		return `${found.slice(0, limits.textLength)}…`;
	}

	/** The one member of a list that has no other; where several belong together they are read one by one. */
	function within(cell: Cell | undefined): Cell {
		if (!mapping.lists) return cell ?? null;
		const members = textOf(cell).startsWith('[') ? listOf(cell ?? null) : [];
		return members.length === 1 ? (members[0] ?? null) : (cell ?? null);
	}

	function upright(found: string, column: number): string {
		if (!overrides.test(found)) return found;
		tell('override', column, found);
		return withoutOverrides(found);
	}

	function coded(
		field: 'area' | 'drug' | 'unit',
		read: (cell: string) => string | null,
		kind: ProblemKind
	): string | null {
		const { column, constant } = fields[field];
		if (column === null) return constant;
		const cell = within(row[column]);
		const text = textOf(cell);
		const before = settled[field].get(text);
		if (before !== undefined) return before;
		if (isMissing(cell) && field !== 'unit') return null;
		const found = upright(text, column).trim();
		const code = found === '' || found.length > limits.textLength ? null : read(found);
		if (code === null && found !== '') {
			tell(kind, column, found);
			keep(column, found);
		}
		if (code !== null && found === text.trim() && settled[field].size < SETTLED)
			settled[field].set(detached(text), code);
		return code;
	}

	function keep(column: number, found: string): void {
		notes.push(`${columns[column] ?? ''}: ${found.slice(0, limits.textLength)}`);
	}

	function quantityIn(cell: Cell, column: number | null): Quantity {
		const quantity = readQuantity(cell, mark);
		if (quantity === null) tell('value', column, textOf(cell));
		return quantity ?? NO_QUANTITY;
	}

	/** With the bounds of their own columns; those that contradict each other or the value are left out. */
	function bounded(quantity: Quantity): Quantity {
		if (fields.low.column === null && fields.high.column === null) return quantity;
		const bound = (field: 'low' | 'high') => {
			const cell = at(field);
			return isMissing(cell) ? null : quantityIn(cell, fields[field].column).value;
		};
		const low = bound('low') ?? quantity.low;
		const high = bound('high') ?? quantity.high;
		const { value } = quantity;
		const wrong =
			(low !== null && high !== null && low > high) ||
			(value !== null && ((low !== null && value < low) || (high !== null && value > high)));
		if (!wrong) return { ...quantity, low, high };
		tell('bounds', fields.low.column ?? fields.high.column, `${String(low)} – ${String(high)}`);
		return { ...quantity, low: null, high: null };
	}

	function periodIn(from: Cell, to: Cell): Period | null {
		if (fields.period.column === null) return fixedPeriod === 'either' ? null : fixedPeriod;
		const start = oneOf(from, fields.period.column);
		if (fields.period_end.column === null) return start;
		const end = oneOf(to, fields.period_end.column);
		if (start === null || end === null) return start ?? end;
		if (end.end >= start.start) return { start: start.start, end: end.end };
		tell('period', fields.period_end.column, `${textOf(from)} – ${textOf(to)}`);
		keep(fields.period_end.column, textOf(to));
		return start;
	}

	function oneOf(cell: Cell, column: number): Period | null {
		if (isMissing(cell)) return null;
		const reading = typeof cell === 'string' ? readDated(cell) : readPeriod(cell, dateOrder);
		if (reading !== null && reading !== 'either') return reading;
		// One that would be a date with day and month the other way round is named as such.
		const turned = dateOrder !== null && readPeriod(cell, dateOrder === 'dmy' ? 'mdy' : 'dmy') !== null;
		tell(turned || reading === 'either' ? 'period-order' : 'period', column, textOf(cell));
		keep(column, textOf(cell));
		return null;
	}

	/** The values of a cell that is a list; null where the lists beside it have other lengths. */
	function members(): Cell[] | null {
		const values = listOf(at('value'));
		for (const field of ['period', 'period_end', 'indicator', 'unit'] as const) {
			const count = listOf(at(field)).length;
			if (fields[field].column !== null && count > 1 && count !== values.length) return null;
		}
		return values;
	}

	function listed(values: readonly Cell[]): boolean {
		const nth = (field: FieldId, place: number): Cell => {
			const list = listOf(at(field));
			return list.length > 1 ? (list[place] ?? null) : (list[0] ?? null);
		};
		if (values.every(isMissing)) return out('no-record', textOf(row[0]));
		values.forEach((cell, place) => {
			if (isMissing(cell)) {
				tell('value-missing', fields.value.column, textOf(cell));
			}
			const period = periodIn(nth('period', place), nth('period_end', place));
			const said = textOf(nth('unit', place)).trim();
			const itsUnit = fields.unit.column === null ? fields.unit.constant : readUnit(said);
			if (itsUnit === null && said !== '') {
				tell('unit', fields.unit.column, said);
				keep(fields.unit.column ?? 0, said);
			}
			const indicator = readIndicator(
				fields.indicator.column === null ? fields.indicator.constant : textOf(nth('indicator', place)),
				subgroup
			);
			const quantity = isMissing(cell) ? NO_QUANTITY : quantityIn(cell, fields.value.column);
			finish(quantity, cell, itsUnit, period, values.length > 1 ? String(place + 1) : null, indicator);
		});
		return true;
	}

	function finish(
		quantity: Quantity,
		cell: Cell,
		itsUnit: string | null,
		period: Period | null,
		place: string | null,
		indicator: ReturnType<typeof readIndicator>
	): void {
		const bound = mapping.boundsInSubgroup ? boundIn(subgroup) : null;
		const { value } = quantity;
		const found =
			bound === null || value === null
				? quantity
				: { ...quantity, value: null, low: null, high: null, [bound]: value };
		// A unit beside the number goes before what is said of the whole column: 12 litres are no 12 kilograms.
		const inCell = quantity.unit === '' ? null : readUnit(quantity.unit);
		const strange = quantity.unit !== '' && inCell === null;
		if (strange) tell('unit', fields.value.column, textOf(cell));
		const nothing = found.value === null && found.low === null && found.high === null;
		// Field by field: of a million objects made by spreading, each is slow to make and to read.
		put({
			row: shared.row,
			place,
			domain: indicator.domain,
			indicatorId: indicator.indicatorId,
			indicatorEn: indicator.indicatorEn,
			indicatorRu: indicator.indicatorRu,
			area: shared.area,
			drug: shared.drug,
			start: period?.start ?? null,
			end: period?.end ?? null,
			value: found.value,
			low: found.low,
			high: found.high,
			sign: signOf(found),
			unit: strange ? null : (inCell ?? itsUnit ?? indicator.unit),
			status: nothing ? 'O' : 'A',
			reporter: shared.reporter,
			asWritten: typeof cell === 'string' && cell !== '' ? withoutOverrides(cell).slice(0, 200) : null,
			note: notes.length === 0 ? null : notes.join('; ')
		});
	}
}

/** A bound of a column of its own has no sign; it is read as included, which says no more than is known. */
const signOf = ({ value, low, high, sign }: Quantity): string | null => {
	if (value !== null) return sign === '~' ? sign : null;
	if ((low === null) === (high === null)) return null;
	return sign ?? (low === null ? '≤' : '≥');
};

const boundIn = (subgroup: string | null): 'low' | 'high' | null =>
	subgroup === null ? null : /lower/i.test(subgroup) ? 'low' : /upper/i.test(subgroup) ? 'high' : null;

/** The members of a cell: of a JSON list, or of texts joined by commas that are not a number's. */
function listOf(cell: Cell): Cell[] {
	if (typeof cell !== 'string') return [cell];
	const text = cell.trim();
	if (text.startsWith('[')) {
		try {
			const list: unknown = JSON.parse(text);
			if (Array.isArray(list))
				return list.map((one: unknown) => (typeof one === 'number' || typeof one === 'string' ? one : null));
		} catch {
			return [cell];
		}
	}
	return text.includes(',') ? text.split(',').map((one) => one.trim()) : [cell];
}
