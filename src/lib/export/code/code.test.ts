import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { DuckDBInstance } from '@duckdb/node-api';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordFields } from '../../domain/records.ts';
import { publishedFields } from '../../domain/table-schema.ts';
import { tables } from '../../domain/tables.ts';
import { quoteText } from '../../queries/quote.ts';
import { curlCode } from './curl.ts';
import { duckdbCode, observableCode, pythonCode, rCode } from './duckdb.ts';
import { excelCode, wholeTableOf } from './excel.ts';
import { inJavaScript, inM, inPython, inR, inShell, nameInM } from './quote.ts';
import { preparations, readsOwnFile, tablesOf, wholeTable, type CodeSource } from './source.ts';

const place = { folder: `${resolve('static/data')}/`, version: '0.1.0' };
const heroin: CodeSource = {
	slug: 'heroin',
	title: 'Heroin\nDROP TABLE x',
	sql: "SELECT record_id, obs_value, as_written FROM records WHERE drug = 'heroin' ORDER BY record_id;",
	columns: recordFields.filter(({ name }) => ['record_id', 'obs_value', 'as_written'].includes(name)),
	...place
};
const hostile = `it's "quoted" \\ \`tick\` \${x} #(lf) """ )" end%`;
/** Nothing is found, but all of it has to be read as one text. */
const strange: CodeSource = {
	...heroin,
	sql: `SELECT ${quoteText(hostile)} AS said, count(*) AS n FROM observations WHERE drug = ${quoteText(hostile)}`
};
const whole = (name: string) => {
	const table = tables.find((one) => one.name === name)!;
	return wholeTable(name, publishedFields(table), place);
};

/** What a piece of SQL of several statements gives at its end, on an engine of its own. */
async function run(code: string) {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	const statements = await connection.extractStatements(code);
	for (let i = 0; i < statements.count - 1; i++) await (await statements.prepare(i)).run();
	const last = await statements.prepare(statements.count - 1);
	return (await last.runAndReadAll()).getRowObjectsJson();
}

describe('the code for DuckDB', () => {
	it.each(tables.map(({ name }) => name))('loads %s whole', async (name) => {
		const rows = await run(duckdbCode(whole(name)));
		const { resources } = JSON.parse(readFileSync('static/data/datapackage.json', 'utf8')) as {
			resources: { path: string; rows: number }[];
		};
		expect(rows).toHaveLength(resources.find(({ path }) => path === `${name}.parquet`)!.rows);
		expect(Object.keys(rows[0]!)).toEqual(whole(name).columns.map((column) => column.name));
	});

	it('makes the view of all records and loads a selection of it', async () => {
		const rows = await run(duckdbCode(heroin));
		expect(rows.length).toBeGreaterThan(50);
		const direct = await run(
			`SELECT observation_id AS record_id, obs_value, as_written FROM read_parquet('${place.folder}observations.parquet') WHERE drug = 'heroin' ORDER BY 1`
		);
		expect(rows).toEqual(direct);
	});

	it('keeps hostile texts as they are', async () => {
		expect(await run(duckdbCode(strange))).toEqual([{ said: hostile, n: '0' }]);
	});

	it('names the extension only where files come from the web', () => {
		expect(duckdbCode(heroin)).not.toContain('httpfs');
		expect(preparations({ ...heroin, folder: 'https://example.org/data/' })[0]).toBe('INSTALL httpfs');
	});

	it('knows a query that reads a file published nowhere', () => {
		expect(readsOwnFile('SELECT * FROM all_records')).toBe(true);
		expect(readsOwnFile(heroin.sql)).toBe(false);
	});

	it('reads the tables that a query names, and all behind the records', () => {
		expect(tablesOf('SELECT * FROM Events')).toEqual(['events']);
		expect(tablesOf(heroin.sql)).toEqual([
			'documents',
			'indicators',
			'observations',
			'statements',
			'events',
			'discrepancies',
			'discrepancy_claims'
		]);
	});
});

/** Whether a program with what the code needs is here. */
const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const python = has('python3', '--version');
const pythonDuckdb = has('python3', '-c', 'import duckdb, pandas');
const r = has('Rscript', '-e', 'library(DBI); library(duckdb)');

