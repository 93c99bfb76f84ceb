import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Field } from '../../domain/table-schema.ts';
import type { Batch } from '../../engine/rows.ts';
import type { Source } from './about.ts';
import { BadCell, readersOf, type Cell } from './cells.ts';
import type { RowWriter } from './row-writer.ts';
import type { Sink } from './sink.ts';

/** A row group is written when it has so many rows, or so many characters of text. */
const GROUP_ROWS = 50_000;
const GROUP_CHARACTERS = 24e6;

/**
 * Parquet with snappy: UTF8, INT32 or INT64, DOUBLE, DATE and BOOLEAN, all optional; row groups go out as they fill.
 * @param metadata goes into the file as `atlas`, as JSON
 */
export function writeParquet(
	fields: readonly Field[],
	sink: Sink,
	metadata: (sources: readonly Source[]) => object,
	groupRows = GROUP_ROWS
): RowWriter {
	const bytes = new ByteWriter();
	let writer: ParquetWriter | undefined;
	let written = 0;
	let pending = emptyGroup(fields);

	const open = (batch?: Batch): ParquetWriter =>
		(writer ??= new ParquetWriter({
			writer: bytes,
			schema: [
				{ name: 'root', num_children: fields.length },
				...fields.map((field, place) => elementOf(field, batch?.columns[place]?.type))
			],
			createdBy: 'Drug Dialogue Atlas'
		}));
	const drain = async () => {
		if (bytes.index === 0) return;
		// A copy, since the buffer is written again.
		const out = bytes.getBytes().slice();
		bytes.index = 0;
		await sink.write(out);
	};
	const flush = async () => {
		const length = pending.columns[0]?.length ?? 0;
		if (length === 0) return;
		await open().write({
			columnData: fields.map(({ name, type }, place) => ({
				name,
				data: pending.columns[place] ?? [],
				// A dictionary would take −0 for 0.
				...(type === 'number' ? { encoding: 'PLAIN' as const } : {})
			})),
			rowGroupSize: length
		});
		pending = emptyGroup(fields);
		await drain();
	};

	return {
		add: async (batch) => {
			const { schema } = open(batch);
			const readers = readersOf(fields, batch, written);
			for (let row = 0; row < batch.rowCount; row++) {
				readers.forEach((read, place) => {
					const cell = read(row);
					if (typeof cell === 'string') pending.characters += cell.length;
					pending.columns[place]?.push(fit(cell, schema[place + 1], written + row + 1));
				});
				if ((pending.columns[0]?.length ?? 0) >= groupRows || pending.characters >= GROUP_CHARACTERS)
					await flush();
			}
			written += batch.rowCount;
		},
		finish: async (sources) => {
			const file = open();
			await flush();
			file.kvMetadata = [{ key: 'atlas', value: JSON.stringify(metadata(sources)) }];
			await file.finish();
			await drain();
		}
	};
}

const emptyGroup = (fields: readonly Field[]) => ({ columns: fields.map((): Cell[] => []), characters: 0 });

function elementOf({ name, type }: Field, duckType = ''): SchemaElement {
	const base = { name, repetition_type: 'OPTIONAL' } as const;
	switch (type) {
		case 'string':
			return { ...base, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } };
		case 'integer':
			return { ...base, type: /^(?:BIGINT|UINTEGER|UBIGINT|U?HUGEINT)/.test(duckType) ? 'INT64' : 'INT32' };
		case 'number':
			return { ...base, type: 'DOUBLE' };
		case 'date':
			return { ...base, type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } };
		case 'boolean':
			return { ...base, type: 'BOOLEAN' };
	}
}

/** The value as the column's physical type has it, and never cut to size in silence. */
function fit(cell: Cell, element: SchemaElement | undefined, row: number): Cell {
	if (cell === null || typeof cell === 'string') return cell;
	if (element?.type === 'INT64') {
		const whole = BigInt(cell);
		if (BigInt.asIntN(64, whole) === whole) return whole;
	} else if (element?.type === 'INT32') {
		const whole = Number(cell);
		if ((whole | 0) === whole) return whole;
	} else return cell;
	throw new BadCell(
		`column ${element.name}, row ${String(row)}: ${String(cell)} does not fit ${element.type}`
	);
}
