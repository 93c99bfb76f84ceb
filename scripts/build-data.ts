/**
 * Publishes the tables kept in `data/` as `static/data/*.parquet`, `*.csv`, `datapackage.json`, `catalog.json` and `atlas.sql`.
 * All or nothing: bad input is listed in full and leaves what was published before as it was.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tables } from '../src/lib/domain/tables.ts';
import { releaseIn } from '../src/lib/domain/release.ts';
import { readOrigin } from '../src/lib/domain/site-origin.ts';
import { describeCatalog } from './data/catalog.ts';
import { describePackage, sourcesOf } from './data/datapackage.ts';
import { loadTables } from './data/load-tables.ts';
import { BadInput } from './data/problem.ts';
import { publishTables, recordsTable } from './data/publish.ts';
import { describeFiles } from './data/readme.ts';
import { writeFiles } from './data/write-files.ts';
import { zipData } from './data/zip-data.ts';
import { swapDirectory } from './files/swap-directory.ts';

/** Reads `input`, checks it, and publishes it as `output`. @returns the rows of each table @throws {BadInput} */
export async function buildData(input: string, output: string): Promise<ReadonlyMap<string, number>> {
	const rows = await loadTables(input);
	const facts = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
		name: string;
		version: string;
		description: string;
	};
	let counts: ReadonlyMap<string, number> = new Map();
	await swapDirectory(output, async (directory) => {
		const published = await publishTables(tables, rows, directory);
		const sources = sourcesOf(rows);
		for (const table of published) await writeFiles(table, sources, facts.version, directory);
		counts = new Map(published.map((table) => [table.name, table.rows.rowCount]));
		const all = [recordsTable, ...tables];
		for (const [locale, name] of [
			['en', 'readme.md'],
			['ru', 'readme.ru.md']
		] as const) {
			await writeFile(join(directory, name), describeFiles(all, counts, facts.version, locale));
		}
		await writeFile(join(directory, 'atlas.sql'), startScript());
		const descriptor = await describePackage(facts, all, sources, counts, directory);
		await writeFile(join(directory, 'datapackage.json'), `${JSON.stringify(descriptor, null, '\t')}\n`);
		const changelog = await readFile(new URL('../CHANGELOG.md', import.meta.url), 'utf8');
		const release = releaseIn(changelog, facts.version);
		const origin = readOrigin(process.env.ATLAS_ORIGIN);
		const catalog = describeCatalog(release, all, rows, descriptor.resources, origin);
		await writeFile(join(directory, 'catalog.json'), `${JSON.stringify(catalog, null, '\t')}\n`);
		await zipData(directory, `${facts.name}-${facts.version}`);
	});
	return counts;
}

/** What the duckdb program runs first (`duckdb -init atlas.sql`) in the folder of the files, so that it can be asked as the console can. */
function startScript(): string {
	return [recordsTable, ...tables]
		.map(({ name }) => `CREATE VIEW ${name} AS FROM '${name}.parquet';\n`)
		.join('');
}

if (process.argv[1] === import.meta.filename) {
	const { values } = parseArgs({
		options: {
			input: { type: 'string', default: 'data' },
			output: { type: 'string', default: join('static', 'data') }
		}
	});
	try {
		const counts = await buildData(values.input, values.output);
		const told = [...counts].map(([name, count]) => `${name} ${String(count)}`).join(', ');
		console.log(`data: ${told}`);
	} catch (error) {
		if (!(error instanceof BadInput)) throw error;
		console.error(error.message);
		console.error(`data: ${String(error.problems.length)} problem(s), nothing was published`);
		process.exitCode = 1;
	}
}
