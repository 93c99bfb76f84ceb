import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '../domain/text.ts';

/** A published table, with its files as they lie on the server. */
export interface PublishedTable {
	readonly name: string;
	readonly title: string;
	readonly rows: number;
	/** By name in `data/`, with their bytes. */
	readonly files: readonly { readonly format: string; readonly path: string; readonly bytes: number }[];
}

interface Resource {
	readonly path: string;
	readonly title: string;
	readonly title_ru: string;
	readonly format: string;
	readonly bytes: number;
	readonly rows: number;
}

/** The published tables as `datapackage.json` describes them, in its order. */
export async function readPublishedTables(locale: Locale): Promise<PublishedTable[]> {
	const { resources } = JSON.parse(await readFile(join('static', 'data', 'datapackage.json'), 'utf8')) as {
		readonly resources: readonly Resource[];
	};
	const tables = new Map<string, PublishedTable>();
	for (const { path, title, title_ru, format, bytes, rows } of resources) {
		const name = path.slice(0, -format.length - 1);
		const known = tables.get(name) ?? { name, title: locale === 'ru' ? title_ru : title, rows, files: [] };
		tables.set(name, { ...known, files: [...known.files, { format, path, bytes }] });
	}
	return [...tables.values()];
}
