import { describe, expect, it } from 'vitest';
import { readSqlAddress, writeSqlAddress } from './sql-address.ts';

describe("the console's address", () => {
	it.each(["SELECT 'a & b + c' -- #1\nFROM records", 'SELECT 100 % 3', 'FROM "таблица"', 'SELECT 1;'])(
		'gives back %j as it was',
		(sql) => {
			const address = writeSqlAddress('/ru/data/sql/', sql);
			expect(readSqlAddress(new URL(address ?? '', 'https://atlas.test').searchParams)).toBe(sql);
		}
	);

	it('has no parameter without a query, and none for one that is too long', () => {
		expect(writeSqlAddress('/data/sql/', ' \n')).toBe('/data/sql/');
		expect(writeSqlAddress('/data/sql/', `SELECT '${'x'.repeat(4000)}'`)).toBeUndefined();
		expect(readSqlAddress(new URLSearchParams())).toBeUndefined();
	});
});
