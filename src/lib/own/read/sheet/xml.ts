import { OwnFailure } from '../../failure.ts';
import { limits } from '../../limits.ts';

/** What is told of an XML text as it is read. */
export interface XmlListener {
	/** @param attributes as they stand in the tag */
	open(name: string, attributes: string): void;
	close(name: string): void;
	/** Characters between tags, with entities resolved; one text may come in several parts. */
	text(characters: string): void;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The characters behind XML's own five names and numbers; any other name stays as it stands, since none can be declared. */
export function unescapeXml(text: string): string {
	if (!text.includes('&')) return text;
	return text.replaceAll(
		/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
		(whole, hex?: string, decimal?: string, name?: string) => {
			if (name !== undefined) return named[name.toLowerCase()] ?? whole;
			const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
		}
	);
}

/** An attribute's value; undefined where the tag has none of that name. */
export function attribute(attributes: string, name: string): string | undefined {
	const found = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
	const value = found?.[1] ?? found?.[2];
	return value === undefined ? undefined : unescapeXml(value);
}

/**
 * Reads XML as its pieces come. Names are told without their prefix.
 * @returns a function to be called with each piece, and at last without one
 * @throws {OwnFailure} `entities` for a document type, which could declare some; `truncated` where the text ends inside a tag
 */
export function readXml(listener: XmlListener): (piece?: string) => void {
	let rest = '';
	let open = 0;
	return (piece) => {
		if (piece === undefined) {
			if (open > 0 || rest.trim() !== '') throw new OwnFailure('truncated');
			return;
		}
		rest += piece;
		let place = 0;
		for (;;) {
			const start = rest.indexOf('<', place);
			if (start < 0) break;
			const end = endOfTag(rest, start);
			if (end < 0) break;
			if (start > place) listener.text(unescapeXml(rest.slice(place, start)));
			tag(rest.slice(start, end));
			place = end;
		}
		rest = rest.slice(place);
		if (rest.length > limits.rowLength)
			throw new OwnFailure('bad-sheet', { message: 'a tag without an end' });
	};

	function tag(text: string): void {
		if (text.startsWith('<?') || text.startsWith('<!--')) return;
		if (text.startsWith('<![CDATA[')) {
			listener.text(text.slice(9, -3));
			return;
		}
		if (text.startsWith('<!')) throw new OwnFailure('entities');
		if (text.startsWith('</')) {
			open -= 1;
			listener.close(text.slice(2, -1).trim().replace(/^\w+:/, ''));
			return;
		}
		const alone = text.endsWith('/>');
		const inner = text.slice(1, alone ? -2 : -1);
		const space = inner.search(/\s/);
		const name = (space < 0 ? inner : inner.slice(0, space)).replace(/^\w+:/, '');
		listener.open(name, space < 0 ? '' : inner.slice(space));
		if (alone) listener.close(name);
		else open += 1;
	}
}

/** Where a tag that begins there ends, −1 where its end has not come yet; a `>` in quotes ends nothing. */
function endOfTag(text: string, start: number): number {
	if (text.startsWith('<!--', start)) return after(text, '-->', start);
	if (text.startsWith('<![CDATA[', start)) return after(text, ']]>', start);
	// A beginning that may still become one of these.
	if (text.length - start < 9 && '<![CDATA['.startsWith(text.slice(start))) return -1;
	if (text.startsWith('<!', start)) return start + 2;
	let end = text.indexOf('>', start);
	while (end >= 0 && isQuoted(text, start, end)) end = text.indexOf('>', end + 1);
	return end < 0 ? -1 : end + 1;
}

function after(text: string, mark: string, start: number): number {
	const end = text.indexOf(mark, start);
	return end < 0 ? -1 : end + mark.length;
}

function isQuoted(text: string, start: number, end: number): boolean {
	let quote = 0;
	for (let place = start; place < end; place += 1) {
		const code = text.charCodeAt(place);
		if (quote === 0 && (code === 34 || code === 39)) quote = code;
		else if (code === quote) quote = 0;
	}
	return quote !== 0;
}
