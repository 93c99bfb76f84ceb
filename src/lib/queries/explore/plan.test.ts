import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableNames } from '../../domain/table-names.ts';
import type { Engine } from '../../engine/engine.ts';
import { openNative } from '../../engine/native.server.ts';
import { readRow } from '../../engine/rows.ts';
import type { ColumnTypes, Parameters, Query } from '../query.ts';
import { recordsViews } from '../records.ts';
import { facetColumns, facets, noFilter, nothing, type RecordFilter } from './facets.ts';
import { groupKeys } from './group-keys.ts';
import { groupRows } from './group.ts';
import { groupsSql, rowsSql } from './literal.ts';
import { countChoices, countRows, lookUp, orderRows, rowsByKey, scanRows, type Plan } from './plan.ts';
import { type SortBy } from './sort-columns.ts';
import { recordColumns, recordColumnNames, type RecordRow } from './record.ts';
import { refuseToAdd } from './summing.ts';
import { emptyFound, explorerTables, explorerTexts } from './tables.ts';

let engine: Engine;
/** Every row of the atlas, as TypeScript reckons with them. */
let all: readonly RecordRow[];

const run = async <C extends ColumnTypes>({ query, parameters }: Plan<C>) =>
	(await engine.run(query, parameters)).rows;
const tell = (query: unknown) => engine.run(query as Query<Parameters, ColumnTypes>, {});

async function prepare() {
	for (const query of [...explorerTables('en'), ...explorerTexts]) await tell(query);
}

async function look(text: string) {
	await tell(emptyFound);
	await run(lookUp(text));
}

beforeAll(async () => {
	engine = await openNative(join('static', 'data'), tableNames, recordsViews);
	await prepare();
	all = (
		await engine.run(
			{
				name: 'all',
				parameters: [],
				columns: recordColumns,
				sql: `SELECT ${recordColumnNames.join(', ')} FROM records`
			},
			{}
		)
	).rows;
});
afterAll(() => engine.close());

const yearOf = (date: string) => Number(date.slice(0, 4));

/** The same filter, said once more in TypeScript. */
function holds(row: RecordRow, filter: RecordFilter, without?: string): boolean {
	const start = row.period_start ?? row.period_end;
	const end = row.period_end ?? row.period_start;
	return (
		facets.every((facet) => {
			const codes = filter.chosen[facet] ?? [];
			return facet === without || codes.length === 0 || codes.includes(row[facetColumns[facet]] ?? nothing);
		}) &&
		(filter.from === null || (end !== null && yearOf(end) >= filter.from)) &&
		(filter.to === null || (start !== null && yearOf(start) <= filter.to))
	);
}

const filters: Record<string, RecordFilter> = {
	'none at all': noFilter,
	'a country': { ...noFilter, chosen: { country: ['TJK'] } },
	'several of several': {
		...noFilter,
		chosen: { country: ['KAZ', 'UZB'], drug: ['heroin', 'opium'], layer: ['context'] }
	},
	'a period': { ...noFilter, from: 2017, to: 2019 },
	'what has none': { ...noFilter, chosen: { country: [nothing, 'CA5'], status: [nothing] } },
	'an open period': { ...noFilter, chosen: { kind: ['health'] }, from: 2020 },
	'a code that no row has': { ...noFilter, chosen: { indicator: ["'; DROP TABLE observations; --"] } },
	'everything chosen': {
		chosen: { country: ['TJK'], kind: ['supply'], type: ['number'], unit: ['KGM'], status: ['A'] },
		from: 2000,
		to: 2024,
		text: ''
	}
};

describe.each(Object.entries(filters))('rows under %s', (_, filter) => {
	const expected = () => all.filter((row) => holds(row, filter));

	it('are as many as there are', async () => {
		const [row] = await run(countRows(filter));
		expect(row?.row_count).toBe(expected().length);
	});

	it('are counted beside each choice under all other conditions', async () => {
		for (const facet of facets) {
			const counts = new Map<string | null, number>();
			for (const row of all.filter((one) => holds(one, filter, facet))) {
				const code = row[facetColumns[facet]];
				counts.set(code, (counts.get(code) ?? 0) + 1);
			}
			const told = await run(countChoices(facet, filter));
			expect(new Map(told.map(({ choice, row_count }) => [choice, row_count])), facet).toEqual(counts);
		}
	});

	it('come whole by their keys, and whole in a file', async () => {
		const keys = (await run(orderRows(filter, [], 'en', null))).map(({ key }) => key);
		const rows = await run(rowsByKey(keys));
		const names = (some: readonly RecordRow[]) => some.map(({ record_id }) => record_id).sort();
		expect(names(rows)).toEqual(names(expected()));
		const byKey = new Map(rows.map(({ key, ...row }) => [key, row]));
		const file = await run(scanRows(filter, [], 'en'));
		expect(file).toEqual(keys.map((key) => byKey.get(key)));
	});
});

