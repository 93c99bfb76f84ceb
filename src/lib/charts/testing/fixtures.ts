import { topology } from 'topojson-server';
import type { Claim } from '../../queries/claims.ts';
import type { Figure } from '../../queries/figures.ts';
import { readAtlas } from '../../geo/atlas.ts';

/** A country's place and size in degrees, as a box: enough to see where marks and labels go. */
const boxes = {
	KAZ: [47, 45, 87, 55],
	UZB: [56, 40, 68, 45],
	TKM: [53, 36, 64, 40],
	KGZ: [70, 40, 80, 43],
	TJK: [68, 37, 74, 40],
	AFG: [61, 30, 73, 36]
} as const;

/** A map of boxes: tests of drawing need no built map. */
export const boxAtlas = readAtlas(
	topology({
		countries: {
			type: 'FeatureCollection',
			features: Object.entries(boxes).map(([id, [west, south, east, north]]) => ({
				type: 'Feature',
				id,
				properties: null,
				geometry: {
					type: 'Polygon',
					coordinates: [
						[
							[west, south],
							[west, north],
							[east, north],
							[east, south],
							[west, south]
						]
					]
				}
			}))
		}
	})
);

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
		unit: 'KGM',
		status: 'A',
		reported_by: 'Agency',
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
		document_id: 'doc',
		document: 'Doc',
		language: 'en',
		locator: '20',
		as_written: 'words',
		paraphrase: 'It falls.',
		...row
	};
}
