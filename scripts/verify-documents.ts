/**
 * Holds the coding against the documents' texts, which are not part of the project:
 * `npm run verify -- --documents DIR`.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tables } from '../src/lib/domain/tables.ts';
import { loadTables } from './data/load-tables.ts';
import { BadInput, describeProblem } from './data/problem.ts';
import { verifyCoding } from './verify/verify-coding.ts';

const { values } = parseArgs({
	options: { documents: { type: 'string' }, data: { type: 'string', default: 'data' } }
});

if (values.documents === undefined) {
	console.error('verify: name the folder of the texts: npm run verify -- --documents DIR');
	process.exitCode = 2;
} else {
	try {
		const entries = await readdir(values.documents, { withFileTypes: true });
		const files = entries
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name));
		const texts = await Promise.all(files.map((file) => readFile(file)));
		const { problems, verified } = verifyCoding(tables, await loadTables(values.data), texts);
		for (const problem of problems) console.error(describeProblem(problem));
		console.log(
			`verify: ${String(verified)} rows found in their paragraphs, ${String(problems.length)} problem(s)`
		);
		if (problems.length > 0) process.exitCode = 1;
	} catch (error) {
		if (!(error instanceof BadInput) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		console.error(`verify: ${(error as Error).message}`);
		process.exitCode = 1;
	}
}
