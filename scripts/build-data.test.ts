import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { undoInert } from '../src/lib/export/data/inert.ts';
import { buildData } from './build-data.ts';
import { BadInput } from './data/problem.ts';

vi.setConfig({ testTimeout: 120_000 });

interface Resource {
	name: string;
	path: string;
	format: string;
	bytes: number;
	hash: string;
	rows: number;
	/** Of CSV and Parquet. */
	schema?: { fields: { name: string; type: string }[]; foreignKeys: { reference: { resource: string } }[] };
}
interface Descriptor {
	licenses: { name: string }[];
	sources: { document_id: string }[];
	resources: Resource[];
}

let scratch: string;
let output: string;

beforeAll(async () => {
	scratch = await mkdtemp(join(tmpdir(), 'atlas-build-'));
	output = join(scratch, 'out');
	await buildData('data', output);
	// A busy machine takes its time.
}, 120_000);
afterAll(() => rm(scratch, { recursive: true }));

const digest = async (directory: string) =>
	Object.fromEntries(
		await Promise.all(
			(await readdir(directory)).map(async (name) => [
				name,
				createHash('sha256')
					.update(await readFile(join(directory, name)))
					.digest('hex')
			])
		)
	) as Record<string, string>;

const descriptor = async () =>
	JSON.parse(await readFile(join(output, 'datapackage.json'), 'utf8')) as Descriptor;

