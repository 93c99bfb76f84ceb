/**
 * Proposes rows for the kept tables from a document: `npm run extract -- FILE [--language en|ru] [--output FILE.csv]`.
 * Writes one CSV for a person to review; all or nothing.
 */
import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { extract, type Extraction, type Language } from './extract/extract.ts';
import { readDocument, type ReadDocument } from './extract/read/read-document.ts';
import { toCsv } from './extract/to-csv.ts';
import { writeWhole } from './extract/write-whole.ts';
import { report, Stop } from './run/stop.mjs';

const USAGE = 'npm run extract -- FILE [--language en|ru] [--output FILE.csv]';

interface Request {
	readonly file: string;
	readonly language: Language | undefined;
	readonly output: string;
}

/** @throws {Stop} code 2, when the command line is not understood */
function readRequest(args: readonly string[]): Request {
	const options = { language: { type: 'string' }, output: { type: 'string' } } as const;
	const { values, positionals } = (() => {
		try {
			return parseArgs({ args: [...args], options, allowPositionals: true });
		} catch (error) {
			throw new Stop(`extract: ${(error as Error).message}\n${USAGE}`, 2);
		}
	})();
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0) throw new Stop(`extract: name one document.\n${USAGE}`, 2);
	const { language } = values;
	if (language !== undefined && language !== 'en' && language !== 'ru') {
		throw new Stop(`extract: --language ${language}: expected en or ru.`, 2);
	}
	const output = values.output ?? `${basename(file, extname(file))}.candidates.csv`;
	if (extname(output).toLowerCase() !== '.csv')
		throw new Stop(`extract: --output ${output}: expected a name that ends in .csv.`, 2);
	return { file, language, output };
}

/** @throws {Stop} when the result cannot be written */
async function write(
	request: Request,
	document: ReadDocument,
	{ candidates }: Extraction
): Promise<string[]> {
	const text = `${document.paragraphs.join('\n')}\n`;
	const textFile = request.output.replace(/\.csv$/iu, '.txt');
	const files = [{ path: request.output, text: toCsv(candidates) }];
	// Locators count this text's lines, and `npm run verify` reads it: a .docx or .html is not kept, its text is.
	if (document.converted) files.push({ path: textFile, text });
	await writeWhole(files).catch((error: unknown) => {
		throw new Stop(`extract: cannot write ${request.output}: ${(error as Error).message}`);
	});
	const sha256 = createHash('sha256')
		.update(document.converted ? text : document.bytes)
		.digest('hex');
	const told = `sha256 of the text, for documents.csv: ${sha256}`;
	return document.converted ? [`text: ${textFile}`, told] : [told];
}

/**
 * Reads one document and writes its candidates.
 * @param args as on the command line, without the program
 * @returns what to tell, a line each
 * @throws {Stop} code 1 for a document or place that will not do, 2 for a command line that is not understood
 */
export async function extractFile(args: readonly string[]): Promise<string[]> {
	const request = readRequest(args);
	const document = await readDocument(request.file, request.language);
	const extraction = extract(document.paragraphs, document.language);
	const written = await write(request, document, extraction);
	const { candidates, dated } = extraction;
	const count = (type: string) => String(candidates.filter((one) => one.type === type).length);
	const unsure = candidates.filter(({ confidence }) => confidence === 'unsure').length;
	const facts = [
		basename(request.file),
		document.language,
		`${String(document.paragraphs.length)} paragraphs`
	];
	return [
		`extract: ${[...facts, ...(dated === '' ? [] : [`dated ${dated}`])].join(', ')}`,
		`${count('observation')} observations, ${count('statement')} statements, ${count('event')} events; ${String(unsure)} of them unsure`,
		...written,
		`to review: ${request.output}`
	];
}

if (process.argv[1] === import.meta.filename) {
	try {
		for (const line of await extractFile(process.argv.slice(2))) console.log(line);
	} catch (error) {
		report(error);
	}
}
