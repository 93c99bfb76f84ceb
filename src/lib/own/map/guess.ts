import { type Cell, textOf } from '../cell.ts';
import { readArea } from '../meaning/areas.ts';
import { readDrug } from '../meaning/drugs.ts';
import { findMark, isMissing, type MarkEvidence, readQuantity } from '../meaning/numbers.ts';
import { findOrder, type OrderEvidence, readPeriod } from '../meaning/periods.ts';
import { readUnit } from '../meaning/units.ts';
import { findLayouts, periodColumns } from './layouts.ts';
import {
	emptyMapping,
	type FieldId,
	type FieldSource,
	type KnownIndicator,
	type Mapping
} from './mapping.ts';
import { plain } from '../meaning/plain.ts';

/** Why a column was taken for a field. */
export interface GuessReason {
	readonly field: FieldId;
	/** By the column's name, by what its cells are, by both, or since the whole layout is known. */
	readonly by: 'name' | 'cells' | 'both' | 'layout' | 'unit-in-name';
	/** Of the cells looked at, how many make sense as that field; both 0 where any text would do. */
	readonly fit: number;
	readonly of: number;
}

/** What was guessed of a file's columns, and why. */
export interface Guess {
	readonly mapping: Mapping;
	readonly reasons: readonly GuessReason[];
	/** The known layouts that the columns fit, each as a mapping. */
	readonly layouts: readonly Mapping[];
	readonly numbers: MarkEvidence;
	readonly dates: OrderEvidence;
}

interface FieldRule {
	readonly field: FieldId;
	readonly names: RegExp;
	/** Whether a cell makes sense; fields without it take any text. */
	readonly fits?: (cell: Cell) => boolean;
	/** With the name alone, or how much of the cells must fit without it. */
	readonly without?: number;
}

const isQuantity = (cell: Cell) => readQuantity(cell, '.') !== null || readQuantity(cell, ',') !== null;

/** In the order in which columns are given away. */
const rules: readonly FieldRule[] = [
	{
		field: 'area',
		names:
			/^(country|area|territory|ref area|geo|location|iso\d?|nation|state|страна|территория|государство|республика|регион)/,
		fits: (cell) => typeof cell === 'string' && readArea(cell) !== null,
		without: 0.6
	},
	{
		field: 'period_end',
		names: /^(period end|end date|end|date to|to date|end year|конец|по дату|дата окончания|окончание)/,
		fits: (cell) => readPeriod(cell, null) !== null
	},
	{
		field: 'period',
		names: /(^|\s)(year|period|date|time|month|quarter|год|период|дата|месяц|квартал|время)(\s|$)/,
		fits: (cell) => readPeriod(cell, null) !== null,
		without: 0.9
	},
	{
		field: 'unit',
		names: /^(unit|measure|currency|uom|единиц|ед|валюта)/,
		fits: (cell) => typeof cell === 'string' && readUnit(cell) !== null,
		without: 0.8
	},
	{
		field: 'drug',
		names: /^(drug|substance|narcotic|наркотик|вещество|препарат|вид наркотик)/,
		fits: (cell) => typeof cell === 'string' && readDrug(cell) !== null,
		without: 0.6
	},
	{ field: 'indicator', names: /^(indicator|series|variable|показатель|индикатор)/ },
	{ field: 'subgroup', names: /^(subgroup|age group|sex|group|подгруппа|пол|возраст)/ },
	{
		field: 'reporter',
		names: /^(source|report|publisher|agency|reference|provider|источник|ведомство|орган|кто сообщ)/
	},
	{
		field: 'note',
		names: /^(note|comment|footnote|remark|description|примечание|комментарий|пояснение|описание)/
	},
	{ field: 'low', names: /(^|\s)(low|lower|min|нижн|от)/, fits: isQuantity },
	{ field: 'high', names: /(^|\s)(high|upper|max|верхн|до)/, fits: isQuantity },
	{
		field: 'value',
		names:
			/(value|amount|quantity|kilogram|^kg|weight|number|count|total|cases|rate|seized|значени|количеств|сумм|^кг|вес|масса|объем|числ|всего|изъят)/,
		fits: isQuantity,
		without: 0.8
	}
];

/**
 * Guesses what the columns of a file are.
 * @param columns their names
 * @param sample some rows under them
 */