describe('buildData', () => {
	it('gives the same bytes for the same input', async () => {
		const again = join(scratch, 'again');
		await buildData('data', again);
		expect(await digest(again)).toEqual(await digest(output));
	});

	it('describes each file by its true size, hash, rows and columns', async () => {
		const { resources } = await descriptor();
		expect(resources.map(({ path }) => path).sort()).toEqual(
			(await readdir(output))
				.filter(
					(name) => /\.(csv|xlsx|json|parquet)$/.test(name) && !/^(?:datapackage|catalog)\.json$/.test(name)
				)
				.sort()
		);
		for (const { path, bytes, hash, rows, schema } of resources) {
			const file = await readFile(join(output, path));
			expect(file.byteLength).toBe(bytes);
			expect(hash).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`);
			if (!path.endsWith('.csv')) continue;
			const { data, meta } = Papa.parse<Record<string, string>>(file.toString('utf8').trimEnd(), {
				header: true
			});
			expect(data).toHaveLength(rows);
			expect(meta.fields).toEqual(schema?.fields.map(({ name }) => name));
		}
	});

	it('points foreign keys at resources that exist, and names licence and sources', async () => {
		const { resources, sources, licenses } = await descriptor();
		const names = new Set(resources.map(({ name }) => name));
		for (const { schema } of resources) {
			for (const { reference } of schema?.foreignKeys ?? []) {
				expect(reference.resource === '' || names.has(reference.resource)).toBe(true);
			}
		}
		expect(licenses[0]?.name).toBe('CC-BY-4.0');
		expect(sources.map((source) => source.document_id)).toContain('council-2017');
	});

	it('writes the same values into CSV and Parquet, a missing one as missing', async () => {
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		const answer = await connection.runAndReadAll(
			`SELECT observation_id, obs_value, drug, period_start::VARCHAR AS period_start, reported_by_en, layer
			FROM read_parquet('${join(output, 'observations.parquet')}')`
		);
		const parquet = answer.getRowObjectsJson();
		const csv = Papa.parse<Record<string, string>>(
			(await readFile(join(output, 'observations.csv'), 'utf8')).trimEnd(),
			{
				header: true
			}
		).data;
		expect(parquet).toEqual(
			csv.map((row) => ({
				observation_id: row.observation_id,
				obs_value: row.obs_value === '' ? null : Number(row.obs_value),
				drug: row.drug === '' ? null : row.drug,
				period_start: row.period_start === '' ? null : row.period_start,
				reported_by_en: row.reported_by_en,
				layer: row.layer
			}))
		);
		expect(parquet.find((row) => row.observation_id === 'obs-ca-prevention-programmes')).toMatchObject({
			obs_value: 3,
			drug: null,
			period_start: null
		});
	});

	it('holds the same rows in every format, read by another program', async () => {
		const { resources } = await descriptor();
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		const tables = resources.filter(({ format }) => format === 'csv').map(({ name }) => name);
		expect(tables[0]).toBe('records');
		for (const table of tables) {
			const at = (format: string) => `'${join(output, `${table}.${format}`)}'`;
			const parquet = await connection.runAndReadAll(`FROM read_parquet(${at('parquet')})`);
			const names = parquet.columnNames();
			const text = names.map((name) => `${name}::VARCHAR AS ${name}`).join(', ');
			const cell = names.map((name) => `r->>'$.${name}' AS ${name}`).join(', ');
			const [want, csv, json] = await Promise.all(
				[
					`SELECT ${text} FROM read_parquet(${at('parquet')})`,
					`SELECT * FROM read_csv(${at('csv')}, all_varchar = true, quote = '"', escape = '"')`,
					`SELECT ${cell} FROM (SELECT unnest(rows) AS r FROM read_json(${at('json')}, columns = {rows: 'JSON[]'}, maximum_object_size = 100000000))`
				].map(async (sql) => (await connection.runAndReadAll(sql)).getRowsJson())
			);
			// DuckDB writes 260.0 where JavaScript writes 260.
			const plain = (rows: unknown[][] | undefined) =>
				rows?.map((row) =>
					row.map((one) => (typeof one === 'string' ? one.replace(/^(-?\d+)\.0$/, '$1') : one))
				);
			expect(plain(json), table).toEqual(plain(want));
			expect(
				plain(csv)?.map((row) => row.map((one) => (typeof one === 'string' ? undoInert(one) : one))),
				table
			).toEqual(plain(want));
			const [sheet] = await readSheets(join(output, `${table}.xlsx`), { trim: false });
			const [head, ...rows] = sheet?.data ?? [];
			expect(head).toEqual(names);
			expect(
				rows.map((row) =>
					row.map((one) =>
						one === null ? null : one instanceof Date ? one.toISOString().slice(0, 10) : String(one)
					)
				),
				table
			).toEqual(plain(want));
		}
	});

	it('packs all of it into one zip', async () => {
		const [zip = ''] = (await readdir(output)).filter((name) => name.endsWith('.zip'));
		expect(zip).toMatch(/^drug-dialogue-atlas-\d+\.\d+\.\d+\.zip$/);
		const packed = unzipSync(await readFile(join(output, zip)));
		const names = (await readdir(output)).filter((name) => name !== zip).sort();
		expect(Object.keys(packed)).toEqual(names.map((name) => `${zip.replace('.zip', '')}/${name}`));
		for (const name of names) {
			const inside = packed[`${zip.replace('.zip', '')}/${name}`] ?? new Uint8Array();
			expect(Buffer.compare(inside, await readFile(join(output, name))), name).toBe(0);
		}
	});

	it('tells in both languages what each file and column is', async () => {
		const { resources } = await descriptor();
		for (const name of ['readme.md', 'readme.ru.md']) {
			const text = await readFile(join(output, name), 'utf8');
			for (const { schema } of resources) {
				for (const field of schema?.fields ?? []) expect(text).toContain(`| \`${field.name}\` |`);
			}
		}
		expect(await readFile(join(output, 'readme.ru.md'), 'utf8')).toContain(
			'Пустая ячейка — отсутствующее значение, а не ноль.'
		);
	});

	it('leaves what was published before as it was when the input is bad', async () => {
		const before = await digest(output);
		const spoilt = join(scratch, 'spoilt');
		await cp('data', spoilt, { recursive: true });
		await writeFile(join(spoilt, 'dialogue', 'events.csv'), '');
		await expect(buildData(spoilt, output)).rejects.toThrow(BadInput);
		expect(await digest(output)).toEqual(before);
		expect((await readdir(scratch)).filter((name) => name.startsWith('.fresh'))).toEqual([]);
	});

	it('keeps a formula-like text from running in a spreadsheet', async () => {
		const spoilt = join(scratch, 'formula');
		await cp('data', spoilt, { recursive: true });
		const file = join(spoilt, 'dialogue', 'programmes.csv');
		await writeFile(file, (await readFile(file, 'utf8')).replace('EU-ACT,EU-ACT', '"=1+1",EU-ACT'));
		await buildData(spoilt, join(scratch, 'formula-out'));
		expect(await readFile(join(scratch, 'formula-out', 'programmes.csv'), 'utf8')).toContain("'=1+1");
	});
});
