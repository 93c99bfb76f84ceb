import { Unzip, UnzipInflate } from 'fflate';
import { Parser } from 'htmlparser2';
import { tidy } from './html.ts';
import type { Decoded } from './decode.ts';

/** Bytes of XML that a document's body may have; more is no text of this family but an attack or a mistake. */
export const MAX_XML = 50_000_000;
/** Inflating goes in steps of so many packed bytes, so that the limit holds before much is unpacked. */
const STEP = 16_384;
const BODY = 'word/document.xml';

const IS_DOCX = 'expected a Word file (.docx)';

/** The text of a Word file, one paragraph a line. What was deleted under review is left out. */
export function docxToText(bytes: Uint8Array, limit = MAX_XML): Decoded {
	const xml = unpack(bytes, limit);
	if (typeof xml === 'string') return { problem: xml };
	const text = tidy(readBody(new TextDecoder().decode(xml)));
	return text === ''
		? { problem: 'it holds no text; a scan has to be read by a person or by OCR first' }
		: { text };
}

/** The XML of the body, or what is wrong with the archive. */
function unpack(bytes: Uint8Array, limit: number): Uint8Array | string {
	const parts: Uint8Array[] = [];
	const read = { size: 0, found: false, whole: false, broken: false };
	const unzip = new Unzip((file) => {
		if (file.name !== BODY || read.found) return;
		read.found = true;
		file.ondata = (error, part, final) => {
			// fflate catches what is thrown here and comes back with it, so nothing is thrown.
			if (error !== null) read.broken = true;
			if (read.broken || read.size > limit) return;
			read.size += part.length;
			if (read.size <= limit) parts.push(part);
			read.whole = final;
		};
		file.start();
	});
	unzip.register(UnzipInflate);
	try {
		for (let at = 0; at < bytes.length && read.size <= limit; at += STEP) {
			unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
		}
	} catch {
		read.broken = true;
	}
	if (read.size > limit)
		return `it unpacks to more than ${String(limit / 1e6)} MB, which no such document does`;
	if (read.found && (read.broken || !read.whole)) return `it is no whole Word file; ${IS_DOCX}`;
	return read.found ? Buffer.concat(parts) : `it holds no ${BODY}; ${IS_DOCX}`;
}

/** Deleted text, the codes of fields, and what stands twice for old readers. */
const SKIPPED = new Set(['w:del', 'w:deltext', 'w:instrtext', 'mc:fallback', 'w:movefrom']);

function readBody(xml: string): string {
	let text = '';
	let inText = false;
	const skipping: string[] = [];
	const parser = new Parser(
		{
			onopentag(name) {
				if (SKIPPED.has(name)) skipping.push(name);
				if (name === 'w:t') inText = true;
				if (name === 'w:tab' || name === 'w:tc') text += ' ';
				if (name === 'w:br' || name === 'w:cr') text += ' ';
				if (name === 'w:nobreakhyphen') text += '-';
			},
			ontext(part) {
				if (inText && skipping.length === 0) text += part;
			},
			onclosetag(name) {
				if (name === skipping.at(-1)) skipping.pop();
				if (name === 'w:t') inText = false;
				if (name === 'w:p') text += '\n';
			}
		},
		{ xmlMode: true, lowerCaseTags: true }
	);
	parser.end(xml);
	return text;
}
