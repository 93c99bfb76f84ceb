import type { Categories, Field } from '../../domain/table-schema.ts';
import type { Locale } from '../../domain/text.ts';
import type { Batch, RawColumn } from '../../engine/rows.ts';
import type { Source } from './about.ts';

/** Some rows in the open: what can be handed to another thread. */
export interface Chunk {
	readonly rowCount: number;
	readonly columns: readonly {
		readonly name: string;
		readonly type: string;
		readonly values: readonly unknown[];
	}[];
}

/** What a chunk holds at most, so that reading it and handing it over takes some milliseconds. */
const CHUNK_CELLS = 20_000;
const CHUNK_CHARACTERS = 1e6;

/** The rows of a batch from one on, with their values read: as many as a chunk holds, and one at least. */
export function readChunk({ columns, rowCount }: Batch, from: number): Chunk {
	const values = columns.map((): unknown[] => []);
	const most = Math.min(rowCount, from + Math.max(1, Math.floor(CHUNK_CELLS / Math.max(1, columns.length))));
	let characters = 0;
	let row = from;
	for (; row < most && characters < CHUNK_CHARACTERS; row++) {
		for (const [place, column] of columns.entries()) {
			const value = column.at(row) ?? null;
			if (typeof value === 'string') characters += value.length;
			values[place]?.push(value);
		}
	}
	return {
		rowCount: row - from,
		columns: columns.map(({ name, type }, place) => ({ name, type, values: values[place] ?? [] }))
	};
}

export const asBatch = ({ rowCount, columns }: Chunk): Batch => ({
	rowCount,
	columns: columns.map(({ name, type, values }) => ({ name, type, at: (row: number) => values[row] }))
});

/** The columns, each code with its name beside it as `<column>_label`. */
export const labelledFields = (fields: readonly Field[]): Field[] =>
	fields.flatMap((field) =>
		field.categories === undefined
			? [field]
			: [field, { name: `${field.name}_label`, type: 'string' as const, description: labelOf(field.name) }]
	);

const labelOf = (name: string) => ({ en: `The name of ${name}.`, ru: `Название кода из ${name}.` });

/** The rows to {@link labelledFields}. */
export const labelledBatch = (batch: Batch, fields: readonly Field[], locale: Locale): Batch => ({
	rowCount: batch.rowCount,
	columns: batch.columns.flatMap((column, place) => {
		const categories = fields[place]?.categories;
		return categories === undefined ? [column] : [column, labelColumn(column, categories, locale)];
	})
});

const labelColumn = (column: RawColumn, categories: Categories, locale: Locale): RawColumn => ({
	name: `${column.name}_label`,
	type: 'VARCHAR',
	at: (row) => {
		const code = column.at(row);
		if (typeof code !== 'string') return null;
		return Object.hasOwn(categories, code) ? categories[code]?.[locale] : null;
	}
});

/** Gathers the documents that rows name as they pass. */
export class SourceGatherer {
	readonly #found = new Map<string, Source>();
	readonly #known: ReadonlyMap<string, Source>;
	readonly #locale: Locale;

	/** @param known what is known of the atlas's documents; of others the rows say what there is */
	constructor(known: readonly Source[], locale: Locale) {
		this.#known = new Map(known.map((source) => [source.document_id, source]));
		this.#locale = locale;
	}

	add({ columns, rowCount }: Batch): void {
		const named = (name: string) => columns.find((column) => column.name === name);
		const ids = named('document_id');
		if (!ids) return;
		const [label, licence] = [named(`document_${this.#locale}`), named('licence_note')];
		for (let row = 0; row < rowCount; row++) {
			const id = ids.at(row);
			if (typeof id !== 'string' || this.#found.has(id)) continue;
			const [title, licence_note] = [label?.at(row), licence?.at(row)];
			this.#found.set(
				id,
				this.#known.get(id) ?? {
					document_id: id,
					title: typeof title === 'string' ? title : id,
					...(typeof licence_note === 'string' ? { licence_note } : {})
				}
			);
		}
	}

	/** The documents, in the order in which the rows first name them. */
	list(): Source[] {
		return [...this.#found.values()];
	}
}
