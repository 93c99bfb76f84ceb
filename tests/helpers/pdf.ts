import { inflateSync } from 'node:zlib';

/** What a test needs to know of a PDF as Chromium writes it: objects in the open, streams deflated. */
export interface ReadPdf {
	readonly pages: number;
	/** The text that is drawn as text, in the order of drawing, without white space. */
	readonly text: string;
	/** How large a page with a heading is printed: 1 is as it was laid out, less where the browser made it smaller to hold what ran over an edge. */
	readonly scale: number;
}

/** A px of the page in the units of Chromium's drawing. */
const px = 3.125;
/** A page's first heading on paper, in its px. */
const heading = 25;

interface PdfObject {
	readonly head: string;
	/** Unpacked; empty where the object has none. */
	readonly stream: string;
}

/**
 * Reads a PDF.
 * @throws where objects are packed into streams, which Chromium does not do and this does not read
 */
export function readPdf(pdf: Buffer): ReadPdf {
	const objects = readObjects(pdf);
	const all = [...objects.values()];
	if (all.some(({ head }) => /\/Type\s*\/ObjStm/.test(head))) throw new Error('PDF with packed objects');
	const pages = all.filter(({ head }) => /\/Type\s*\/Page(?![A-Za-z])/.test(head));
	const counted = all.find(({ head }) => /\/Type\s*\/Pages/.test(head) && !head.includes('/Parent'));
	if (Number(/\/Count\s+(\d+)/.exec(counted?.head ?? '')?.[1]) !== pages.length) {
		throw new Error('PDF whose pages are not those that it counts');
	}
	const fonts = new Map<string, Map<string, string>>();
	for (const { head } of all) {
		for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+)\s+(\d+)\s+0\s+R/g)) {
			const map = /\/ToUnicode\s+(\d+)\s+0\s+R/.exec(objects.get(id)?.head ?? '')?.[1];
			if (map !== undefined) fonts.set(name, readMap(objects.get(map)?.stream ?? ''));
		}
	}
	const text = all.map(({ stream }) => readText(stream, fonts)).join('');
	return {
		pages: pages.length,
		text: text.replaceAll(/\s/g, ''),
		get scale() {
			return scaleOf(all);
		}
	};
}

/** The scale under which the page's heading is set: charts are fitted by scales of their own. */
function scaleOf(objects: readonly PdfObject[]): number {
	for (const { stream } of objects) {
		let set = px;
		for (const [, scale, size] of stream.matchAll(
			/([\d.]+) 0 0 -?[\d.]+ [\d.-]+ [\d.-]+ cm|\/F\d+ ([\d.]+) Tf/g
		)) {
			if (scale !== undefined) set = Number(scale);
			else if (Number(size) === heading) return Math.round((set / px) * 100) / 100;
		}
	}
	throw new Error('PDF without a heading');
}

function readObjects(pdf: Buffer): Map<string, PdfObject> {
	const source = pdf.toString('latin1');
	const objects = new Map<string, PdfObject>();
	for (const start of source.matchAll(/(\d+) 0 obj\b/g)) {
		const from = start.index + start[0].length;
		const end = source.indexOf('endobj', from);
		const at = source.indexOf('stream', from);
		const head = source.slice(from, at > 0 && at < end ? at : end);
		const length = Number(/\/Length\s+(\d+)/.exec(head)?.[1] ?? 0);
		const begin = at + (source.startsWith('stream\r\n', at) ? 8 : 7);
		const packed = at > 0 && at < end && head.includes('/FlateDecode');
		const stream = packed ? inflateSync(pdf.subarray(begin, begin + length)).toString('latin1') : '';
		objects.set(start[1] ?? '', { head, stream });
	}
	return objects;
}

const code = (hex: string) => parseInt(hex, 16);
const letters = (hex: string) =>
	(hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(code(unit))).join('');

/** Which letters a font's glyphs stand for. */
function readMap(map: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const [, list = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
		for (const [, glyph = '', to = ''] of list.matchAll(/<(\w+)>\s*<(\w+)>/g))
			found.set(glyph.toUpperCase(), letters(to));
	}
	for (const [, list = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
		for (const [, from = '', to = '', first = ''] of list.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
			for (let glyph = code(from); glyph <= code(to); glyph += 1) {
				found.set(
					glyph.toString(16).toUpperCase().padStart(from.length, '0'),
					String.fromCharCode(code(first) + glyph - code(from))
				);
			}
		}
	}
	return found;
}

/** The text of a page's drawing: glyphs as hexadecimal strings, each in the font last named, of one byte or two. */
function readText(drawing: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
	let font: ReadonlyMap<string, string> = new Map();
	let text = '';
	for (const [, name, glyphs] of drawing.matchAll(/\/(F\d+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f]+)>\s*Tj/g)) {
		if (name !== undefined) font = fonts.get(name) ?? new Map<string, string>();
		const width = [...font.keys()][0]?.length ?? 2;
		for (let at = 0; at < (glyphs?.length ?? 0); at += width) {
			text += font.get(glyphs?.slice(at, at + width).toUpperCase() ?? '') ?? '';
		}
	}
	return text;
}
