import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tables } from '../../src/lib/domain/tables.ts';
import { checkRelations, danglingRowIds, layerProblems, type TableSet } from './check-relations.ts';
import { checkValues } from './check-values.ts';
import { BadInput, type Problem } from './problem.ts';
import { readTable, type PlacedRow } from './read-table.ts';

/**
 * Reads and checks every table kept by hand: `<directory>/<layer>/<table>.csv`. A table may stand in several
 * layers; its rows are those of all of them, in the order of the layers' names reversed (dialogue first).
 * @throws {BadInput} with every problem of every file
 */
export async function loadTables(directory: string): Promise<TableSet> {
	const folders = (await readdir(directory, { withFileTypes: true }))
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort()
		.reverse();
	const problems: Problem[] = [];
	const set = new Map<string, PlacedRow[]>(tables.map((table) => [table.name, []]));
	for (const folder of folders) {
		for (const name of (await readdir(join(directory, folder))).sort()) {
			if (!name.endsWith('.csv')) continue;
			const file = `${folder}/${name}`;
			const table = tables.find((known) => `${known.name}.csv` === name);
			if (!table) {
				problems.push({ file, expected: `a table's name: one of ${tables.map((t) => t.name).join(', ')}` });
				continue;
			}
			const read = readTable(file, await readFile(join(directory, folder, name)), table);
			problems.push(...read.problems, ...checkValues(table, read.rows));
			set.get(table.name)?.push(...read.rows);
		}
	}
	for (const [name, rows] of set) {
		if (rows.length === 0 && !problems.some(({ file }) => file.endsWith(`/${name}.csv`))) {
			problems.push({ file: `dialogue/${name}.csv`, expected: 'this file, with at least one row' });
		}
	}
	// A row that could not be read would make every reference to it look broken.
	if (problems.length === 0) {
		problems.push(...checkRelations(tables, set), ...danglingRowIds(set), ...layerProblems(tables, set));
	}
	if (problems.length > 0) throw new BadInput(problems);
	return set;
}
