import Papa from 'papaparse';
import { showOverrides } from '../../own/cell.ts';
import { remedyOf } from '../../own/problem.ts';
import type { OwnReader } from '../../own/reader.ts';
import { m } from '../../paraglide/messages.js';
import { problemWords, remedyWords } from './own-words.ts';

const AT_ONCE = 5_000;

/** A text that a spreadsheet would run gets an apostrophe before it, as in all files of the atlas. */
const inert = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** All problems that are listed, as CSV in the language of the page. */
export async function problemsCsv(reader: OwnReader, columns: readonly string[]): Promise<Blob> {
	const header = [
		m.own_problems_row(),
		m.own_problems_column(),
		m.own_problems_kind(),
		m.own_problems_found(),
		m.own_problems_expected(),
		m.own_problems_done()
	];
	const parts: string[] = [`\ufeff${Papa.unparse([header])}\r\n`];
	for (let from = 0; ; from += AT_ONCE) {
		const problems = await reader.problems({ kind: null, from, count: AT_ONCE });
		if (problems.length === 0) break;
		const rows = problems.map(({ row, column, kind, found }) => [
			row,
			column === null ? '' : inert(columns[column] ?? ''),
			problemWords[kind].label(),
			inert(showOverrides(found)),
			problemWords[kind].expected(),
			remedyWords[remedyOf[kind]]()
		]);
		parts.push(`${Papa.unparse(rows)}\r\n`);
	}
	return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
