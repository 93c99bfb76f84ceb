import { readFile, stat } from 'node:fs/promises';
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

/** What one zip holds them all. */
const everything = { en: 'All tables in all formats', ru: 'Все таблицы во всех форматах' };

/**
 * The published tables as `datapackage.json` describes them, in its order; last the zip of everything, with the rows of all
 * but `records`, which has rows of the others.
 */
export async function readPublishedTables(locale: Locale): Promise<PublishedTable[]> {
	const folder = join('static', 'data');
	const {
		name: atlas,
		version,
		resources
	} = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as {
		readonly name: string;
		readonly version: string;
		readonly resources: readonly Resource[];
	};
	const tables = new Map<string, PublishedTable>();
	for (const { path, title, title_ru, format, bytes, rows } of resources) {
		const name = path.slice(0, -format.length - 1);
		const known = tables.get(name) ?? { name, title: locale === 'ru' ? title_ru : title, rows, files: [] };
		tables.set(name, { ...known, files: [...known.files, { format, path, bytes }] });
	}
	const rows = [...tables.values()].reduce((sum, one) => sum + (one.name === 'records' ? 0 : one.rows), 0);
	const path = `${atlas}-${version}.zip`;
	const files = [{ format: 'zip', path, bytes: (await stat(join(folder, path))).size }];
	return [...tables.values(), { name: 'zip', title: everything[locale], rows, files }];
}
