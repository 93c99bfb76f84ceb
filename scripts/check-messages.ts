/** Stops the build where a message is missing in a language, stands twice, or says it with other inputs or too few forms. */
import { readFile } from 'node:fs/promises';
import { locales } from '../src/lib/domain/text.ts';
import { checkMessages, mergeCatalogues, type Catalogue } from './messages/check.ts';

interface Settings {
	readonly 'plugin.inlang.messageFormat': { readonly pathPattern: readonly string[] };
}

const parse = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;
const { 'plugin.inlang.messageFormat': format } = await parse<Settings>('project.inlang/settings.json');

const problems: string[] = [];
const catalogues: Record<string, Catalogue> = {};
for (const locale of locales) {
	const files = format.pathPattern.map((pattern) => pattern.replace('{locale}', locale));
	const merged = mergeCatalogues(
		await Promise.all(files.map(async (file) => [file, await parse<Catalogue>(file)] as const))
	);
	problems.push(...merged.problems);
	catalogues[locale] = merged.catalogue;
}
problems.push(...checkMessages(catalogues));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
