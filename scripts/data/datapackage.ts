import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { primaryKey, publishedFields, type Table } from '../../src/lib/domain/table-schema.ts';
import type { Source } from '../../src/lib/export/data/about.ts';
import { describeField, licences } from '../../src/lib/export/data/describe.ts';
import { formatNames, formats } from '../../src/lib/export/data/formats.ts';
import type { PublishedFile } from './catalog.ts';
import type { TableSet } from './check-relations.ts';

/** What the atlas calls itself, and its version, in the descriptor. */
export interface PackageFacts {
	readonly name: string;
	readonly version: string;
	readonly description: string;
}

/** The documents as a data package lists its sources. */
export const sourcesOf = (rows: TableSet): Source[] =>
	(rows.get('documents') ?? []).map(({ values }) => ({
		title: values.title ?? '',
		...(values.address ? { path: values.address } : {}),
		...(values.reference ? { reference: values.reference } : {}),
		...(values.publisher ? { publisher: values.publisher } : {}),
		document_id: values.document_id ?? '',
		...(values.licence_note ? { licence_note: values.licence_note } : {})
	}));

/**
 * Describes the published files as a Frictionless Data Package v2. The columns stand with a table's CSV and Parquet; its
 * other files have the same.
 * @param published every table that has files
 * @see https://datapackage.org/standard/data-package/
 */
export async function describePackage(
	facts: PackageFacts,
	published: readonly Table[],
	sources: readonly Source[],
	counts: ReadonlyMap<string, number>,
	directory: string
): Promise<Readonly<Record<string, unknown>> & { readonly resources: readonly PublishedFile[] }> {
	const resources: (PublishedFile & Readonly<Record<string, unknown>>)[] = [];
	for (const table of published) {
		for (const format of formatNames) {
			const path = `${table.name}.${format}`;
			const bytes = await readFile(join(directory, path));
			resources.push({
				name: format === 'csv' ? table.name : `${table.name}_${format}`,
				path,
				title: table.title.en,
				title_ru: table.title.ru,
				format,
				mediatype: formats[format].mediatype,
				...(format === 'csv' || format === 'json' ? { encoding: 'utf-8' } : {}),
				bytes: bytes.byteLength,
				hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
				rows: counts.get(table.name),
				...(format === 'csv' || format === 'parquet'
					? { schema: describeTable(table, published) }
					: { columns_of: table.name })
			});
		}
	}
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: facts.name,
		title: 'Drug Dialogue Atlas',
		description: facts.description,
		version: facts.version,
		licenses: licences,
		sources,
		resources
	};
}

function describeTable(table: Table, tables: readonly Table[]): object {
	const keyOf = (name: string) => {
		const target = tables.find((known) => known.name === name);
		if (!target) throw new Error(`reference to an unknown table: ${name}`);
		return primaryKey(target);
	};
	return {
		fields: publishedFields(table).map((field) => describeField(field)),
		fieldsMatch: ['exact'],
		missingValues: [{ value: '', label: 'not stated' }],
		primaryKey: [primaryKey(table)],
		foreignKeys: table.fields.flatMap(({ name, references }) =>
			references === undefined
				? []
				: [
						{
							fields: [name],
							reference: {
								resource: references === table.name ? '' : references,
								fields: [keyOf(references)]
							}
						}
					]
		)
	};
}