describe('order', () => {
	const sorted = async (sort: readonly SortBy[], filter: RecordFilter = noFilter) => {
		const keys = (await run(orderRows(filter, sort, 'en', null))).map(({ key }) => key);
		const rows = new Map((await run(rowsByKey(keys))).map((row) => [row.key, row]));
		return keys.map((key) => rows.get(key)!);
	};

	it('stands with the dialogue before the context, and numbers first', async () => {
		const rows = await sorted([]);
		expect(rows).toHaveLength(all.length);
		expect(
			rows.slice(0, 10).every(({ layer, record_type }) => layer === 'dialogue' && record_type === 'number')
		).toBe(true);
		expect(rows.at(-1)?.layer).toBe('context');
	});

	it('goes by the value, what has none last either way', async () => {
		for (const descending of [false, true]) {
			const rows = await sorted([{ column: 'value', descending }]);
			const values = rows.map((row) => row.obs_value ?? row.value_low ?? row.value_high);
			const firstMissing = values.indexOf(null);
			expect(values.slice(firstMissing).every((value) => value === null)).toBe(true);
			const there = values.slice(0, firstMissing) as number[];
			expect(there).toEqual([...there].sort((a, b) => (descending ? b - a : a - b)));
		}
	});

	it('goes by several columns, codes as their lists have them', async () => {
		const rows = await sorted(
			[
				{ column: 'country', descending: false },
				{ column: 'period', descending: true }
			],
			{ ...noFilter, chosen: { country: ['UZB', 'KAZ'] } }
		);
		const place = ({ ref_area }: RecordRow) => ['KAZ', 'UZB'].indexOf(ref_area ?? '');
		for (const [i, row] of rows.slice(1).entries()) {
			const before = rows[i]!;
			expect(place(before)).toBeLessThanOrEqual(place(row));
			if (place(before) === place(row)) expect(before.period_end! >= row.period_end!).toBe(true);
		}
	});

	it('goes by every column there is, and gives only so many when told', async () => {
		for (const column of [
			'type',
			'indicator',
			'drug',
			'text',
			'written',
			'place',
			'row',
			'low',
			'high',
			'document',
			'reporter',
			'layer',
			'kind',
			'unit',
			'status'
		] as const) {
			expect(await run(orderRows(noFilter, [{ column, descending: true }], 'ru', 20)), column).toHaveLength(
				20
			);
		}
	});

	it('holds for files too', async () => {
		const sort: SortBy[] = [{ column: 'text', descending: false }];
		const file = await run(scanRows({ ...noFilter, chosen: { layer: ['dialogue'] } }, sort, 'en'));
		const texts = file.flatMap(({ text_en }) => text_en?.toLowerCase() ?? []);
		expect(texts).toEqual([...texts].sort());
	});
});

describe('search', () => {
	const found = async (text: string) => {
		await look(text);
		return (await run(countRows({ ...noFilter, text })))[0]?.row_count;
	};
	const fold = (text: string | null) => (text ?? '').toLowerCase().replaceAll('ё', 'е');
	const holdingIn = (columns: readonly (keyof RecordRow)[], word: string) =>
		all.filter((row) => columns.some((column) => fold(row[column] as string | null).includes(word))).length;

	it('looks into the texts of both languages, without capitals, е for ё', async () => {
		const columns = [
			'indicator_en',
			'indicator_ru',
			'text_en',
			'text_ru',
			'document_en',
			'document_ru',
			'reported_by_en',
			'reported_by_ru',
			'as_written'
		] as const;
		for (const word of ['delegation', 'изъят', 'incsr']) {
			expect(await found(word.toUpperCase()), word).toBe(holdingIn(columns, word));
		}
		expect(await found('РОССИЁЙ')).toBe(await found('россией'));
	});

	it('finds a drug and a country by their names, in either language', async () => {
		const [row] = await run(countRows({ ...noFilter, chosen: { drug: ['heroin'] } }));
		for (const word of ['heroin', 'героин']) expect(await found(word)).toBeGreaterThanOrEqual(row!.row_count);
		expect(await found('Heroin Tajikistan')).toBeGreaterThan(0);
		expect(await found('heroin tajikistan')).toBeLessThan((await found('heroin'))!);
	});

	it.each([
		['a quote', "o'clock'; DROP TABLE explorer.rows; --"],
		['a per cent sign', '100%zzz'],
		['what LIKE would match', 'h_roin'],
		['a backslash', 'a\\b\\'],
		['a null byte', 'heroin\0'],
		['10,000 characters', 'x'.repeat(10_000)],
		['2,000 words', 'no such words '.repeat(700)],
		['right-to-left text', 'المخدرات في آسيا الوسطى'],
		['half a surrogate pair', '\uD83D'],
		['question marks', 'why? who? $1']
	])('finds nothing for %s, and breaks nothing', async (_, text) => {
		expect(await found(text)).toBe(0);
		const [row] = await run(countRows(noFilter));
		expect(row?.row_count).toBe(all.length);
	});

	it('finds the signs themselves where a text has them', async () => {
		expect(await found('%')).toBe(
			holdingIn(
				[
					'text_en',
					'text_ru',
					'as_written',
					'indicator_en',
					'indicator_ru',
					'document_en',
					'document_ru',
					'reported_by_en',
					'reported_by_ru'
				],
				'%'
			)
		);
	});

	it('looks for nothing when there are no words', async () => {
		expect(await found('  \n ')).toBe(all.length);
	});
});

