import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../domain/text.ts';
import type { Engine } from '../engine/engine.ts';
import { openNative } from '../engine/native.server.ts';
import { derived, derivedMeasures, type DerivedFigure } from './derived.ts';

/** One observation, as far as the query looks at it: made so that every answer can be reckoned by hand. */
interface Kept {
	id: string;
	indicator?: string;
	drug?: string;
	agency?: string;
	line?: number;
	start: string | null;
	end: string;
	value: number | null;
	status?: string;
	document?: string;
}

const observations: Kept[] = [
	// Two million people, then two and a half; then a count of none, which must not be divided by; then no count.
	{
		id: 'people-2020',
		indicator: 'population_total',
		start: '2020-01-01',
		end: '2020-12-31',
		value: 2_000_000
	},
	{
		id: 'people-2021',
		indicator: 'population_total',
		start: '2021-01-01',
		end: '2021-12-31',
		value: 2_500_000
	},
	{ id: 'people-2022', indicator: 'population_total', start: '2022-01-01', end: '2022-12-31', value: 0 },
	{ id: 'h-2020', drug: 'heroin', start: '2020-01-01', end: '2020-12-31', value: 50 },
	{ id: 'h-2021-2', drug: 'heroin', line: 2, start: '2021-01-01', end: '2021-12-31', value: 45 },
	{ id: 'h-2021-1', drug: 'heroin', line: 1, start: '2021-01-01', end: '2021-12-31', value: 30, status: 'E' },
	{ id: 'h-2022', drug: 'heroin', start: '2022-01-01', end: '2022-12-31', value: 0 },
	{ id: 'h-2023', drug: 'heroin', start: '2023-01-01', end: '2023-12-31', value: 10 },
	{ id: 'h-2024', drug: 'heroin', start: '2024-01-01', end: '2024-12-31', value: 500, status: 'U' },
	{ id: 'h-2025', drug: 'heroin', start: '2025-01-01', end: '2025-12-31', value: 20 },
	{ id: 'h-2026', drug: 'heroin', start: '2026-01-01', end: '2026-06-30', value: 20 },
	// Another document and another agency: neither is a year before the rows above, nor they before these.
	{
		id: 'h-2022-other',
		drug: 'heroin',
		start: '2022-01-01',
		end: '2022-12-31',
		value: 7,
		document: 'dialogue'
	},
	{
		id: 'h-2021-agency',
		drug: 'heroin',
		agency: 'customs',
		start: '2021-01-01',
		end: '2021-12-31',
		value: 5
	},
	{ id: 'o-30-months', drug: 'opium', start: '2020-01-01', end: '2022-06-30', value: 250 },
	{ id: 'o-1461-days', drug: 'opium', start: '2020-01-15', end: '2024-01-14', value: 100 },
	{ id: 'o-bound', drug: 'opium', start: '2021-01-01', end: '2021-12-31', value: null },
	{ id: 'o-no-start', drug: 'opium', start: null, end: '2021-12-31', value: 3 },
	{ id: 'rate-2020', indicator: 'rate', start: '2020-01-01', end: '2020-12-31', value: 4 },
	{ id: 'rate-2021', indicator: 'rate', start: '2021-01-01', end: '2021-12-31', value: 3 }
];

type Cell = string | number | boolean | null | undefined;

let folder: string;
let engine: Engine;

async function write(table: string, columns: string, rows: readonly (readonly Cell[])[]): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	await connection.run(`CREATE TABLE ${table} (${columns})`);
	for (const row of rows) {
		const cells = row.map((cell) => (typeof cell === 'string' ? `'${cell}'` : String(cell ?? null)));
		await connection.run(`INSERT INTO ${table} VALUES (${cells.join(', ')})`);
	}
	await connection.run(
		`COPY ${table} TO '${join(folder, table)}.parquet' (FORMAT parquet, COMPRESSION snappy)`
	);
	connection.closeSync();
	instance.closeSync();
}

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'atlas-derived-'));
	await write('documents', 'document_id VARCHAR, layer VARCHAR, label_en VARCHAR, label_ru VARCHAR', [
		['context', 'context', 'Table', 'Таблица'],
		['dialogue', 'dialogue', 'Minutes', 'Протокол']
	]);
	await write('indicators', 'indicator_id VARCHAR, kind VARCHAR, additive_time BOOLEAN', [
		['seizures', 'mass', true],
		['rate', 'rate', false],
		['population_total', 'count', false]
	]);
	await write(
		'observations',
		`observation_id VARCHAR, indicator_id VARCHAR, ref_area VARCHAR, drug VARCHAR, agency_id VARCHAR,
		programme_id VARCHAR, line INTEGER, period_start DATE, period_end DATE, obs_value DOUBLE,
		unit_measure VARCHAR, obs_status VARCHAR, document_id VARCHAR`,
		observations.map((row) => [
			row.id,
			row.indicator ?? 'seizures',
			'KAZ',
			row.drug,
			row.agency,
			null,
			row.line,
			row.start,
			row.end,
			row.value,
			'KGM',
			row.status ?? 'A',
			row.document ?? 'context'
		])
	);
	engine = await openNative(folder, ['documents', 'indicators', 'observations']);
});
afterAll(async () => {
	await engine.close();
	await rm(folder, { recursive: true });
});

