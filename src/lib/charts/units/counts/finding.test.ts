import { describe, expect, it } from 'vitest';
import type { SeriesPoint } from '../../../queries/series.ts';
import { year } from '../../testing/fixtures.ts';
import { panelFinding } from './finding.ts';
import { panelsByArea, panelsByMeasure } from './panels.ts';

const crimes = (one: number, value: number | null, row: Partial<SeriesPoint> = {}) =>
	year(one, {
		id: `${row.ref_area ?? 'TJK'}-${String(one)}-${row.document_id ?? ''}-${String(value)}`,
		indicator_id: 'drug_crimes',
		drug: null,
		unit: 'CRIME',
		value,
		...row
	});
const plain = (text: string) => text.replaceAll(/\s/gu, ' ');

describe('panelFinding of one country', () => {
	const finding = (points: SeriesPoint[], differing: string[] = [], locale: 'en' | 'ru' = 'en') =>
		panelsByArea(points, locale).map((panel) => plain(panelFinding(panel, new Set(differing), locale)))[0];

	it('compares the latest two full years that one source gives', () => {
		expect(finding([crimes(2022, 5), crimes(2023, 699), crimes(2024, 1839)])).toBe(
			'Up from 699 in 2023 to 1,839 in 2024'
		);
		expect(finding([crimes(2023, 839), crimes(2024, 699)])).toBe('Down from 839 in 2023 to 699 in 2024');
		expect(finding([crimes(2023, 0), crimes(2024, 4)])).toBe('Up from 0 in 2023 to 4 in 2024');
		expect(finding([crimes(2023, 1839), crimes(2024, 699)], [], 'ru')).toBe(
			'Снижение с 1 839 в 2023 году до 699 в 2024 году'
		);
	});
	it('says of equal years that they are', () => {
		expect(finding([crimes(2023, 75), crimes(2024, 75)])).toBe('75 both in 2023 and in 2024');
		expect(finding([crimes(2023, 75), crimes(2024, 75)], [], 'ru')).toBe('По 75 в 2023 и 2024 годах');
	});
	it('says that there is nothing newer to compare where later counts are of other sources', () => {
		expect(finding([crimes(2016, 6646), crimes(2017, 5429), crimes(2020, 6032, { document_id: 'b' })])).toBe(
			'Down from 6,646 in 2016 to 5,429 in 2017; no comparable years since'
		);
	});
	it('compares nothing to a single figure, printed once or alike by two sources', () => {
		const one = 'One figure, nothing to compare it with';
		expect(finding([crimes(2023, 75)])).toBe(one);
		expect(finding([crimes(2023, 75), crimes(2023, 75, { document_id: 'b' })])).toBe(one);
		expect(finding([crimes(2023, null, { low: 7500, sign: '>', status: 'E' })])).toBe(one);
	});
	it.each([
		['over a gap', [crimes(2021, 1), crimes(2023, 2)]],
		['between two sources', [crimes(2023, 1), crimes(2024, 2, { document_id: 'b' })]],
		['with a part of a year', [crimes(2023, 1), crimes(2024, 2, { end: '2024-06-30' })]],
		['with a limit', [crimes(2023, 1), crimes(2024, null, { low: 2, sign: '>' })]],
		['with “about”', [crimes(2023, 1), crimes(2024, 2, { sign: '~', status: 'E' })]]
	])('compares nothing %s', (_, points) => {
		expect(finding(points)).toBe('No comparable years');
	});
	it('tells that sources disagree where they do on what would be compared', () => {
		const rows = [crimes(2022, 68, { id: 'contested' }), crimes(2023, 75)];
		expect(finding(rows, ['contested'])).toBe('Sources disagree on 2022');
		expect(finding(rows, ['elsewhere'])).toContain('Up from 68');
		// Every year on which they do from there on, not only those of the pair.
		const later = crimes(2024, 70, { id: 'also', document_id: 'b' });
		expect(finding([...rows, later], ['contested', 'also'])).toBe('Sources disagree on 2022 and 2024');
		// An older pair that nobody contradicts is told, and dated.
		expect(finding([crimes(2021, 60), ...rows], ['TJK-2023--75'])).toContain(
			'in 2021 to 68 in 2022; no comparable years since'
		);
	});
	it('speaks of all kinds together where they are counted, else names the drug', () => {
		const synthetic = [crimes(2023, 1, { drug: 'synthetic' }), crimes(2024, 2, { drug: 'synthetic' })];
		expect(finding([...synthetic, crimes(2024, 9)])).toBe('One figure, nothing to compare it with');
		expect(finding(synthetic)).toBe('Up from 1 in 2023 to 2 in 2024');
		expect(finding([...synthetic, crimes(2024, 2, { drug: 'opium' })])).toContain(
			'By drug: opium: one figure'
		);
	});
	it('is empty for a panel without a count', () => {
		expect(panelFinding({ id: 'a', title: 'A', groups: [] }, new Set(), 'en')).toBe('');
		expect(
			panelFinding({ id: 'a', title: 'A', groups: [{ title: null, points: [] }] }, new Set(), 'en')
		).toBe('');
	});
});

describe('panelFinding of several countries', () => {
	const finding = (points: SeriesPoint[]) =>
		panelsByMeasure(points, { drug_crimes: 'Drug crimes' }, 'en').map((panel) =>
			plain(panelFinding(panel, new Set(), 'en'))
		)[0];

	it('says whether there is a period in common, and what changed in which country', () => {
		const kaz = crimes(2025, 43, { ref_area: 'KAZ', end: '2025-06-30' });
		expect(finding([kaz, crimes(2024, 16)])).toBe('2 of 5 countries, no period in common');
		expect(finding([crimes(2024, 43, { ref_area: 'KAZ' }), crimes(2024, 16)])).toBe(
			'2 of 5 countries, with a period in common'
		);
		expect(finding([kaz, crimes(2023, 9), crimes(2024, 16)])).toBe(
			'2 of 5 countries, no period in common; Tajikistan: up from 9 in 2023 to 16 in 2024'
		);
	});
});