describe('groups', () => {
	const sameNumbers = (rows: readonly RecordRow[]) =>
		rows.flatMap(({ obs_value }) => obs_value ?? []).sort((a, b) => a - b);

	it('hold each row once, with the least and the greatest of their values', async () => {
		const filter: RecordFilter = { ...noFilter, chosen: { kind: ['health', 'supply'] } };
		const groups = await run(groupRows(filter, ['country', 'indicator', 'year']));
		const rows = all.filter((row) => holds(row, filter));
		expect(groups.reduce((sum, { row_count }) => sum + row_count, 0)).toBe(rows.length);
		for (const group of groups) {
			const its = sameNumbers(
				rows.filter(
					({ ref_area, indicator_id, period_end }) =>
						ref_area === group.key1 &&
						indicator_id === group.key2 &&
						(period_end?.slice(0, 4) ?? null) === group.key3
				)
			);
			expect(group.value_count).toBe(its.length);
			expect([group.least, group.greatest]).toEqual([its[0] ?? null, its.at(-1) ?? null]);
		}
	});

	it('never add countries that an indicator keeps apart', async () => {
		const seizures = { ...noFilter, chosen: { indicator: ['drug_seizures'], drug: ['heroin'] } };
		const groups = await run(groupRows(seizures, ['year']));
		const several = groups.filter(
			({ one_area, one_document, value_count }) => value_count > 1 && one_document && !one_area
		);
		expect(several.length).toBeGreaterThan(0);
		for (const group of several) expect(refuseToAdd(group)).not.toBeNull();
	});

	it('never add what was committed to what was budgeted', async () => {
		const money = { ...noFilter, chosen: { indicator: ['eu_programme_allocation', 'eu_programme_budget'] } };
		const [group] = await run(groupRows(money, ['type']));
		expect(refuseToAdd(group!)).toBe('indicators');
	});

	it('add the lines that a source prints apart, and years of one source', async () => {
		const lines = (
			await engine.run(
				{
					name: 'lines',
					parameters: [],
					columns: {
						document_id: 'VARCHAR',
						ref_area: 'VARCHAR',
						drug: 'VARCHAR?',
						period_end: 'DATE',
						total: 'DOUBLE'
					},
					sql: `SELECT document_id, ref_area, drug, period_end, sum(obs_value::DECIMAL(28, 6))::DOUBLE AS total FROM observations
					WHERE indicator_id = 'drug_seizures' AND year(period_start) = year(period_end)
					GROUP BY ALL HAVING count(*) > 1 AND count(line) = count(*) AND count(DISTINCT unit_measure) = 1
					AND count(DISTINCT period_start) = 1 LIMIT 5`
				},
				{}
			)
		).rows;
		expect(lines.length).toBeGreaterThan(0);
		for (const { document_id, ref_area, drug, period_end, total } of lines) {
			const filter: RecordFilter = {
				...noFilter,
				chosen: { document: [document_id], country: [ref_area], drug: [drug!], indicator: ['drug_seizures'] },
				from: yearOf(period_end),
				to: yearOf(period_end)
			};
			const [group] = await run(groupRows(filter, ['country']));
			expect(refuseToAdd(group!)).toBeNull();
			expect(group!.total).toBe(total);
		}
	});

	it('are there for every key, and for four at once', async () => {
		for (const key of groupKeys)
			expect((await run(groupRows(noFilter, [key]))).length, key).toBeGreaterThan(0);
		const four = await run(groupRows(noFilter, ['layer', 'type', 'kind', 'status']));
		expect(four.reduce((sum, { row_count }) => sum + row_count, 0)).toBe(all.length);
	});
});

