/**
 * The address at which charts are presented one after the other, which holds them all: `/present/` with `chart=` once for
 * each, in their order. A chart is named by its embed's address from the atlas's root on, with the view's parameters:
 * `/embed/overview/map/?time=2020`, `/ru/embed/seizures/context/?by=drug`.
 * @param root where presenting stands: the atlas's root, with the language's prefix: `/`, `/ru/`
 */
export function deckAddress(charts: readonly string[], root = '/'): string {
	const query = charts.map((chart) => `chart=${encodeURIComponent(chart)}`).join('&');
	return `${root}present/${query === '' ? '' : `?${query}`}`;
}

const embed = /^\/(?:[a-z]{2}\/)?embed\/(?:[\w-]+\/)+(?:\?[^#]*)?$/;

/**
 * The charts that an address of presenting holds, and what in it names none: anything but an embed of this atlas.
 * @param search the address's query, with or without its question mark
 */
export function deckCharts(search: string): { charts: string[]; bad: string[] } {
	const named = new URLSearchParams(search).getAll('chart');
	const good = (chart: string) => embed.test(chart);
	return { charts: named.filter(good), bad: named.filter((chart) => !good(chart)) };
}
