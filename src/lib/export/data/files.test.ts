import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type DuckDBConnection, DuckDBDateValue, DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Batch } from '../../engine/rows.ts';
import type { About } from './about.ts';
import { asBatch } from './batches.ts';
import { isoDay } from '../../domain/day.ts';
import { encode, type Job } from './encode.ts';
import { type FormatName, formatNames } from './formats.ts';
import { makeInert, undoInert } from './inert.ts';
import { MemorySink } from './sink.ts';
import { nastyBatches, nastyCount, nastyFields, nastyRows } from './testing/nasty.ts';

const about: About = {
	slug: 'nasty-rows',
	title: 'Rows with `everything` | in them',
	address: 'https://example.org/data/?q=a|b',
	sql: "SELECT * FROM records WHERE text_en LIKE '```%'",
	columns: nastyFields,
	rowCount: nastyCount,
	locale: 'en',
	version: '0.1.0',
	date: '2026-11-27'
};
const known = { document_id: 'council-2017', title: 'Outcomes', publisher: 'Council', licence_note: 'terms' };
const job = (formats: readonly FormatName[], more: Partial<Job> = {}): Job => ({
	about,
	formats,
	packed: false,
	labels: false,
	documents: [known],
	...more
});

async function make(what: Job, scan: () => AsyncIterable<Batch> = nastyBatches): Promise<Uint8Array<ArrayBuffer>> {
	const sink = new MemorySink();
	await encode(what, sink, { scan });
	return sink.take();
}

// eslint-disable-next-line @typescript-eslint/require-await -- batches come in their own time
async function* inBatches(...batches: Batch[]): AsyncGenerator<Batch> {
	yield* batches;
}

let folder: string;
let duck: DuckDBConnection;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'atlas-files-'));
	duck = await (await DuckDBInstance.create(':memory:')).connect();
	await duck.run("SET preserve_insertion_order = true; SET TimeZone = 'UTC'");
});
afterAll(async () => {
	await rm(folder, { recursive: true });
});

/** The rows as text, so that −0, a missing value and each digit count. */
const told = (cell: unknown, type: string): string | null => {
	if (cell === null || cell === undefined) return null;
	if (type === 'date' && typeof cell === 'number') return isoDay(cell);
	if (Object.is(cell, -0)) return '-0';
	if (cell instanceof DuckDBDateValue) return cell.toString();
	return typeof cell === 'string' ? cell : (cell as number).toString();
};
const expected = () =>
	nastyRows().map((row) => row.map((cell, place) => told(cell, nastyFields[place]!.type)));

/** What native DuckDB reads, with its types. */
async function ask(from: string): Promise<{ types: string[]; rows: (string | null)[][] }> {
	const answer = await duck.runAndReadAll(`SELECT * FROM ${from}`);
	return {
		types: answer.columnTypes().map(String),
		rows: answer.getRows().map((row) => row.map((cell, place) => told(cell, nastyFields[place]!.type)))
	};
}
const sqlTypes = ['INTEGER', 'VARCHAR', 'VARCHAR', 'DOUBLE', 'BIGINT', 'DATE', 'BOOLEAN', 'VARCHAR', 'VARCHAR'];
const sqlColumns = `{${nastyFields.map(({ name }, place) => `${name}: '${sqlTypes[place] ?? ''}'`).join(', ')}}`;

const save = async (name: string, bytes: Uint8Array): Promise<string> => {
	const path = join(folder, name);
	await writeFile(path, bytes);
	return path;
};