describe('the code for Python', () => {
	it.skipIf(!pythonDuckdb)('loads the same rows (needs duckdb and pandas)', () => {
		const told = execFileSync('python3', ['-c', `${pythonCode(heroin)}\nprint('n =', len(rows))`], {
			encoding: 'utf8'
		});
		expect(told).toMatch(/n = \d{2,}/);
	});

	it.skipIf(!python).each([
		['a selection', heroin],
		['hostile texts', strange]
	])('is read by Python as it was meant: %s (needs python3)', (_, source) => {
		// The texts that the program would hand to the engine, read by Python's own parser.
		const script = `import ast, json, sys
tree = ast.parse(sys.stdin.read())
print(json.dumps([n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]))`;
		const told = execFileSync('python3', ['-c', script], {
			input: pythonCode(source),
			encoding: 'utf8',
			env: { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONUTF8: '1' }
		});
		const texts = (JSON.parse(told) as string[]).map((text) => text.trim());
		expect(texts).toContain(source.sql.replace(/;$/, ''));
		expect(texts).toContain(
			preparations(source)
				.map((statement) => `${statement};`)
				.join('\n')
		);
	});
});

describe('the code for R', () => {
	it.skipIf(!r)('loads the same rows (needs R with DBI and duckdb)', () => {
		const told = execFileSync('Rscript', ['-e', `${rCode(heroin)}\ncat("n =", nrow(rows))`], {
			encoding: 'utf8'
		});
		expect(told).toMatch(/n = \d{2,}/);
	});

	it('says each statement as one text', () => {
		expect(rCode(heroin).match(/^"CREATE VIEW/gm)).toHaveLength(8);
		expect(inR('a "b" \\ c')).toBe('"a \\"b\\" \\\\ c"');
	});
});

describe('the code for Observable', () => {
	it.each([
		['a selection', heroin],
		['hostile texts', strange]
	])('runs and asks the engine for just this: %s', async (_, source) => {
		const asked: string[] = [];
		const db = {
			query: (sql: string) => {
				asked.push(sql);
				return Promise.resolve([]);
			}
		};
		// The code is ours; a module of its own lets it wait at its top.
		const body = `const { DuckDBClient, display, Inputs } = globalThis.observed;\n${observableCode(source)}`;
		Object.assign(globalThis, {
			observed: { DuckDBClient: { of: () => db }, display: () => undefined, Inputs: { table: () => null } }
		});
		await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(body)}`);
		expect(asked).toEqual([...preparations(source), source.sql.replace(/;$/, '')]);
	});
});

/** Reads M as far as to know that brackets close, texts end, and steps are named before they are used. */
function readM(code: string): { texts: string[]; steps: string[] } {
	const texts: string[] = [];
	const bare = code.replace(/^\/\/.*$/gm, '').replace(/"((?:[^"]|"")*)"/g, (_, text: string) => {
		texts.push(text.replaceAll('""', '"'));
		return 'TEXT';
	});
	const open: string[] = [];
	const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
	for (const [sign] of bare.matchAll(/[()[\]{}]/g)) {
		if (sign in pairs) expect(open.pop()).toBe(pairs[sign]);
		else open.push(sign);
	}
	expect(open).toEqual([]);
	expect(bare).not.toContain('"');
	expect(bare.trim()).toMatch(/^let\s[\s\S]+\sin\s+\w+$/);
	const steps = [...bare.matchAll(/^\t(\w+) = /gm)].map(([, name = '']) => name);
	for (const [i, step] of steps.entries()) {
		const used = bare.indexOf(step, bare.indexOf(`\t${step} = `) + step.length + 1);
		expect(used, `${step} is used`).toBeGreaterThan(0);
		if (i > 0) expect(bare.split(`\t${step} = `)[1]).toContain(steps[i - 1]!);
	}
	return { texts, steps };
}

describe('the code for Excel', () => {
	it('reads a whole table from its address, each column with its type', () => {
		const source = { ...whole('observations'), folder: 'https://example.org/data/' };
		const { texts, steps } = readM(excelCode(source));
		expect(texts).toContain('https://example.org/data/observations.csv');
		expect(steps).toEqual(['Source', 'Named', 'Missing', 'Typed']);
		for (const { name } of source.columns) expect(texts).toContain(name);
		expect(excelCode(source)).toContain('{"period_start", type date}');
		expect(excelCode(source)).not.toContain('cannot run');
	});

	it('says where a selection is none of M’s, and reads its file', () => {
		const code = excelCode(heroin);
		expect(readM(code).texts).toContain('C:\\Users\\me\\Downloads\\heroin.csv');
		expect(code).toContain('cannot run this selection’s SQL');
	});

	it.each([
		['SELECT * FROM events', 'events'],
		['select *\nfrom "Events" ;', 'events'],
		['SELECT * FROM records', undefined],
		['SELECT * FROM events LIMIT 3', undefined],
		['SELECT * FROM events, documents', undefined]
	])('knows what is a whole table: %s', (sql, name) => {
		expect(wholeTableOf(sql)).toBe(name);
	});
});

/** The published files, served. */
async function serveStatic(): Promise<{ server: Server; folder: string }> {
	const serve = sirv('static');
	const server = createServer((request, response) => {
		serve(request, response, () => {
			response.writeHead(404).end();
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return { server, folder: `http://127.0.0.1:${String(port)}/data/` };
}

describe('the lines for curl', () => {
	let server: Server;
	let folder: string;
	const scratch = mkdtempSync(join(tmpdir(), "atlas it's "));
	beforeAll(async () => {
		({ server, folder } = await serveStatic());
	});
	afterAll(() => {
		server.close();
		rmSync(scratch, { recursive: true });
	});

	it.skipIf(!has('curl', '--version'))('bring the files as they are (needs curl)', async () => {
		const child = spawn('sh', ['-e', '-c', curlCode({ ...heroin, folder })], { cwd: scratch });
		const [status] = (await once(child, 'exit')) as [number];
		expect(status).toBe(0);
		for (const file of [...tablesOf(heroin.sql).map((name) => `${name}.parquet`), 'datapackage.json']) {
			expect(readFileSync(join(scratch, file)).equals(readFileSync(join('static/data', file)))).toBe(true);
		}
	});
});

describe('the README’s lines for the command line', () => {
	const base = 'https://example.org/atlas/data/';
	const lines = readFileSync('README.md', 'utf8')
		.split('\n')
		.filter((line) => /^(?:curl|duckdb) /.test(line));
	const queries = lines.flatMap((line) => /^duckdb -c "([^"]+)"$/.exec(line)?.[1] ?? []);

	it('are three for curl and two for DuckDB', () => {
		expect([lines.length, queries.length]).toEqual([5, 2]);
	});

	it('give rows on native DuckDB, and write the file they name', async () => {
		const scratch = mkdtempSync(join(tmpdir(), 'atlas-readme-'));
		const [counted = '', copied = ''] = queries.map((sql) =>
			sql.replaceAll(base, place.folder).replace('events-kaz.csv', join(scratch, 'events-kaz.csv'))
		);
		expect((await run(counted)).map(({ ref_area }) => ref_area)).toContain('KAZ');
		await run(copied);
		expect(readFileSync(join(scratch, 'events-kaz.csv'), 'utf8')).toMatch(/^event_id,.*\n(?:.*,KAZ,.*\n?)+/);
		rmSync(scratch, { recursive: true });
	});

	it.skipIf(!has('curl', '--version'))('bring files from a served site (needs curl)', async () => {
		const scratch = mkdtempSync(join(tmpdir(), 'atlas-readme-'));
		const { server, folder } = await serveStatic();
		for (const line of lines.filter((one) => one.startsWith('curl '))) {
			const child = spawn('sh', ['-e', '-c', line.replaceAll(base, folder)], { cwd: scratch });
			expect(await once(child, 'exit'), line).toEqual([0, null]);
		}
		for (const file of ['observations.parquet', 'datapackage.json'])
			expect(readFileSync(join(scratch, file)).equals(readFileSync(join('static/data', file)))).toBe(true);
		server.close();
		rmSync(scratch, { recursive: true });
	});
});

describe('a hostile text', () => {
	it('is one argument of a shell', () => {
		expect(execFileSync('sh', ['-c', `printf %s ${inShell(hostile)}`], { encoding: 'utf8' })).toBe(hostile);
	});

	it('is one text in JavaScript, and its line ends stay', () => {
		const text = `${hostile}\r\n\0`;
		expect(runInNewContext(inJavaScript(text))).toBe(text);
	});

	it('is one text in M and in Python', () => {
		expect(inM('a "b" #(lf)\n')).toBe('"a ""b"" #(#)(lf)#(lf)"');
		expect(nameInM('obs_value')).toBe('obs_value');
		expect(nameInM('a "b"')).toBe('#"a ""b"""');
		expect(inPython('x\r')).toBe('"""\nx\\u000d\n"""');
	});
});
