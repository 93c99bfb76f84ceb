import { recordsView } from '../records.ts';
import { defineQuery, type Parameters } from '../query.ts';
import { recordColumnNames, recordColumns, standingOrder } from './record.ts';

const withRecords = `WITH ${recordsView.replace(/^\s*CREATE VIEW (\w+) AS/, '$1 AS (')})`;

/** The first rows of all, as the page of the data is rendered with them. */
export const firstRecords = defineQuery<{ readonly count: number }>()({
	name: 'first-records',
	parameters: ['count'],
	columns: recordColumns,
	sql: `${withRecords} SELECT ${recordColumnNames.join(', ')} FROM records ORDER BY ${standingOrder} LIMIT $1::INTEGER`
});

/** How many rows there are of each sort. */
export const recordCounts = defineQuery<Parameters>()({
	name: 'record-counts',
	parameters: [],
	columns: { record_type: 'VARCHAR', row_count: 'BIGINT' },
	sql: `${withRecords} SELECT record_type, count(*) AS row_count FROM records GROUP BY ALL ORDER BY record_type`
});
