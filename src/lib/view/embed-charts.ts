import { nationalCounts } from './crime-indicators.ts';

/**
 * The charts of each page that stand by themselves under `/embed/<page>/<chart>/`, by the page's route; each by its
 * name on its page.
 */
export const embedCharts = {
	overview: ['map', 'timeline', 'coverage'],
	seizures: ['intervals', 'context', 'cultivation'],
	crime: ['groups', 'groups-elsewhere', 'members', ...nationalCounts, 'agency'],
	funding: ['funding'],
	hiv: [
		'directions',
		'apart',
		'people-living',
		'prevalence',
		'needles',
		'population',
		'therapy',
		'receiving'
	],
	timeline: ['timeline'],
	coverage: ['coverage'],
	countries: ['countries'],
	// A country's brief is a page of its own, and stands by itself as its charts do.
	country: ['timeline', 'series', 'brief'],
	indicator: ['series', 'map', 'values']
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type EmbedPage = keyof typeof embedCharts;

const isPage = (name: string): name is EmbedPage => Object.hasOwn(embedCharts, name);

/** Whether a chart stands by itself too: `country/TJK`, `series`. */
export function hasEmbed(page: string, chart: string): boolean {
	const [name = '', id, ...more] = page.split('/');
	if (!isPage(name) || more.length > 0) return false;
	const nested = name === 'country' || name === 'indicator';
	return nested === (id !== undefined) && (embedCharts[name] as readonly string[]).includes(chart);
}

/**
 * What leads from a page to one of its charts: its place there, or the choice that shows it.
 * @param page `indicator/drug_seizures`
 */
export function wayTo(page: string, chart: string): string {
	if (chart === 'cultivation') return '?panel=cultivation';
	if (chart === 'brief') return 'brief/';
	if (page.startsWith('indicator/') && chart === 'map') return '?tab=map';
	return chart === 'values' ? '?tab=table' : `#${chart}`;
}

/** What an embed's address may say of its looks and of what is shown; all else in its query is the view. */
export const embedFlags = [
	'plain',
	'static',
	'transparent',
	'dark',
	'light',
	'title',
	'controls',
	'lang'
] as const;
export type EmbedFlag = (typeof embedFlags)[number];

/** An address's query, its flags apart from the view that it asks for. */
export function splitFlags(search: string): { flags: URLSearchParams; view: URLSearchParams } {
	const [flags, view] = [new URLSearchParams(), new URLSearchParams()];
	for (const [name, value] of new URLSearchParams(search)) {
		((embedFlags as readonly string[]).includes(name) ? flags : view).append(name, value);
	}
	return { flags, view };
}