describe('rows come back equal, read by another program', () => {
	it('from Parquet, with their types', async () => {
		const path = await save('rows.parquet', await make(job(['parquet'])));
		const { types, rows } = await ask(`read_parquet('${path}')`);
		expect(types).toEqual(sqlTypes);
		expect(rows).toEqual(expected());
	});

	it('from CSV, with an apostrophe to take off', async () => {
		const bytes = await make(job(['csv']));
		const path = await save('rows.csv', bytes);
		const { rows } = await ask(
			`read_csv('${path}', header = true, columns = ${sqlColumns}, quote = '"', escape = '"', delim = ',', new_line = '\\r\\n', allow_quoted_nulls = false, max_line_size = 10000000)`
		);
		expect(rows.map((row) => row.map((cell, place) => (place === 1 && cell !== null ? undoInert(cell) : cell)))).toEqual(
			expected()
		);
		// RFC 4180: each record ends with CRLF, and no cell would be run.
		const text = new TextDecoder().decode(bytes);
		expect(text.startsWith('id,text,code,double,long,day,flag,document_id,licence_note\r\n0,,KAZ,0,')).toBe(true);
		expect(text.endsWith('\r\n')).toBe(true);
		const cells = Papa.parse<string[]>(text, { newline: '\r\n', skipEmptyLines: true }).data.map((row) => row[1]);
		expect(cells).toHaveLength(nastyCount + 1);
		expect(cells.filter((cell) => /^[=+\-@\t\r\n＝]/.test(cell ?? ''))).toEqual([]);
	});

	it('from JSON', async () => {
		const bytes = await make(job(['json']));
		const path = await save('rows.json', bytes);
		const { rows } = await ask(
			`(SELECT unnest(rows, max_depth := 2) FROM read_json('${path}', columns = {rows: 'STRUCT(${nastyFields
				.map(({ name }, place) => `${name} ${sqlTypes[place] ?? ''}`)
				.join(', ')})[]'}, maximum_object_size = 100000000))`
		);
		expect(rows).toEqual(expected());
		const whole = JSON.parse(new TextDecoder().decode(bytes)) as {
			metadata: { rows: number; query: string; schema: { fields: unknown[] } };
			rows: Record<string, unknown>[];
			sources: { document_id: string; title: string }[];
		};
		expect(whole.metadata).toMatchObject({ rows: nastyCount, query: about.sql, version: '0.1.0' });
		expect(whole.rows[0]).toMatchObject({ text: null, double: 0, day: '1970-01-01', flag: true });
		expect(whole.sources).toEqual([known, { document_id: 'my own', title: 'my own', licence_note: 'mine' }]);
	});

	it('from XLSX, as far as a sheet can hold them', async () => {
		const path = await save('rows.xlsx', await make(job(['xlsx'])));
		const sheets = await readSheets(path, { trim: false });
		expect(sheets.map(({ sheet }) => sheet)).toEqual(['Rows', 'Readme']);
		const [head, ...rows] = sheets[0]!.data;
		expect(head).toEqual(nastyFields.map(({ name }) => name));
		const read = rows.map((row) =>
			row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : told(cell, '')))
		);
		// An empty text is an empty cell.
		const inSheet = expected().map((row) => row.map((cell) => (cell === '' ? null : cell)));
		expect(read).toEqual(inSheet);
		const readme = sheets[1]!.data.map(([name]) => name);
		expect(readme).toEqual(expect.arrayContaining(['Query', 'Columns', 'Sources', 'licence_note', 'council-2017']));
	});
});

const office = (process.env.PATH ?? '')
	.split(delimiter)
	.map((place) => join(place, 'soffice'))
	.find((path) => existsSync(path));

describe('a spreadsheet program', () => {
	it.skipIf(office === undefined)(
		`reads the same rows${office === undefined ? ' (skipped: there is no soffice)' : ''}`,
		async () => {
			const path = await save('office.xlsx', await make(job(['xlsx'])));
			await promisify(execFile)(office ?? '', [
				`-env:UserInstallation=file://${join(folder, 'office')}`,
				'--headless',
				'--convert-to',
				// Comma, quote, UTF-8, from the first row, as it is stored and not as it is shown.
				'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false',
				'--outdir',
				folder,
				path
			]);
			const text = await readFile(join(folder, 'office.csv'), 'utf8');
			const [head, ...rows] = Papa.parse<string[]>(text.trimEnd(), {}).data;
			expect(head).toEqual(nastyFields.map(({ name }) => name));
			// Fifteen digits, and no sign of zero: what it writes into a text.
			const number = (cell: string | null | undefined) =>
				cell == null || cell === '' ? null : (Number(cell) + 0).toPrecision(15);
			const want = expected();
			expect(rows).toHaveLength(want.length);
			rows.forEach((row, at) => {
				const should = want[at]!;
				// Two characters that break a line are one to it.
				expect(row[1], `text ${String(at)}`).toBe((should[1] ?? '').replaceAll('\r\n', '\n'));
				expect(number(row[3]), `double ${String(at)}`).toBe(number(should[3]));
				expect(row[4], `long ${String(at)}`).toBe(should[4] ?? '');
				expect(row[5], `day ${String(at)}`).toBe(should[5] ?? '');
				expect(row[6], `flag ${String(at)}`).toBe((should[6] ?? '').toUpperCase());
			});
		},
		120_000
	);
});

