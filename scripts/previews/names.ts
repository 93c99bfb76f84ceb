import { embedCharts, type EmbedPage } from '../../src/lib/view/embed-charts.ts';

/** Pages without a chart that have a picture of their own; the others share one a language. */
const own = /^(?:indicators|disagreements)$/;

/** A page of the build, by its file, such as `ru/country/TJK/brief/index.html`. */
interface Place {
	/** `ru/`, or nothing. */
	readonly prefix: string;
	/** `country/TJK/brief`; nothing for the overview. */
	readonly path: string;
}

function placeOf(file: string): Place {
	const [, prefix = '', path = ''] = /^(ru\/)?(.*?)\/?(?:index)?(?:\.html)?$/.exec(file) ?? [];
	return { prefix, path };
}

/** A chart that stands by itself, by the parts of its address: `/ru/embed/indicator/drug_seizures/map/`. */
export interface ChartPlace {
	readonly prefix: string;
	/** `indicator/drug_seizures`. */
	readonly page: string;
	/** `map`. */
	readonly chart: string;
}

/** The chart whose own page a file is; none where it is another page. */
export function chartOf(file: string): ChartPlace | undefined {
	const { prefix, path } = placeOf(file);
	const [, page, chart] = /^embed\/(.+)\/([^/]+)$/.exec(path) ?? [];
	return page === undefined || chart === undefined ? undefined : { prefix, page, chart };
}

export const fileOfChart = ({ prefix, page, chart }: ChartPlace): string =>
	`${prefix}embed/${page}/${chart}/index.html`;

/** The charts that may stand for a page, the first first: its own; where it is one chart, that and then the others of its page. */
export function chartsFor(file: string): ChartPlace[] {
	const { prefix, path } = placeOf(file);
	const chart = chartOf(file);
	const [kind = '', id] = (chart?.page ?? (path || 'overview')).split('/');
	if (!Object.hasOwn(embedCharts, kind)) return [];
	const page = id === undefined ? kind : `${kind}/${id}`;
	const all = embedCharts[kind as EmbedPage].map((name) => ({ prefix, page, chart: name }));
	return chart ? [chart, ...all.filter((one) => one.chart !== chart.chart)] : all;
}

const named = (path: string, prefix: string) =>
	`${path}/${prefix}`.replace(/\/$/, '').replaceAll('/', '-').toLowerCase();

/** The name of a chart's picture. */
export const nameOfChart = ({ prefix, page, chart }: ChartPlace): string =>
	named(page === chart ? page : `${page}/${chart}`, prefix);

/** The name of the picture of a page that no chart stands for. */
export function nameOfPage(file: string): string {
	const { prefix, path } = placeOf(file);
	return named(own.test(path) || chartsFor(file).length > 0 ? path || 'overview' : 'site', prefix);
}
