/** Stops the build where a message is missing in a language, or says it with other inputs or too few forms. */
import { readFile } from 'node:fs/promises';
import { locales } from '../src/lib/domain/text.ts';
import { checkMessages, type Catalogue } from './messages/check.ts';

const read = async (locale: string): Promise<Catalogue> => {
	const file = JSON.parse(await readFile(`messages/${locale}.json`, 'utf8')) as Catalogue;
	return Object.fromEntries(Object.entries(file).filter(([key]) => key !== '$schema'));
};
const catalogues = Object.fromEntries(
	await Promise.all(locales.map(async (locale) => [locale, await read(locale)] as const))
);
const problems = checkMessages(catalogues);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
