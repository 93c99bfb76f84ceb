import { code, integer, number, text } from '../../domain/fields.ts';
import { recordFields } from '../../domain/records.ts';
import type { Field } from '../../domain/table-schema.ts';
import { units } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import type { Batch, RawColumn } from '../../engine/rows.ts';
import type { GroupRow } from '../../queries/explore/group.ts';
import { groupColumns, type GroupKey } from '../../queries/explore/group-keys.ts';
import { refuseToAdd, refuseToCompare } from '../../queries/explore/summing.ts';
import { refusalText } from './refusal-text.ts';

const facts: readonly Field[] = [
	integer('row_count', { en: 'Rows in the group.', ru: 'Строк в группе.' }, { required: true }),
	integer('value_count', { en: 'Of these, rows with one number.', ru: 'Из них строк с одним числом.' }),
	code('unit', units, { en: 'The unit of the values.', ru: 'Единица значений.' }, { required: false }),
	number('total', {
		en: 'Sum of the values; missing where they must not be added.',
		ru: 'Сумма значений; пусто, если складывать их нельзя.'
	}),
	text('no_total', { en: 'Why there is no sum.', ru: 'Почему нет суммы.' }),
	number('least', { en: 'Least value.', ru: 'Наименьшее значение.' }),
	number('greatest', { en: 'Greatest value.', ru: 'Наибольшее значение.' }),
	number('middle', { en: 'Median of the values.', ru: 'Медиана значений.' })
];

/** The columns of groups: their keys as the records have them, then what is reckoned of their rows. */
export function groupFields(keys: readonly GroupKey[]): readonly Field[] {
	return [
		...keys.map((key): Field => {
			if (key === 'year') return text('year', { en: 'Year in which the period ends.', ru: 'Год конца периода.' });
			const field = recordFields.find(({ name }) => name === groupColumns[key]);
			if (!field) throw new Error(`no column ${key}`);
			return { ...field, required: false };
		}),
		...facts
	];
}

/** The key of a group in a place of `keys`. */
export const keyAt = (group: GroupRow, place: number): string | null =>
	[group.key1, group.key2, group.key3, group.key4][place] ?? null;

/** Groups as a batch, with nothing reckoned where it would mean nothing. */
export function groupBatch(groups: readonly GroupRow[], keys: readonly GroupKey[], locale: Locale): Batch {
	const column = (name: string, type: string, of: (group: GroupRow) => unknown): RawColumn => ({
		name,
		type,
		at: (row) => {
			const group = groups[row];
			return group === undefined ? null : of(group);
		}
	});
	const compared = (of: (group: GroupRow) => number | null) => (group: GroupRow) =>
		refuseToCompare(group) ? null : of(group);
	return {
		rowCount: groups.length,
		columns: [
			...keys.map((key, place) =>
				column(key === 'year' ? 'year' : groupColumns[key], 'VARCHAR', (group) => keyAt(group, place))
			),
			column('row_count', 'INTEGER', ({ row_count }) => row_count),
			column('value_count', 'INTEGER', ({ value_count }) => value_count),
			column('unit', 'VARCHAR', (group) => (refuseToCompare(group) ? null : group.unit)),
			column('total', 'DOUBLE', (group) => (refuseToAdd(group) ? null : group.total)),
			column('no_total', 'VARCHAR', (group) => {
				const refusal = refuseToAdd(group);
				return refusal && refusalText(refusal, locale);
			}),
			column('least', 'DOUBLE', compared(({ least }) => least)),
			column('greatest', 'DOUBLE', compared(({ greatest }) => greatest)),
			column('middle', 'DOUBLE', compared(({ middle }) => middle))
		]
	};
}