describe('the query to take along', () => {
	const rowsOf = async (sql: string) =>
		(await engine.run({ name: 'taken', parameters: [], columns: recordColumns, sql }, {})).rows;

	it.each(Object.entries(filters))('gives the rows under %s', async (_, filter) => {
		expect(await rowsOf(rowsSql(filter, [], 'en', 'records'))).toEqual(await run(scanRows(filter, [], 'en')));
	});

	it('gives what a search found, and the same order', async () => {
		const sort: SortBy[] = [
			{ column: 'drug', descending: true },
			{ column: 'indicator', descending: false },
			{ column: 'value', descending: true }
		];
		for (const text of ['Heroin 2019', 'АФГАНИСТАН конференция', "it's 100%", '?', 'why $1 ? ?']) {
			await look(text);
			const filter = { ...noFilter, text, to: 2023 };
			const names = (rows: readonly RecordRow[]) => rows.map(({ record_id }) => record_id);
			expect(names(await rowsOf(rowsSql(filter, sort, 'ru', 'records'))), text).toEqual(
				names(await run(scanRows(filter, sort, 'ru')))
			);
		}
	});

	it('counts the groups alike', async () => {
		const filter = filters['several of several']!;
		const taken = await engine.run(
			{
				name: 'taken-groups',
				parameters: [],
				columns: {
					ref_area: 'VARCHAR?',
					year: 'BIGINT?',
					row_count: 'BIGINT',
					value_count: 'BIGINT',
					least: 'DOUBLE?',
					greatest: 'DOUBLE?',
					middle: 'DOUBLE?'
				},
				sql: groupsSql(filter, ['country', 'year'], 'records')
			},
			{}
		);
		const counts = (rows: readonly { row_count: number; middle: number | null }[]) =>
			rows.map(({ row_count, middle }) => `${String(row_count)} ${String(middle)}`).sort();
		expect(counts(taken.rows)).toEqual(counts(await run(groupRows(filter, ['country', 'year']))));
	});
});

describe('an own file', () => {
	beforeAll(async () => {
		await tell({
			name: 'bring',
			parameters: [],
			columns: { Count: 'BIGINT' },
			sql: `INSERT INTO own_records SELECT * REPLACE ('own' AS layer, 'own-' || record_id AS record_id,
				CASE drug WHEN 'heroin' THEN 'my own drug' ELSE drug END AS drug) FROM records WHERE record_type = 'number'`
		});
		await prepare();
	});
	afterAll(async () => {
		await engine.drop('own_records');
		await prepare();
	});

	it('is counted beside the atlas, with codes that no list knows', async () => {
		const own = { ...noFilter, chosen: { layer: ['own'] } };
		const numbers = all.filter(({ record_type }) => record_type === 'number');
		expect((await run(countRows(own)))[0]?.row_count).toBe(numbers.length);
		const drugs = await run(countChoices('drug', own));
		expect(drugs.find(({ choice }) => choice === 'my own drug')?.row_count).toBe(
			numbers.filter(({ drug }) => drug === 'heroin').length
		);
	});

	it('comes after the atlas, in the order of its rows', async () => {
		const keys = (await run(orderRows(noFilter, [], 'en', null))).map(({ key }) => key);
		expect(keys.slice(0, all.length).every((key) => key < 0)).toBe(true);
		expect(keys.slice(all.length)).toEqual([...keys.slice(all.length)].sort((a, b) => a - b));
		const rows = await run(rowsByKey([keys[0]!, keys.at(-1)!, keys[all.length]!]));
		expect(rows.map(({ layer }) => layer).sort()).toEqual(['dialogue', 'own', 'own']);
	});

	it('goes into files by the batch', async () => {
		const { query, parameters } = scanRows({ ...noFilter, chosen: { layer: ['own'] } }, [], 'en');
		let rows = 0;
		for await (const { columns, rowCount } of engine.scan(query, parameters, {
			signal: new AbortController().signal
		})) {
			rows += rowCount;
			expect(readRow(columns, 0).layer).toBe('own');
		}
		expect(rows).toBe(all.filter(({ record_type }) => record_type === 'number').length);
	});
});
