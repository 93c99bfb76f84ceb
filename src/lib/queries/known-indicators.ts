import { defineQuery, type Parameters, type RowOf } from './query.ts';

/** Every indicator with a quantity: what the rows of a reader's own file can be about, with its names in both languages. */
export const knownIndicators = defineQuery<Parameters>()({
	name: 'known-indicators',
	parameters: [],
	columns: { id: 'VARCHAR', domain: 'VARCHAR', unit: 'VARCHAR?', name_en: 'VARCHAR', name_ru: 'VARCHAR' },
	sql: `
SELECT indicator_id AS id, domain, unit_measure AS unit, name_en, name_ru
FROM indicators
WHERE kind <> 'topic'
ORDER BY rowid`
});

export type KnownIndicatorRow = RowOf<typeof knownIndicators.columns>;