export function guessMapping(
	columns: readonly string[],
	sample: readonly (readonly Cell[])[],
	indicators: readonly KnownIndicator[]
): Guess {
	const layouts = findLayouts(columns);
	const cellsOf = (column: number | null) =>
		column === null ? [] : sample.map((row) => row[column] ?? null);
	const wide = periodColumns(columns);
	const { fields, reasons } = guessFields(columns, cellsOf, wide.length >= 2 ? wide : []);
	const guessed: Mapping = {
		...emptyMapping,
		fields,
		wide: fields.period.column === null && wide.length >= 2 ? wide : []
	};
	const [layout] = layouts;
	const chosen = layout ?? withIndicator(guessed, columns, indicators);
	const numberColumns =
		chosen.wide.length > 0
			? chosen.wide
			: [chosen.fields.value.column, chosen.fields.low.column, chosen.fields.high.column];
	const numbers = findMark(numberColumns.flatMap(cellsOf));
	const dates = findOrder([chosen.fields.period.column, chosen.fields.period_end.column].flatMap(cellsOf));
	const settled = (mapping: Mapping): Mapping => ({
		...mapping,
		decimal: numbers.mark,
		dateOrder: dates.order
	});
	return {
		mapping: settled(chosen),
		reasons: layout ? layoutReasons(layout, cellsOf) : reasons,
		layouts: layouts.map(settled),
		numbers,
		dates
	};
}

function guessFields(
	columns: readonly string[],
	cellsOf: (column: number) => Cell[],
	wide: readonly number[]
) {
	const free = new Set(columns.keys());
	const fields: Record<FieldId, FieldSource> = { ...emptyMapping.fields };
	const reasons: GuessReason[] = [];
	for (const { field, names, fits, without } of rules) {
		if (wide.length > 0 && (field === 'value' || field === 'period' || field === 'period_end')) continue;
		const best = [...free]
			.filter((column) => !wide.includes(column))
			.map((column) => {
				const named = names.test(plain(columns[column] ?? ''));
				const cells = cellsOf(column).filter((cell) => !isMissing(cell));
				const fit = fits ? cells.filter(fits).length : 0;
				const share = cells.length === 0 ? 0 : fit / cells.length;
				const enough = named
					? !fits || share >= 0.3 || cells.length === 0
					: without !== undefined && cells.length > 0 && share >= without;
				return {
					column,
					named,
					fit,
					of: fits ? cells.length : 0,
					score: enough ? share + (named ? 1 : 0) + 0.01 : 0,
					share
				};
			})
			.filter(({ score }) => score > 0)
			.sort((a, b) => b.score - a.score || a.column - b.column)[0];
		if (!best) continue;
		free.delete(best.column);
		fields[field] = { column: best.column, constant: null };
		reasons.push({
			field,
			by: best.named ? (best.of > 0 ? 'both' : 'name') : 'cells',
			fit: best.fit,
			of: best.of
		});
	}
	const unit = fields.unit.column === null ? unitInName(columns[fields.value.column ?? -1] ?? '') : null;
	if (unit !== null) {
		fields.unit = { column: null, constant: unit };
		reasons.push({ field: 'unit', by: 'unit-in-name', fit: 0, of: 0 });
	}
	return { fields, reasons };
}

/** `Kilograms`, `Seized (kg)`, `Изъято, кг`. */
function unitInName(name: string): string | null {
	const last = /[(,]\s*([^(),]+)\)?\s*$/.exec(name)?.[1];
	return readUnit(name) ?? (last === undefined ? null : readUnit(last));
}

/** Where no column names the indicator, the column of values may. */
function withIndicator(
	mapping: Mapping,
	columns: readonly string[],
	indicators: readonly KnownIndicator[]
): Mapping {
	if (mapping.fields.indicator.column !== null) return mapping;
	const name = plain(columns[mapping.fields.value.column ?? -1] ?? '');
	const known = indicators.find(({ id, name_en, name_ru }) =>
		[id, name_en, name_ru].some((one) => plain(one) === name)
	);
	return known
		? { ...mapping, fields: { ...mapping.fields, indicator: { column: null, constant: known.id } } }
		: mapping;
}

function layoutReasons({ fields }: Mapping, cellsOf: (column: number) => Cell[]): GuessReason[] {
	return rules.flatMap(({ field, fits }) => {
		const { column, constant } = fields[field];
		if (column === null) return constant === null ? [] : [{ field, by: 'layout' as const, fit: 0, of: 0 }];
		const cells = cellsOf(column).filter((cell) => !isMissing(cell) && textOf(cell) !== '');
		return [
			{ field, by: 'layout' as const, fit: fits ? cells.filter(fits).length : 0, of: fits ? cells.length : 0 }
		];
	});
}
