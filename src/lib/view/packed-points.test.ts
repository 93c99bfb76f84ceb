import { describe, expect, it } from 'vitest';
import { point, year } from '../charts/testing/fixtures.ts';
import { packPoints, unpackPoints } from './packed-points.ts';

const points = [
	year(2020),
	year(2021, { id: 'a', rows: 'a~b', lines: 2, status: 'U' }),
	point({ id: 'half', start: '2021-01-01', end: '2021-06-30', value: null, low: 5 }),
	point({ id: 'open', start: null, end: '2021-12-31', document_id: 'other', document: 'Other' }),
	point({ id: 'said', layer: 'dialogue', locator: '7', drug: null, reported_by: 'Agency' }),
	point({ id: 'land', indicator_id: 'opium_poppy_cultivation', unit: 'HA', ref_area: 'AFG', low: 1, high: 3 })
];

describe('packed points', () => {
	it('are the same when unpacked, but for a place that is no paragraph', () => {
		expect(unpackPoints(packPoints(points))).toEqual(
			points.map((one) => ({ ...one, locator: one.locator === '7' ? '7' : '' }))
		);
	});

	it('keep what repeats once', () => {
		const packed = packPoints(points);
		expect(packed.documents).toEqual([
			['unodc', 'UNODC, 2025'],
			['other', 'Other']
		]);
		expect(packed.reporters).toEqual(['UNODC', 'Agency']);
		expect(packed.rows[0]?.[4]).toBe(2020);
	});

	it('hold no programme', () => {
		expect(() => packPoints([point({ programme: 'CADAP 6' })])).toThrow('programme');
	});
});
