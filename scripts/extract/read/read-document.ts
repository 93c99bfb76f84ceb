import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Stop } from '../../run/stop.mjs';
import { paragraphs } from '../../verify/paragraphs.ts';
import type { Language } from '../extract.ts';
import { decode, type Decoded } from './decode.ts';
import { docxToText } from './docx.ts';
import { htmlToText } from './html.ts';
import { languageName, languageOf } from './language.ts';

/** Bytes that a file may have. */
export const MAX_BYTES = 20_000_000;

/** Characters that its text may have: a thousand pages. */
export const MAX_CHARACTERS = 2_000_000;

const EXPECTED = 'expected a text in English or Russian: .txt or .md in UTF-8, .html or .docx';
const READERS: Readonly<Record<string, (bytes: Uint8Array) => Decoded>> = {
	'.txt': decode,
	'.md': decode,
	'.html': readHtml,
	'.htm': readHtml,
	'.docx': readDocx
};

/** A document as it was read. */
export interface ReadDocument {
	readonly bytes: Uint8Array;
	/** Its lines without those that are empty, white space folded: paragraph n is at index n − 1. */
	readonly paragraphs: readonly string[];
	readonly language: Language;
	/** Whether the text was taken out of a .docx or .html, so that it has to be kept beside it. */
	readonly converted: boolean;
}

function readHtml(bytes: Uint8Array): Decoded {
	const decoded = decode(bytes);
	if ('problem' in decoded) return decoded;
	const text = htmlToText(decoded.text);
	return text === '' ? { problem: 'the page holds no text' } : { text };
}

function readDocx(bytes: Uint8Array): Decoded {
	if (bytes.length === 0) return { problem: 'it is empty' };
	if (bytes[0] === 0x50 && bytes[1] === 0x4b) return docxToText(bytes);
	const decoded = decode(bytes);
	return 'problem' in decoded
		? decoded
		: { problem: 'it is plain text, no Word file; give it the ending .txt' };
}

/**
 * Reads a document from its file.
 * @param language as the caller knows it; told from the text where it is missing
 * @throws {Stop} naming the file and what was expected, when it is missing, too large, no text, or in another language
 */
export async function readDocument(path: string, language?: Language): Promise<ReadDocument> {
	const name = basename(path);
	const refuse = (problem: string) => new Stop(`extract: ${name}: ${problem}.\n${EXPECTED}.`);
	const reader = READERS[extname(path).toLowerCase()];
	const facts = await stat(path).catch((error: unknown) => {
		const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
		throw missing ? refuse(`there is no such file (${path})`) : error;
	});
	if (facts.isDirectory()) throw refuse('it is a folder');
	if (!reader) throw refuse(`files that end in "${extname(path)}" are not read`);
	if (facts.size > MAX_BYTES) throw refuse(`it has more than ${String(MAX_BYTES / 1e6)} MB`);
	const bytes = await readFile(path);
	const decoded = reader(bytes);
	if ('problem' in decoded) throw refuse(decoded.problem);
	if (decoded.text.length > MAX_CHARACTERS)
		throw refuse(`it has more than ${String(MAX_CHARACTERS / 1e6)} million characters`);
	const found = languageOf(decoded.text);
	if (language === undefined && 'other' in found) {
		throw refuse(
			`it seems to be in another language (${languageName(found.other)}); if it is not, add --language en or --language ru`
		);
	}
	return {
		bytes,
		paragraphs: paragraphs(decoded.text),
		language: language ?? ('language' in found ? found.language : 'en'),
		converted: reader !== decode
	};
}