describe('a zip of all', () => {
	it('holds every format, and describes each by its true bytes and hash', async () => {
		const files = unzipSync(await make(job(formatNames, { packed: true })));
		expect(Object.keys(files)).toEqual([
			'nasty-rows.csv',
			'nasty-rows.xlsx',
			'nasty-rows.json',
			'nasty-rows.parquet',
			'nasty-rows.metadata.json',
			'readme.md'
		]);
		const text = (name: string) => new TextDecoder().decode(files[name]);
		const described = JSON.parse(text('nasty-rows.metadata.json')) as {
			query: string;
			sources: { document_id: string }[];
			resources: {
				path: string;
				bytes: number;
				hash: string;
				rows: number;
				schema: { fields: { name: string; categories?: object[] }[]; missingValues: object[] };
			}[];
		};
		expect(described.query).toBe(about.sql);
		expect(described.sources.map(({ document_id }) => document_id)).toEqual(['council-2017', 'my own']);
		for (const { path, bytes, hash, rows } of described.resources) {
			expect(files[path]?.byteLength).toBe(bytes);
			expect(hash).toBe(`sha256:${createHash('sha256').update(files[path]!).digest('hex')}`);
			expect(rows).toBe(nastyCount);
		}
		const [{ schema } = { schema: undefined }] = described.resources;
		expect(schema?.missingValues).toEqual([{ value: '', label: expect.any(String) as string }]);
		expect(schema?.fields[2]?.categories).toEqual([{ value: 'KAZ', label: 'Kazakhstan', label_ru: 'Казахстан' }]);
		const readme = text('readme.md');
		expect(readme).toContain(`\`\`\`\`sql\n${about.sql}\n\`\`\`\``);
		expect(readme).toContain('| `text` | string | About text \\| all |');
		for (const format of formatNames) {
			const alone = await make(job([format]));
			expect(Buffer.compare(files[`nasty-rows.${format}`]!, alone), format).toBe(0);
		}
	});

	it('is in the language that was chosen', async () => {
		const russian = { ...about, locale: 'ru' as const };
		const files = unzipSync(await make(job(['csv'], { about: russian, packed: true, labels: true })));
		const text = (name: string) => new TextDecoder().decode(files[name]);
		expect(text('readme.md')).toContain('## Как их читать');
		expect(text('nasty-rows.csv')).toMatch(/^id,text,code,code_label,.*\r\n0,,KAZ,Казахстан,/);
		// A code that is no code of the list has no name, not one that the language lends it.
		expect(text('nasty-rows.csv').split('\r\n')[2]).toMatch(/^1,"",toString,,/);
		expect(text('nasty-rows.metadata.json')).toContain('"label": "Казахстан"');
	});
});

