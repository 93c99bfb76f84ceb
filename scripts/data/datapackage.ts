import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { primaryKey, publishedFields, type Field, type Table } from '../../src/lib/domain/table-schema.ts';
import type { PublishedFile } from './catalog.ts';
import type { TableSet } from './check-relations.ts';

/** What the atlas calls itself, and its version, in the descriptor. */
export interface PackageFacts {
	readonly name: string;
	readonly version: string;
	readonly description: string;
}

/**
 * Describes the published files as a Frictionless Data Package v2.
 * @see https://datapackage.org/standard/data-package/
 */
export async function describePackage(
	facts: PackageFacts,
	tables: readonly Table[],
	rows: TableSet,
	counts: ReadonlyMap<string, number>,
	directory: string
): Promise<object & { readonly resources: readonly PublishedFile[] }> {
	const sources = (rows.get('documents') ?? []).map(({ values }) => ({
		title: values.title,
		...(values.address ? { path: values.address } : {}),
		...(values.reference ? { reference: values.reference } : {}),
		publisher: values.publisher,
		document_id: values.document_id,
		licence_note: values.licence_note
	}));
	const resources = [];
	for (const table of tables) {
		for (const format of ['csv', 'parquet'] as const) {
			const path = `${table.name}.${format}`;
			const bytes = await readFile(join(directory, path));
			resources.push({
				name: format === 'csv' ? table.name : `${table.name}_parquet`,
				path,
				title: table.title.en,
				title_ru: table.title.ru,
				format,
				mediatype: format === 'csv' ? 'text/csv' : 'application/vnd.apache.parquet',
				...(format === 'csv' ? { encoding: 'utf-8' } : {}),
				bytes: bytes.byteLength,
				hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
				rows: counts.get(table.name),
				schema: describeTable(table, tables)
			});
		}
	}
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: facts.name,
		title: 'Drug Dialogue Atlas',
		description: facts.description,
		version: facts.version,
		licenses: [
			{
				name: 'CC-BY-4.0',
				title: 'Creative Commons Attribution 4.0: the coding; a source keeps its own terms, see licence_note',
				path: 'https://creativecommons.org/licenses/by/4.0/'
			}
		],
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
		fields: publishedFields(table).map(describeField),
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

function describeField(field: Field): object {
	const { name, type, description, categories, pattern, required, unique, minimum, maximum } = field;
	const constraints = {
		...(required ? { required } : {}),
		...(unique ? { unique } : {}),
		...(minimum === undefined ? {} : { minimum }),
		...(maximum === undefined ? {} : { maximum }),
		...(pattern ? { pattern: pattern.source } : {})
	};
	return {
		name,
		type,
		description: description.en,
		description_ru: description.ru,
		...(categories
			? {
					categories: Object.entries(categories).map(([value, label]) => ({
						value,
						label: label.en,
						label_ru: label.ru
					})),
					categoriesOrdered: true
				}
			: {}),
		...(Object.keys(constraints).length > 0 ? { constraints } : {})
	};
}
