/**
 * Measures what `npm run extract` proposes against what is coded from the documents of the dialogue:
 * `npm run extract:score -- --documents DIR [--list]`.
 *
 * Each text is read as `extract` reads it, found in the folder by its SHA-256. What is counted:
 *
 * - Numbers found: rows of observations.csv. A candidate finds a row when it is an observation in the same document and
 *   paragraph with the same unit and the same value (or the same bounds).
 * - Dated events found: rows of events.csv where one precision at least is not `open`. A candidate finds a row when it
 *   is an event in the same document and paragraph, and either both are dated, their days overlap, and they have the
 *   same kind or share words; or one of them has no date of its own and they share words. Words are shared when one
 *   `as_written` holds the other, or when the two have two words of four letters or more in common (by their first six
 *   letters). A row that is open at one end and has the same day at both has no date of its own: the day is the
 *   document's, as a bound. "Date printed" leaves those rows out.
 * - One candidate finds one row at most: recall is a one-to-one matching.
 * - Undated events (both ends open) are told and held to no limit.
 * - Proposed rows right: of the proposed observations and events, those that find any coded observation or event, or, for
 *   an event, share words with a coded statement or with a reading of a discrepancy in the same paragraph. Proposed
 *   statements are left out: the coders' choice of claims is theirs. An event that is coded from another paragraph only
 *   counts as wrong here.
 * - Directions found: coded statements with a direction for which a statement with the same direction and shared words
 *   was proposed; told and held to no limit.
 *
 * Ends with 1 below 95 % of numbers, 80 % of dated events or 60 % of proposed rows right, over all documents.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { RawRow } from '../src/lib/domain/table-schema.ts';
import { loadTables } from './data/load-tables.ts';
import { BadInput } from './data/problem.ts';
import { extract } from './extract/extract.ts';
import { readDocument } from './extract/read/read-document.ts';
import { scoreDocument, shortfalls, total, toTable, type Score } from './extract/score/score.ts';
import { report, Stop } from './run/stop.mjs';

/** The texts of a folder, by their SHA-256. */
async function textsIn(folder: string): Promise<Map<string, string>> {
	const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
		throw new Stop(`extract:score: --documents ${folder}: expected a folder (${(error as Error).message}).`);
	});
	const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(folder, entry.name));
	const hashes = await Promise.all(
		paths.map(
			async (path) =>
				[
					createHash('sha256')
						.update(await readFile(path))
						.digest('hex'),
					path
				] as const
		)
	);
	return new Map(hashes);
}

async function scoreAll(data: string, folder: string): Promise<Score[]> {
	const tables = await loadTables(data).catch((error: unknown) => {
		throw error instanceof BadInput ? new Stop(`extract:score: ${error.message}`) : error;
	});
	const rows = (name: string): RawRow[] => (tables.get(name) ?? []).map(({ values }) => values);
	const texts = await textsIn(folder);
	const scores: Score[] = [];
	for (const document of rows('documents').filter(({ layer }) => layer === 'dialogue')) {
		const id = document.document_id ?? '';
		const path = texts.get(document.sha256 ?? '');
		if (path === undefined) {
			throw new Stop(
				`extract:score: ${folder} does not hold the text of ${id} (sha256 ${document.sha256 ?? ''}).`
			);
		}
		const { paragraphs, language } = await readDocument(path);
		const of = (name: string) => rows(name).filter((row) => row.document_id === id);
		const coded = {
			document: id,
			observations: of('observations'),
			events: of('events'),
			statements: of('statements'),
			claims: of('discrepancy_claims')
		};
		scores.push(scoreDocument(coded, extract(paragraphs, language).candidates));
	}
	return scores;
}

/** @throws {Stop} code 2, when the command line is not understood */
function readOptions(): { documents?: string; data: string; list: boolean } {
	const options = {
		documents: { type: 'string' },
		data: { type: 'string', default: 'data' },
		list: { type: 'boolean', default: false }
	} as const;
	try {
		return parseArgs({ options }).values;
	} catch (error) {
		throw new Stop(`extract:score: ${(error as Error).message}`, 2);
	}
}

async function main(): Promise<void> {
	const values = readOptions();
	if (values.documents === undefined) {
		throw new Stop(
			'extract:score: name the folder of the texts: npm run extract:score -- --documents DIR',
			2
		);
	}
	const scores = await scoreAll(values.data, values.documents);
	const all = total(scores);
	console.log(toTable([...scores, all]));
	if (values.list) {
		for (const row of all.missed) console.log(`missed: ${row}`);
		for (const row of all.wrong) console.log(`not coded: ${row}`);
	}
	const short = shortfalls(all);
	if (short.length > 0) throw new Stop(`extract:score: below the limits: ${short.join('; ')}`);
}

main().catch(report);
