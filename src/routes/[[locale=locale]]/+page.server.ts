import { readFile } from 'node:fs/promises';
import { aboutText } from '$lib/view/about.server';
import { yearsOf } from '$lib/view/cube';
import { readDialogue } from '$lib/view/dialogue.server';
import { localeOf } from '$lib/view/locale';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	const { cube, indicators, documents, differences } = await readDialogue(locale);
	const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
	return {
		locale,
		cube,
		indicators,
		differences,
		years: yearsOf(cube),
		documents: documents.length,
		about: aboutText(locale, version)
	};
};
