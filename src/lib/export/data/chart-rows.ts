import type { TableContent } from '../../charts/table-content.ts';
import type { Field } from '../../domain/table-schema.ts';
import { asBatch } from './batches.ts';
import type { Selection } from './selection.ts';

const both = (text: string) => ({ en: text, ru: text });

/** What a number beside its text is. */
const numberOf = (title: string) => ({
	en: `${title}: the number alone; where only a limit is given, the limit, as the text says.`,
	ru: `${title}: только число; если дан лишь предел — предел, что видно из текста.`
});

/**
 * A chart's table as rows to take along: each column as it is shown, a column of numbers with the bare numbers beside it,
 * and the row of evidence that it leads to.
 */
export function chartRows(
	{ columns, rows }: TableContent
): Pick<Selection, 'columns' | 'rowCount' | 'scan'> {
	const parts = columns.flatMap(({ id, title, hint, numeric }, place) => {
		const shown: Part = {
			field: { name: id, type: 'string', description: both([title, hint].filter(Boolean).join('. ')) },
			duckType: 'VARCHAR',
			values: rows.map(({ cells }) => emptyAsMissing(cells[place]?.text))
		};
		if (!numeric) return [shown];
		const number: Part = {
			field: { name: `${id}_number`, type: 'number', description: numberOf(title) },
			duckType: 'DOUBLE',
			values: rows.map(({ cells }) => {
				const order = cells[place]?.order;
				return typeof order === 'number' ? order : null;
			})
		};
		return [shown, number];
	});
	parts.push({
		field: {
			name: 'row_id',
			type: 'string',
			description: {
				en: 'The row of the atlas’s tables; where a row joins several, the first.',
				ru: 'Строка таблиц атласа; если их несколько — первая.'
			}
		},
		duckType: 'VARCHAR',
		values: rows.map(({ id, cells }) => cells.find(({ links }) => links?.length)?.links?.[0]?.row ?? id)
	});
	const batch = asBatch({
		rowCount: rows.length,
		columns: parts.map(({ field, duckType, values }) => ({ name: field.name, type: duckType, values }))
	});
	return {
		columns: parts.map(({ field }) => field),
		rowCount: rows.length,
		// eslint-disable-next-line @typescript-eslint/require-await -- as a Selection has it; these are at hand
		scan: async function* (signal) {
			signal.throwIfAborted();
			yield batch;
		}
	};
}

interface Part {
	readonly field: Field;
	readonly duckType: string;
	readonly values: readonly unknown[];
}

const emptyAsMissing = (text: string | undefined) => (text === undefined || text === '' ? null : text);
