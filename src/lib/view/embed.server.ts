import { readFile } from 'node:fs/promises';
import type { Locale } from '../domain/text.ts';
import { embedCharts, type EmbedPage } from './embed-charts.ts';
import { localeOf } from './locale.ts';

/** The version of the atlas, and so of its data. */
export async function readVersion(): Promise<string> {
	const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
	return version;
}

/** Every chart of a page, in both languages, for SvelteKit to render. */
export const embedEntries = (page: EmbedPage): { chart: string; locale?: string }[] =>
	embedCharts[page].flatMap((chart) => [{ chart }, { chart, locale: 'ru' }]);

/** The same of pages of a kind, each with its name. */
export const embedEntriesOf = (
	page: EmbedPage,
	ids: readonly string[]
): { id: string; chart: string; locale?: string }[] =>
	ids.flatMap((id) => embedEntries(page).map((entry) => ({ id, ...entry })));

/** What a page loads, for one of its charts that stands by itself; a page's load asks for nothing but its parameters. */
// The content is the page's, by its generated types, and cannot be told from its load.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export async function loadForEmbed<Content extends object>(
	load: (event: never) => unknown,
	params: Readonly<Partial<Record<string, string>>>
): Promise<{ data: Content; chart: string; locale: Locale; version: string }> {
	return {
		data: (await load({ params } as never)) as Content,
		chart: params.chart ?? '',
		locale: localeOf(params),
		version: await readVersion()
	};
}
