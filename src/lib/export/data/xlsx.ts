import type { Field } from '../../domain/table-schema.ts';
import type { Batch } from '../../engine/rows.ts';
import { isoDay } from '../../domain/day.ts';
import { readersOf, writeNumber, type Cell } from './cells.ts';
import { CELL_CHARACTERS, SHEET_ROWS, TooMuch } from './formats.ts';
import { makeInert } from './inert.ts';
import type { ReadmeLine } from './readme.ts';
import { encodeText, type Sink } from './sink.ts';
import {
	columnLetters,
	escapeXml,
	LOOK,
	sheetFoot,
	sheetHead,
	sheetName,
	workbookParts
} from './xlsx-parts.ts';
import { ZipStream } from './zip.ts';

/** The day from which sheets count, and the first that they count rightly: their 1900 has a 29 February. */
const SHEET_DAY = 25_569;
const FIRST_RIGHT_DAY = 61;

const widths: Readonly<Record<Field['type'], number>> = {
	string: 18,
	integer: 10,
	number: 12,
	date: 12,
	boolean: 8
};

/**
 * A workbook that goes out as it is written, so that memory does not grow with its rows. Its sheets are written in the order
 * in which they were named.
 */
export class Workbook {
	readonly #zip: ZipStream;
	#sheets = 0;

	private constructor(zip: ZipStream) {
		this.#zip = zip;
	}

	/** @param modified the date that the files inside bear */
	static async begin(sink: Sink, sheets: readonly string[], modified: Date): Promise<Workbook> {
		const zip = new ZipStream(sink, modified);
		for (const [path, text] of workbookParts(sheets)) await zip.text(path, text);
		return new Workbook(zip);
	}

	/** The next sheet, with rows under a head that stays in view and filters. */
	async rows(fields: readonly Field[]): Promise<{ add(batch: Batch): Promise<void>; end(): Promise<void> }> {
		const letters = fields.map((_, place) => columnLetters(place));
		const entry = await this.#begin(
			fields.map(({ name, type }) => Math.max(widths[type], name.length + 4)),
			true
		);
		const head = fields.map(({ name }, place) => textCell(`${letters[place] ?? ''}1`, name, LOOK.head));
		await entry.write(encodeText(`<row r="1">${head.join('')}</row>`));
		let written = 0;
		return {
			add: async (batch) => {
				const readers = readersOf(fields, batch, written);
				if (1 + written + batch.rowCount > SHEET_ROWS) {
					throw new TooMuch('sheet-rows', `a sheet holds ${String(SHEET_ROWS - 1)} rows under its head`);
				}
				let text = '';
				for (let row = 0; row < batch.rowCount; row++) {
					const number = String(++written + 1);
					text += `<row r="${number}">`;
					readers.forEach((read, place) => {
						const field = fields[place];
						if (field) text += writeCell(read(row), field, `${letters[place] ?? ''}${number}`);
					});
					text += '</row>';
				}
				if (text !== '') await entry.write(encodeText(text));
			},
			end: async () => {
				const filter = `A1:${letters.at(-1) ?? 'A'}${String(written + 1)}`;
				await entry.write(encodeText(sheetFoot(filter)));
				await entry.end();
			}
		};
	}

	/** The next sheet, with names and what is said of them. */
	async lines(lines: readonly ReadmeLine[]): Promise<void> {
		const entry = await this.#begin([28, 110], false);
		const rows = lines.map(([name, text], i) => {
			const number = String(i + 1);
			const heading = text === undefined;
			// A query may be longer than a cell; the metadata beside the file has it whole.
			const said = heading ? '' : textCell(`B${number}`, text.slice(0, CELL_CHARACTERS), LOOK.wrapped);
			return `<row r="${number}">${textCell(`A${number}`, name, heading ? LOOK.head : LOOK.wrapped)}${said}</row>`;
		});
		await entry.write(encodeText(rows.join('') + sheetFoot()));
		await entry.end();
	}

	async finish(): Promise<void> {
		await this.#zip.finish();
	}

	async #begin(columns: readonly number[], frozen: boolean) {
		this.#sheets += 1;
		const entry = this.#zip.entry(`xl/worksheets/sheet${String(this.#sheets)}.xml`);
		await entry.write(encodeText(sheetHead(columns, this.#sheets === 1, frozen)));
		return entry;
	}
}

function writeCell(cell: Cell, { name, type }: Field, place: string): string {
	if (cell === null) return '';
	if (typeof cell === 'string') {
		if (cell.length > CELL_CHARACTERS) {
			throw new TooMuch(
				'cell-characters',
				`column ${name}, cell ${place}: ${String(cell.length)} characters, where a cell holds ${String(CELL_CHARACTERS)}`
			);
		}
		return textCell(place, cell);
	}
	if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? '1' : '0'}</v></c>`;
	if (type === 'date') {
		const day = Number(cell) + SHEET_DAY;
		return day < FIRST_RIGHT_DAY
			? textCell(place, isoDay(Number(cell)))
			: `<c r="${place}" s="${String(LOOK.date)}"><v>${String(day)}</v></c>`;
	}
	const number = Number(cell);
	return !Number.isFinite(number) || (typeof cell === 'bigint' && !Number.isSafeInteger(number))
		? textCell(place, writeNumber(cell))
		: `<c r="${place}"><v>${writeNumber(cell)}</v></c>`;
}

/** Text stays text: a cell that starts like a formula is marked so, and does not turn into one when it is edited. */
function textCell(place: string, text: string, look?: number): string {
	const shown = look ?? (makeInert(text) === text ? LOOK.plain : LOOK.inert);
	const space = /^\s|\s$|[\n\r\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
	return `<c r="${place}"${shown === LOOK.plain ? '' : ` s="${String(shown)}"`} t="inlineStr"><is><t${space}>${escapeXml(text)}</t></is></c>`;
}

export { sheetName };
