import { describe, expect, it } from 'vitest';
import { point, year } from '../charts/testing/fixtures.ts';
import { packPoints, packReckonings, unpackPoints, unpackReckoned } from './packed-points.ts';

const points = [
	year(2020),
	year(2021, { id: 'a', rows: 'a~b', lines: 2, status: 'U' }),
	point({ id: 'half', start: '2021-01-01', end: '2021-06-30', value: null, low: 5, sign: '>' }),
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

	it('keep each its programme', () => {
		const funded = [point({ id: 'a', programme: 'CADAP 6' }), point({ id: 'b', programme: 'CADAP 7' })];
		expect(unpackPoints(packPoints(funded)).map(({ programme }) => programme)).toEqual([
			'CADAP 6',
			'CADAP 7'
		]);
	});

	it('come with what is reckoned from each, a zero apart from nothing', () => {
		const nothing = { per_year: null, per_100k: null, change: null, change_percent: null };
		const reckoned = [
			{ ...year(2020), ...nothing },
			{ ...year(2021), ...nothing, per_100k: 1.25, change: 0 }
		];
		const [first, second] = unpackReckoned(packPoints(reckoned), packReckonings(reckoned));
		expect(first).toMatchObject(nothing);
		expect(second).toMatchObject({ ...nothing, per_100k: 1.25, change: 0 });
	});
});
