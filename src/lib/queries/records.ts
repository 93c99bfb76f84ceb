/**
 * The view `records`: every row of evidence in one shape, column by column as `domain/records.ts` describes it.
 * Both engines make it when they open.
 */
export const recordsView = `
CREATE VIEW records AS
SELECT
	o.observation_id AS record_id, 'number' AS record_type, o.layer, i.domain,
	o.indicator_id, i.name_en AS indicator_en, i.name_ru AS indicator_ru, NULL::VARCHAR AS event_kind,
	o.ref_area, o.drug, o.period_start, o.period_end,
	o.obs_value, o.value_low, o.value_high, o.value_sign, o.unit_measure, NULL::INTEGER AS direction, o.obs_status,
	o.reporter_id, o.reported_by_en, o.reported_by_ru,
	o.document_id, d.label_en AS document_en, d.label_ru AS document_ru, o.locator, o.as_written,
	o.note_en AS text_en, o.note_ru AS text_ru, o.licence_note
FROM observations o JOIN indicators i USING (indicator_id) JOIN documents d USING (document_id)
UNION ALL
SELECT
	s.statement_id, CASE WHEN s.direction IS NULL THEN 'mention' ELSE 'direction' END, s.layer, i.domain,
	s.indicator_id, i.name_en, i.name_ru, NULL,
	s.ref_area, NULL, s.period_start, s.period_end,
	NULL, NULL, NULL, NULL, NULL, s.direction, NULL,
	s.reporter_id, s.reported_by_en, s.reported_by_ru,
	s.document_id, d.label_en, d.label_ru, s.locator, s.as_written,
	s.paraphrase_en, s.paraphrase_ru, s.licence_note
FROM statements s JOIN indicators i USING (indicator_id) JOIN documents d USING (document_id)
UNION ALL
SELECT
	e.event_id, 'event', e.layer, e.domain,
	NULL, NULL, NULL, e.kind,
	e.ref_area, NULL, e.start_date, e.end_date,
	NULL, NULL, NULL, NULL, NULL, NULL, NULL,
	e.reporter_id, e.reported_by_en, e.reported_by_ru,
	e.document_id, d.label_en, d.label_ru, e.locator, e.as_written,
	concat_ws('. ', e.title_en, e.note_en), concat_ws('. ', e.title_ru, e.note_ru), e.licence_note
FROM events e JOIN documents d USING (document_id)
UNION ALL
SELECT
	c.claim_id, 'reading', c.layer, NULL,
	NULL, NULL, NULL, NULL,
	NULL, NULL, NULL, NULL,
	NULL, NULL, NULL, NULL, NULL, NULL, NULL,
	NULL, NULL, NULL,
	c.document_id, d.label_en, d.label_ru, c.locator, c.as_written,
	concat_ws(': ', x.subject_en, c.reading_en), concat_ws(': ', x.subject_ru, c.reading_ru), c.licence_note
FROM discrepancy_claims c JOIN discrepancies x USING (discrepancy_id) JOIN documents d USING (document_id)`;

/**
 * What an engine makes when it is opened with records: the view, an empty table of the same columns for the file that a
 * reader brings, and both as one.
 */
export const recordsViews: readonly string[] = [
	recordsView,
	'CREATE TABLE own_records AS FROM records LIMIT 0',
	'CREATE VIEW all_records AS FROM records UNION ALL FROM own_records'
];
