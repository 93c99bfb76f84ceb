import { describe, expect, it } from 'vitest';
import type { DiscrepancyClaim } from '../queries/discrepancies.ts';
import { differingYears } from './differing-years.ts';

const claim = (year: string, document_id: string, value: number, row: Partial<DiscrepancyClaim> = {}) =>
	({
		claim_id: `${document_id}-${year}`,
		document_id,
		document: document_id.toUpperCase(),
		start: `${year}-01-01`,
		end: `${year}-12-31`,
		value,
		low: null,
		high: null,
		unit: 'HAR',
		...row
	}) as DiscrepancyClaim;

describe('differingYears', () => {
	it('sets years against documents, and leaves open what one does not give', () => {
		const table = differingYears([
			claim('2011', 'unodc', 131_000),
			claim('2011', 'ondcp', 115_000),
			claim('2012', 'ondcp', 180_000)
		]);
		expect(table?.documents.map(({ name }) => name)).toEqual(['UNODC', 'ONDCP']);
		expect(table?.years.map(({ year, claims }) => [year, ...claims.map((one) => one?.value)])).toEqual([
			['2011', 131_000, 115_000],
			['2012', undefined, 180_000]
		]);
	});

	it.each([
		['readings of one year', [claim('2022', 'unodc', 233_000), claim('2022', 'kuna', 232_000)]],
		[
			'a reading in words',
			[claim('2011', 'a', 1), claim('2012', 'a', 1), claim('2012', 'b', 1, { unit: null })]
		],
		['part of a year', [claim('2011', 'a', 1), claim('2012', 'b', 1, { end: '2012-06-30' })]],
		['two readings of one document', [claim('2011', 'a', 1), claim('2012', 'a', 1), claim('2012', 'a', 2)]]
	])('leaves %s to the list', (_, claims) => {
		expect(differingYears(claims)).toBeUndefined();
	});
});
