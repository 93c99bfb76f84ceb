import Papa from 'papaparse';
import { COLUMNS, type Candidate } from './candidate.ts';

/** The candidates as CSV to review: UTF-8, RFC 4180; a cell that a spreadsheet would run is made inert by an apostrophe. */
export function toCsv(candidates: readonly Candidate[]): string {
	const data = candidates.map((candidate) => COLUMNS.map((column) => candidate[column] ?? ''));
	const csv = Papa.unparse({ fields: [...COLUMNS], data }, { newline: '\r\n', escapeFormulae: true });
	return `${csv.replace(/\r\n$/u, '')}\r\n`;
}
