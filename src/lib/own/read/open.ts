import { limits } from '../limits.ts';
import { OwnFailure } from '../failure.ts';
import { delimitedSource, guessDelimiter } from './delimited.ts';
import { guessEncoding, isEncoding } from './encoding.ts';
import { jsonSource } from './json.ts';
import { kindOf, mustBeTable } from './kind.ts';
import { parquetSource } from './parquet.ts';
import { sheetSource } from './sheet/sheet.ts';
import type { ReadChoices, Source } from './source.ts';
import { FETCHED, readText, sampleBytes } from './text.ts';

/**
 * Opens a file for reading: looks at its bytes, tells what it is, and how it is written.
 * @throws {OwnFailure} for a file that cannot be read as a table
 */
export async function openSource(file: Blob, choices: ReadChoices, signal: AbortSignal): Promise<Source> {
	const kind = kindOf(new Uint8Array(await file.slice(0, 16).arrayBuffer()), file.size);
	const source =
		kind === 'zip'
			? await sheetSource(file, choices.sheet, signal)
			: kind === 'parquet'
				? await parquetSource(file)
				: await textSource(file, choices, signal);
	const columns = source.columns?.length ?? 0;
	if (columns > limits.columns) throw new OwnFailure('too-many-columns', { columns, limit: limits.columns });
	return source;
}

async function textSource(file: Blob, choices: ReadChoices, signal: AbortSignal): Promise<Source> {
	const encoding = isEncoding(choices.encoding) ? choices.encoding : guessEncoding(await sampleBytes(file));
	const head = (await readText(file.slice(0, 262_144), encoding, signal, FETCHED).next()).value;
	const text = head ? head.text : '';
	if (text.trim() === '') throw new OwnFailure('empty');
	mustBeTable(text);
	if (/^\s*[[{]/.test(text) && looksLikeJson(text)) return jsonSource(file, encoding, signal);
	// The last line of a piece is cut short.
	const whole = file.size > 262_144 ? text.slice(0, text.lastIndexOf('\n') + 1) || text : text;
	const delimiter = choices.delimiter ?? guessDelimiter(whole.slice(0, 100_000));
	return delimitedSource(file, encoding, delimiter);
}

/** A table can begin with a bracket too; JSON goes on with a name, a value or another bracket. */
const looksLikeJson = (text: string) => /^\s*(?:\[\s*(?:[[{\]"\d-]|null|true|false)|\{\s*["}])/.test(text);
