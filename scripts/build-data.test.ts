import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildData } from './build-data.ts';
import { BadInput } from './data/problem.ts';

interface Resource {
	name: string;
	path: string;
	bytes: number;
	hash: string;
	rows: number;
	schema: { fields: { name: string; type: string }[]; foreignKeys: { reference: { resource: string } }[] };
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
});
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
			(await readdir(output)).filter((name) => /\.(csv|parquet)$/.test(name)).sort()
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
			expect(meta.fields).toEqual(schema.fields.map(({ name }) => name));
		}
	});

	it('points foreign keys at resources that exist, and names licence and sources', async () => {
		const { resources, sources, licenses } = await descriptor();
		const names = new Set(resources.map(({ name }) => name));
		for (const { schema } of resources) {
			for (const { reference } of schema.foreignKeys) {
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

	it('tells in both languages what each file and column is', async () => {
		const { resources } = await descriptor();
		for (const name of ['readme.md', 'readme.ru.md']) {
			const text = await readFile(join(output, name), 'utf8');
			for (const { schema } of resources) {
				for (const field of schema.fields) expect(text).toContain(`| \`${field.name}\` |`);
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