async function ask(indicator: string, layer = 'all', locale = 'en') {
	const { rows } = await engine.run(derived, { indicator, layer, locale });
	return new Map<string, DerivedFigure>(rows.map((row) => [row.ids.join('+'), row]));
}

describe('derived', () => {
	it('adds the lines of one drug and period, and nothing else', async () => {
		const rows = await ask('seizures');
		expect(rows.get('h-2021-1+h-2021-2')).toMatchObject({ value: 75, status: 'E' });
		expect(rows.size).toBe(observations.filter(({ indicator }) => indicator === undefined).length - 1);
	});

	it('reckons per 100,000 inhabitants of a full year, where the population is known and not zero', async () => {
		const rows = await ask('seizures');
		// 50 × 100,000 ÷ 2,000,000; 75 × 100,000 ÷ 2,500,000.
		expect(rows.get('h-2020')).toMatchObject({
			per_100k: 2.5,
			population: 2_000_000,
			population_id: 'people-2020'
		});
		expect(rows.get('h-2021-1+h-2021-2')).toMatchObject({ per_100k: 3, population: 2_500_000 });
		for (const id of ['h-2022', 'h-2023', 'h-2026', 'o-30-months', 'o-no-start']) {
			expect(rows.get(id), id).toMatchObject({ per_100k: null, population: null, population_id: null });
		}
		expect((await ask('population_total')).get('people-2020')).toMatchObject({ per_100k: null });
	});

	it('reckons the change on the year before within one document, by the same agency', async () => {
		const rows = await ask('seizures');
		// 75 − 50, which is a half of 50; 0 − 75; 10 − 0, of which there is no percentage.
		expect(rows.get('h-2021-1+h-2021-2')).toMatchObject({ previous: 50, change: 25, change_percent: 50 });
		expect(rows.get('h-2022')).toMatchObject({ previous: 75, change: -75, change_percent: -100 });
		expect(rows.get('h-2023')).toMatchObject({ previous: 0, change: 10, change_percent: null });
		for (const id of ['h-2020', 'h-2024', 'h-2025', 'h-2026', 'h-2022-other', 'h-2021-agency', 'o-bound']) {
			expect(rows.get(id), id).toMatchObject({ previous: null, change: null, change_percent: null });
		}
	});

	it('reckons per year for periods of a year or more', async () => {
		const rows = await ask('seizures');
		// 250 in 30 months; 100 in 1,461 days, which are four years of 365.25.
		expect(rows.get('o-30-months')).toMatchObject({ years: 2.5, per_year: 100 });
		expect(rows.get('o-1461-days')).toMatchObject({ years: 4, per_year: 25 });
		expect(rows.get('h-2020')).toMatchObject({ years: 1, per_year: 50 });
		expect(rows.get('h-2026')).toMatchObject({ years: 0.5, per_year: null });
		expect(rows.get('o-no-start')).toMatchObject({ years: null, per_year: null });
	});

	it('reckons nothing from a bound, and from a rate its change only', async () => {
		expect((await ask('seizures')).get('o-bound')).toMatchObject({
			value: null,
			per_year: null,
			per_100k: null,
			change: null
		});
		expect((await ask('rate')).get('rate-2021')).toMatchObject({
			per_year: null,
			per_100k: null,
			previous: 4,
			change: -1,
			change_percent: -25
		});
	});

	it('keeps to the layer, and names the document in the language', async () => {
		expect([...(await ask('seizures', 'dialogue')).keys()]).toEqual(['h-2022-other']);
		expect((await ask('seizures', 'context')).has('h-2022-other')).toBe(false);
		expect((await ask('seizures', 'dialogue', 'ru')).get('h-2022-other')).toMatchObject({
			document: 'Протокол'
		});
	});

	it('has a name, formula and caveat in each language for each figure it reckons', () => {
		for (const [column, measure] of Object.entries(derivedMeasures)) {
			expect(Object.keys(derived.columns)).toContain(column);
			for (const locale of locales) {
				for (const text of [measure.name, measure.unit, measure.formula, measure.caveat]) {
					expect(text[locale], column).not.toBe('');
				}
			}
			expect(measure.name.en).toContain('derived');
		}
	});
});
