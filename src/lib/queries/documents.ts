import { defineQuery, type RowOf } from './query.ts';

/** A type alias, so that it can be bound as a query's parameters. */
export type InLocale = { readonly locale: string };

/** As {@link InLocale}, of one layer: `dialogue`, `context` or `all`. */
export type InLayer = InLocale & { readonly layer: string };

/** Every document, in the order of the kept table, with how much was coded from it. */
export const documents = defineQuery<InLocale>()({
	name: 'documents',
	parameters: ['locale'],
	columns: {
		id: 'VARCHAR',
		layer: 'VARCHAR',
		kind: 'VARCHAR',
		language: 'VARCHAR',
		translation_of: 'VARCHAR?',
		label: 'VARCHAR',
		title: 'VARCHAR',
		publisher: 'VARCHAR',
		published: 'DATE?',
		edition: 'VARCHAR?',
		reference: 'VARCHAR?',
		address: 'VARCHAR?',
		sha256: 'VARCHAR?',
		licence_note: 'VARCHAR',
		note: 'VARCHAR?',
		figures: 'INTEGER',
		claims: 'INTEGER',
		events: 'INTEGER'
	},
	sql: `
SELECT
	d.document_id AS id,
	d.layer,
	d.kind,
	d.language,
	d.translation_of,
	CASE $1 WHEN 'ru' THEN d.label_ru ELSE d.label_en END AS label,
	d.title,
	d.publisher,
	d.date_published AS published,
	d.edition,
	d.reference,
	d.address,
	d.sha256,
	CASE $1 WHEN 'ru' THEN d.licence_note_ru ELSE d.licence_note END AS licence_note,
	CASE $1 WHEN 'ru' THEN d.note_ru ELSE d.note_en END AS note,
	(SELECT count(*) FROM observations o WHERE o.document_id = d.document_id)::INTEGER AS figures,
	(SELECT count(*) FROM statements s WHERE s.document_id = d.document_id)::INTEGER AS claims,
	(SELECT count(*) FROM events e WHERE e.document_id = d.document_id)::INTEGER AS events
FROM documents d
ORDER BY d.rowid`
});

export type DocumentRow = RowOf<typeof documents.columns>;
