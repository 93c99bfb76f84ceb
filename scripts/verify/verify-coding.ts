import { createHash } from 'node:crypto';
import { primaryKey, type Table } from '../../src/lib/domain/table-schema.ts';
import type { TableSet } from '../data/check-relations.ts';
import type { Problem } from '../data/problem.ts';
import type { PlacedRow } from '../data/read-table.ts';
import { fold, paragraphs } from './paragraphs.ts';

export interface Verification {
	readonly problems: readonly Problem[];
	/** Rows whose words were found in their paragraph. */
	readonly verified: number;
}

/**
 * Holds the coding against the texts: each dialogue document's text must be there by its SHA-256, and each
 * row's `as_written` must stand in the paragraph that its locator names.
 * @param texts the files of the documents' folder, in any order; others may lie beside them
 */
export function verifyCoding(
	tables: readonly Table[],
	rows: TableSet,
	texts: readonly Uint8Array[]
): Verification {
	const byHash = new Map(texts.map((bytes) => [createHash('sha256').update(bytes).digest('hex'), bytes]));
	const problems: Problem[] = [];
	const documents = new Map<string, string[]>();
	for (const { file, line, values } of rows.get('documents') ?? []) {
		if (values.layer !== 'dialogue') continue;
		const sha256 = values.sha256 ?? '';
		const bytes = byHash.get(sha256);
		if (bytes) documents.set(values.document_id ?? '', paragraphs(new TextDecoder().decode(bytes)));
		else
			problems.push({
				file,
				line,
				column: 'sha256',
				value: sha256,
				expected: 'the SHA-256 of a text in the folder'
			});
	}

	let verified = 0;
	for (const table of tables) {
		if (!table.fields.some(({ name }) => name === 'as_written')) continue;
		for (const row of rows.get(table.name) ?? []) {
			const document = documents.get(row.values.document_id ?? '');
			if (!document) continue;
			const problem = verifyRow(row, document, primaryKey(table));
			if (problem) problems.push(problem);
			else verified += 1;
		}
	}
	return { problems, verified };
}

function verifyRow({ file, line, values }: PlacedRow, document: string[], key: string): Problem | undefined {
	const locator = values.locator ?? '';
	const words = values.as_written ?? '';
	const paragraph = /^\d+$/.test(locator) ? document[Number(locator) - 1] : undefined;
	if (paragraph === undefined) {
		return {
			file,
			line,
			column: 'locator',
			value: locator,
			expected: `a paragraph from 1 to ${String(document.length)} (${values[key] ?? ''})`
		};
	}
	if (paragraph.includes(fold(words))) return undefined;
	const elsewhere = document.findIndex((other) => other.includes(fold(words)));
	const hint =
		elsewhere < 0 ? 'they stand nowhere in the document' : `they stand in paragraph ${String(elsewhere + 1)}`;
	return {
		file,
		line,
		column: 'as_written',
		value: words,
		expected: `words of paragraph ${locator}; ${hint}`
	};
}
