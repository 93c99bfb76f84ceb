import type { Field } from '../../domain/table-schema.ts';
import { isoDay } from '../../domain/day.ts';
import { readersOf, writeNumber, type Cell } from './cells.ts';
import type { RowWriter } from './row-writer.ts';
import { encodeText, type Sink } from './sink.ts';

/**
 * JSON: an object with `metadata`, then `rows`, an object a line, then `sources`. A missing value is null, a date ISO 8601.
 * @param metadata what is known before the rows
 */
export function writeJson(fields: readonly Field[], sink: Sink, metadata: object): RowWriter {
	const keys = fields.map(({ name }) => `${JSON.stringify(name)}:`);
	const types = fields.map(({ type }) => type);
	let written = 0;
	const head = `{"metadata":${JSON.stringify(metadata, null, '\t')},\n"rows":[`;
	return {
		add: async (batch) => {
			const readers = readersOf(fields, batch, written);
			let text = written === 0 ? head : '';
			for (let row = 0; row < batch.rowCount; row++) {
				const members = readers.map((read, place) => `${keys[place] ?? ''}${toJson(read(row), types[place])}`);
				text += `${written === 0 ? '\n' : ',\n'}{${members.join(',')}}`;
				written += 1;
			}
			if (text !== '') await sink.write(encodeText(text));
		},
		finish: async (sources) => {
			await sink.write(
				encodeText(`${written === 0 ? head : ''}\n],\n"sources":${JSON.stringify(sources, null, '\t')}}\n`)
			);
		}
	};
}

function toJson(cell: Cell, type: Field['type'] | undefined): string {
	if (cell === null) return 'null';
	if (typeof cell === 'string') return JSON.stringify(cell);
	if (typeof cell === 'boolean') return String(cell);
	if (type === 'date') return `"${isoDay(Number(cell))}"`;
	// JSON knows only finite numbers; the others are told as text, as Frictionless writes them.
	if (typeof cell === 'number' && !Number.isFinite(cell)) return `"${writeNumber(cell)}"`;
	// Some readers take -0 for a whole number, which has no sign.
	return Object.is(cell, -0) ? '-0.0' : writeNumber(cell);
}
