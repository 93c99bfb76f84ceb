import { recordColumnNames, recordColumns } from './explore/record.ts';
import { defineQuery, type Parameters, type RowOf } from './query.ts';

/** A type alias, so that it can be bound as a query's parameters. */
export type OwnOfIndicator = { readonly indicator: string; readonly most: number };

/** The rows of a reader's own file that are of one indicator of the atlas, in the order of the file. */
export const ownOfIndicator = defineQuery<OwnOfIndicator>()({
	name: 'own-of-indicator',
	parameters: ['indicator', 'most'],
	columns: recordColumns,
	sql: `SELECT ${recordColumnNames.join(', ')} FROM own_records WHERE indicator_id = $1 ORDER BY rowid LIMIT $2::INTEGER`
});

/** The indicators of the atlas that rows of a reader's own file are of: those with the most rows first. */
export const ownIndicators = defineQuery<Parameters>()({
	name: 'own-indicators',
	parameters: [],
	columns: { id: 'VARCHAR', name_en: 'VARCHAR', name_ru: 'VARCHAR', row_count: 'BIGINT' },
	sql: `
SELECT indicator_id AS id, i.name_en, i.name_ru, count(*) AS row_count
FROM own_records JOIN indicators i USING (indicator_id)
GROUP BY ALL
ORDER BY row_count DESC, id`
});

export type OwnIndicator = RowOf<typeof ownIndicators.columns>;
