import { describe, expect, it } from 'vitest';
import type { Country } from '../../domain/areas.ts';
import type { SeriesPoint } from '../../queries/series.ts';
import { year } from '../testing/fixtures.ts';
import { boundsFinding } from './bounds-finding.ts';

const estimate = (
	ref_area: string,
	at: number,
	value: number,
	spread: number,
	row: Partial<SeriesPoint> = {}
) => year(at, { ref_area, value, low: value - spread, high: value + spread, ...row });
const find = (points: SeriesPoint[], countries: Country[] = ['KAZ', 'KGZ'], locale: 'en' | 'ru' = 'en') =>
	boundsFinding('People', points, countries, locale);

describe('boundsFinding', () => {
	it('calls a change one only where the bounds do not touch', () => {
		const points = [
			estimate('KAZ', 2015, 100, 10),
			estimate('KAZ', 2023, 150, 20),
			estimate('KGZ', 2015, 100, 10),
			estimate('KGZ', 2023, 120, 10)
		];
		expect(find(points)).toBe(
			'People, 2023 beside 2015: more in Kazakhstan; no clear change in Kyrgyzstan, where the bounds meet or overlap'
		);
		expect(find(points, ['KAZ', 'KGZ'], 'ru')).toBe(
			'People, в 2023 году по сравнению с 2015-\u2060м: больше в Казахстане; в Кыргызстане разница в пределах погрешности оценок'
		);
	});

	it('takes the latest year that is five years before the last, and names who is silent', () => {
		const points = [2005, 2016, 2019, 2021].map((at, i) => estimate('KAZ', at, 100 - 30 * i, 5));
		expect(find(points)).toBe('People, 2021 beside 2016: fewer in Kazakhstan; no figure for Kyrgyzstan');
	});

	it('leaves it to others where there are no bounds, or no two years', () => {
		expect(find([year(2015, { value: 1 }), year(2023, { value: 2 })])).toBeUndefined();
		expect(find([estimate('KAZ', 2022, 1, 0), estimate('KAZ', 2023, 2, 0)])).toBeUndefined();
		expect(find([estimate('KAZ', 2015, 1, 0), estimate('KGZ', 2023, 2, 0)])).toBeUndefined();
		expect(find([])).toBeUndefined();
	});
});
