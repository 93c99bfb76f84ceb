import { describe, expect, it } from 'vitest';
import { ReadingError } from './reading-error.ts';
import { carriedAs, carry, readingStatement } from './statement.ts';
import { tokensOf } from './tokens.ts';

function refusal(sql: string): Partial<ReadingError> {
	try {
		readingStatement(sql);
	} catch (error) {
		if (error instanceof ReadingError)
			return { kind: error.kind, subject: error.subject, position: error.position };
		throw error;
	}
	throw new Error(`taken: ${sql}`);
}

describe('tokensOf', () => {
	it('sees through quotes, comments and dollars', () => {
		const sql = `SELECT ';' AS "a;""b", E'\\';', $t$;$$;$t$ -- ;\n /* ; /* ; */ ; */ FROM t`;
		expect(tokensOf(sql).map(({ text }) => text)).not.toContain(';');
		expect(tokensOf('"a""b"')[0]).toMatchObject({ kind: 'name', text: 'a"b' });
	});

	it('ends with the text, whatever is left open', () => {
		for (const open of ["'a", '"a', '/* a', '$$ a', "E'\\'"])
			expect(tokensOf(`SELECT ${open}`).length).toBeGreaterThan(0);
	});
});

describe('readingStatement', () => {
	it.each([
		'SELECT 1',
		'  from records',
		'WITH a AS (SELECT 1) FROM a',
		'(SELECT 1)',
		'VALUES (1)',
		'DESCRIBE records',
		"SELECT ';'",
		'SELECT "query" FROM t',
		'-- DROP TABLE x\nSELECT 1'
	])('takes %s', (sql) => {
		expect(readingStatement(sql).sql).toBe(sql);
	});

	it('takes semicolons off the end, with what comments follow', () => {
		expect(readingStatement('SELECT 1 ; ; -- done').sql).toBe('SELECT 1 ');
	});

	it.each([
		['', { kind: 'empty' }],
		[' ; -- nothing', { kind: 'empty' }],
		[
			'DROP TABLE records',
			{ kind: 'not-reading', subject: 'DROP', position: { line: 1, column: 1, offset: 0 } }
		],
		[
			'/* x */\n  delete from records',
			{ kind: 'not-reading', subject: 'DELETE', position: { line: 2, column: 3, offset: 10 } }
		],
		['SELECT 1;\nSELECT 2', { kind: 'several-statements', position: { line: 2, column: 1, offset: 10 } }],
		[
			'SELECT 1) UNION (SELECT 2',
			{ kind: 'syntax', subject: ')', position: { line: 1, column: 9, offset: 8 } }
		],
		['FROM Enable_Logging()', { kind: 'not-reading', subject: 'Enable_Logging' }],
		['FROM "checkpoint" ()', { kind: 'not-reading', subject: 'checkpoint' }],
		[`FROM query('DROP TABLE records')`, { kind: 'not-reading', subject: 'query' }]
	] as const)('refuses %j', (sql, expected) => {
		expect(refusal(sql)).toMatchObject(expected);
	});
});

describe('carry', () => {
	it('hands each column over by its place, so that equal and strange names do no harm', () => {
		const sql = carry(
			readingStatement('SELECT 1'),
			[
				{ name: 'a"b', type: 'DECIMAL(3,1)' },
				{ name: 'a"b', type: 'STRUCT(x INTEGER)' }
			],
			5
		);
		expect(sql).toContain('c0::DOUBLE AS "a""b", c1::VARCHAR AS "a""b"');
		expect(sql).toMatch(/LIMIT 5$/);
	});

	it.each([
		['TINYINT', 'INTEGER'],
		['UINTEGER', 'BIGINT'],
		['HUGEINT', 'DOUBLE'],
		['DECIMAL(18,3)', 'DOUBLE'],
		['DECIMAL(18,3)[]', 'VARCHAR'],
		['VARCHAR[]', 'VARCHAR'],
		['TIMESTAMP', 'VARCHAR'],
		['DATE', 'DATE']
	])('hands %s over as %s', (type, as) => {
		expect(carriedAs(type)).toBe(as);
	});
});
