import type { Claim } from '../../queries/claims.ts';
import type { EventRow } from '../../queries/events.ts';
import type { Figure } from '../../queries/figures.ts';
import type { SeriesPoint } from '../../queries/series.ts';

/** A figure with what a test does not care for filled in. */
export function figure(row: Partial<Figure>): Figure {
	return {
		id: `obs-${row.ref_area ?? 'TJK'}`,
		indicator_id: 'drug_seizures',
		indicator: 'Drugs seized',
		domain: 'supply',
		caveat: null,
		ref_area: 'TJK',
		programme: null,
		drug: 'all_drugs',
		start: '2024-01-01',
		end: '2024-12-31',
		period_basis: 'stated',
		period_ground: null,
		value: 1300,
		low: null,
		high: null,
		sign: null,
		unit: 'KGM',
		status: 'A',
		reported_by: 'Agency',
		layer: 'dialogue',
		document_id: 'doc',
		document: 'Doc',
		language: 'en',
		locator: '7',
		as_written: 'words',
		note: null,
		...row
	};
}

/** A claim with what a test does not care for filled in. */
export function claim(row: Partial<Claim>): Claim {
	return {
		id: `st-${row.ref_area ?? 'UZB'}`,
		indicator_id: 'drug_seizures',
		indicator: 'Drugs seized',
		domain: 'supply',
		ref_area: 'UZB',
		start: null,
		end: '2017-10-12',
		period_basis: 'inferred',
		period_ground: 'ground',
		direction: -1,
		reported_by: 'Delegation',
		layer: 'dialogue',
		document_id: 'doc',
		document: 'Doc',
		language: 'en',
		locator: '20',
		as_written: 'words',
		paraphrase: 'It falls.',
		...row
	};
}

/** A value of a series with what a test does not care for filled in. */
export function point(row: Partial<SeriesPoint>): SeriesPoint {
	return {
		id: 'obs',
		rows: row.id ?? 'obs',
		lines: 1,
		indicator_id: 'drug_seizures',
		ref_area: 'TJK',
		drug: 'heroin',
		programme: null,
		start: '2020-01-01',
		end: '2020-12-31',
		value: 100,
		low: null,
		high: null,
		sign: null,
		unit: 'KGM',
		status: 'A',
		reported_by: 'UNODC',
		layer: 'context',
		document_id: 'unodc',
		document: 'UNODC, 2025',
		locator: 'page',
		...row
	};
}

/** A value of one whole year. */
export const year = (one: number, row: Partial<SeriesPoint> = {}): SeriesPoint =>
	point({
		id: `obs-${row.ref_area ?? 'TJK'}-${String(one)}-${row.document_id ?? 'unodc'}`,
		start: `${String(one)}-01-01`,
		end: `${String(one)}-12-31`,
		...row
	});

/** A dated event with what a test does not care for filled in. */
export function event(row: Partial<EventRow>): EventRow {
	return {
		id: 'ev',
		same_as: null,
		kind: 'dialogue',
		domain: 'policy',
		ref_area: 'CA5',
		extent: 'point',
		stage: 'done',
		start: '2017-10-12',
		start_precision: 'day',
		end: '2017-10-12',
		end_precision: 'day',
		date_basis: 'stated',
		date_ground: null,
		title: 'Dialogue',
		chair: null,
		reported_by: 'Council',
		layer: 'dialogue',
		document_id: 'doc',
		document: 'Doc',
		language: 'en',
		locator: '1',
		as_written: 'words',
		note: null,
		...row
	};
}
