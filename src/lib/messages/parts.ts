import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `m.hiv_title`, and nothing that merely ends like it. */
export const messageUse = /(?<![\w$.])m\.([a-z]\w*)/g;

/**
 * Parts of the site with words of their own, by the folders and the first words of file names that belong to
 * them. Only pages with many: each part costs two requests, and small files pack badly.
 */
const parts: Readonly<Record<string, string>> = {
	about: 'about',
	brief: 'country',
	countries: 'country',
	country: 'country',
	crime: 'crime',
	'drug-series': 'seizures',
	funding: 'funding',
	gaps: 'gaps',
	hiv: 'hiv',
	interval: 'seizures',
	'locator-map': 'country',
	seizures: 'seizures',
	units: 'crime'
};

/** The part of the site that a source file belongs to, by its folder or the first word of its name. */
export function partOfFile(path: string): string {
	const [, name = ''] =
		/\/charts\/([\w-]+)\//.exec(path) ??
		/\/ui\/([A-Z][a-z]+)/.exec(path) ??
		/\]\/([\w-]+)\//.exec(path) ??
		[];
	return parts[name.toLowerCase()] ?? 'core';
}

/**
 * Divides messages into parts: one that is used in a single part of the site belongs to it, all others to
 * `core`, which every page loads.
 * @param files source files by their path
 * @returns the part of each message that does not belong to `core`
 */
export function divideMessages(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	const users = new Map<string, Set<string>>();
	for (const [path, source] of files) {
		for (const [, key = ''] of source.matchAll(messageUse)) {
			users.set(key, (users.get(key) ?? new Set()).add(partOfFile(path)));
		}
	}
	return new Map(
		[...users].flatMap(([key, its]) => {
			const [part = 'core'] = its;
			return its.size === 1 && part !== 'core' ? [[key, part] as const] : [];
		})
	);
}

/** Every source file under some folders that may use messages. */
export function readSources(folders: readonly string[]): ReadonlyMap<string, string> {
	return new Map(
		folders.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' })
				.filter((name) => /(?<!\.test)\.(?:ts|svelte)$/.test(name) && !name.includes('paraglide'))
				.map((name) => {
					const path = join(folder, name);
					return [path.replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const;
				})
		)
	);
}