describe('what a format has no room for', () => {
	const one = (name: string, type: 'string' | 'integer' | 'number' | 'date', duck: string, values: unknown[]) => ({
		about: {
			...about,
			columns: [{ name, type, description: { en: '', ru: '' } }],
			rowCount: values.length
		},
		scan: () => inBatches(asBatch({ rowCount: values.length, columns: [{ name, type: duck, values }] }))
	});

	it('is told with its place, and other formats take it', async () => {
		const long = one('note', 'string', 'VARCHAR', ['short', 'y'.repeat(40_000)]);
		await expect(make(job(['xlsx'], { about: long.about }), long.scan)).rejects.toMatchObject({
			limit: 'cell-characters',
			message: 'column note, cell A3: 40000 characters, where a cell holds 32767'
		});
		for (const [format, read] of [
			['csv', 'read_csv'],
			['parquet', 'read_parquet']
		] as const) {
			const path = await save(`long.${format}`, await make(job([format], { about: long.about }), long.scan));
			const answer = await duck.runAndReadAll(`SELECT length(note) AS n FROM ${read}('${path}')`);
			expect(answer.getRowsJson()).toEqual([['5'], ['40000']]);
		}
	});

	it('is told where the value is not of its column’s type', async () => {
		const wrong = one('n', 'integer', 'DECIMAL(18,3)', [1, 1.5]);
		await expect(make(job(['csv'], { about: wrong.about }), wrong.scan)).rejects.toThrow(
			'column n, row 2: expected integer, found DECIMAL(18,3) 1.5'
		);
		const wide = one('n', 'integer', 'INTEGER', [2 ** 40]);
		await expect(make(job(['parquet'], { about: wide.about }), wide.scan)).rejects.toThrow(
			'column n, row 1: 1099511627776 does not fit INT32'
		);
	});

	it('tells numbers that are none', async () => {
		const odd = one('x', 'number', 'DOUBLE', [NaN, Infinity, -Infinity]);
		const csv = new TextDecoder().decode(await make(job(['csv'], { about: odd.about }), odd.scan));
		expect(csv).toBe('x\r\nNaN\r\nINF\r\n-INF\r\n');
		const path = await save('odd.csv', new TextEncoder().encode(csv));
		const answer = await duck.runAndReadAll(`SELECT x FROM read_csv('${path}', columns = {x: 'DOUBLE'})`);
		expect(answer.getRows()).toEqual([[NaN], [Infinity], [-Infinity]]);
		const json = JSON.parse(
			new TextDecoder().decode(await make(job(['json'], { about: odd.about }), odd.scan))
		) as { rows: object[] };
		expect(json.rows).toEqual([{ x: 'NaN' }, { x: 'INF' }, { x: '-INF' }]);
	});

	it('keeps columns and types where there are no rows', async () => {
		const none = { ...about, rowCount: 0 };
		const scan = () => inBatches();
		const path = await save('none.parquet', await make(job(['parquet'], { about: none }), scan));
		expect((await ask(`read_parquet('${path}')`)).types).toHaveLength(nastyFields.length);
		expect(new TextDecoder().decode(await make(job(['csv'], { about: none }), scan))).toBe(
			`${nastyFields.map(({ name }) => name).join(',')}\r\n`
		);
		const json = new TextDecoder().decode(await make(job(['json'], { about: none }), scan));
		expect(JSON.parse(json)).toMatchObject({ rows: [] });
		const sheet = await save('none.xlsx', await make(job(['xlsx'], { about: none }), scan));
		expect((await readSheets(sheet))[0]!.data).toHaveLength(1);
	});

	it('refuses rows that are other than was said', async () => {
		await expect(make(job(['csv'], { about: { ...about, rowCount: 3 } }))).rejects.toThrow(
			`3 rows were expected, ${String(nastyCount)} came`
		);
	});
});

describe('makeInert', () => {
	it('is undone by taking one apostrophe off, whatever the text', () => {
		for (const text of ["'", "''", "'=", "''=", '=', 'a', "'a", '', '-1', "'-1"]) {
			expect(undoInert(makeInert(text)), text).toBe(text);
		}
	});
});

describe('stopping', () => {
	it('ends with the reason', async () => {
		const stop = new AbortController();
		const sink = new MemorySink();
		const work = encode(job(['csv']), sink, {
			scan: nastyBatches,
			signal: stop.signal,
			onRows: () => {
				stop.abort(new Error('enough'));
			}
		});
		await expect(work).rejects.toThrow('enough');
	});
});
