import { OwnFailure } from '../failure.ts';
import { limits } from '../limits.ts';

/** Where a file's records stand: how deep inside, and from which character on. */
export interface RecordsPlace {
	readonly start: number;
	/** How many brackets are open around a record. */
	readonly depth: number;
}

/** The text of one record; not whole where the file ends inside it. */
export interface RecordPiece {
	readonly text: string;
	readonly whole: boolean;
}

const QUOTE = 34;
const BACKSLASH = 92;
const isOpening = (code: number) => code === 123 || code === 91;
const isClosing = (code: number) => code === 125 || code === 93;
const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);

/**
 * Finds the records of a JSON text: objects one after the other, or else the first array of objects.
 * @param head the beginning of the file
 */
export function findRecords(head: string): RecordsPlace {
	const start = head.search(/\S/);
	let depth = 0;
	let inText = false;
	let list: RecordsPlace | undefined;
	for (let place = Math.max(0, start); place < head.length; place += 1) {
		const code = head.charCodeAt(place);
		if (inText) {
			if (code === BACKSLASH) place += 1;
			else if (code === QUOTE) inText = false;
		} else if (code === QUOTE) inText = true;
		else if (isOpening(code)) {
			depth += 1;
			if (code === 91 && !list && /^\s*[{\]]/.test(head.slice(place + 1, place + 200)))
				list = { start: place + 1, depth };
			if (depth > limits.depth) throw new OwnFailure('too-deep', { limit: limits.depth });
		} else if (isClosing(code)) {
			depth -= 1;
			// One value after the other: each line is a record, whatever lists are in it.
			if (depth === 0 && /^\s*\{/.test(head.slice(place + 1, place + 200))) return { start: 0, depth: 0 };
		}
	}
	return list ?? { start: 0, depth: 0 };
}

/**
 * Cuts a JSON text, as its pieces come, into its records, without reading what is in them.
 * @returns a function that takes the next piece and gives the records that end in it
 * @throws {OwnFailure} `too-deep`, `row-too-long`
 */
export function cutRecords(at: RecordsPlace): (text: string, last: boolean) => RecordPiece[] {
	let rest = '';
	/** Where in `rest` scanning goes on. */
	let place = at.start;
	let depth = at.depth;
	let inText = false;
	/** Where in `rest` the record under way begins; −1 between records. */
	let begun = -1;
	let over = false;
	let count = 0;

	return (text, last) => {
		const records: RecordPiece[] = [];
		if (over) return records;
		rest += text;
		for (; place < rest.length && !over; place += 1) {
			const code = rest.charCodeAt(place);
			if (inText) {
				if (code === BACKSLASH) place += 1;
				else if (code === QUOTE) inText = false;
			} else if (isOpening(code)) {
				if (depth === at.depth && begun < 0) begun = place;
				depth += 1;
				if (depth > limits.depth) throw new OwnFailure('too-deep', { limit: limits.depth });
			} else if (isClosing(code)) {
				depth -= 1;
				if (depth < at.depth) over = at.depth > 0;
				depth = Math.max(depth, over ? depth : 0);
				if (begun >= 0 && depth <= at.depth) end(over ? place : place + 1);
			} else if (depth === at.depth && (code === 44 || code === 10) && begun >= 0) end(place);
			else {
				if (code === QUOTE) inText = true;
				// A bare number or text between records is no record, and is named as such.
				if (depth === at.depth && begun < 0 && !isSpace(code) && code !== 44) begun = place;
			}
		}
		const from = begun >= 0 ? begun : Math.min(place, rest.length);
		if (rest.length - from > limits.rowLength)
			throw new OwnFailure('row-too-long', { row: count + 1, limit: limits.rowLength });
		rest = rest.slice(from);
		place -= from;
		if (begun >= 0) begun = 0;
		if (last && !over && rest.trim() !== '')
			records.push({ text: rest, whole: depth === at.depth && !inText });
		return records;

		function end(to: number): void {
			const piece = rest.slice(begun, to).trim();
			begun = -1;
			if (piece === '') return;
			count += 1;
			records.push({ text: piece, whole: true });
		}
	};
}
