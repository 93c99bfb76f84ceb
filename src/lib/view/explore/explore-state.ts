import { facets, noFilter, type Facet, type RecordFilter } from '../../queries/explore/facets.ts';
import { isGroupKey, mostKeys, type GroupKey } from '../../queries/explore/group-keys.ts';
import { isSortColumn, type SortBy } from '../../queries/explore/sort-columns.ts';
import {
	parseTime,
	readList,
	trackers,
	writeList,
	writeTime,
	type ViewProblem,
	type Years
} from '../address.ts';
import { shownColumns, usualColumns, type ShownColumn } from './shown-columns.ts';

/** What the reader of the explorer looks at: all of it is in the address. */
export interface ExploreState {
	readonly filter: RecordFilter;
	/** In the table's order. */
	readonly columns: readonly ShownColumn[];
	/** None: the rows' standing order. */
	readonly sort: readonly SortBy[];
	/** None: rows, not groups. */
	readonly group: readonly GroupKey[];
	readonly tab: 'table' | 'chart';
}

/** What an address may ask for. */
export interface ExploreBounds extends Years {
	/** The codes of each facet that any row has. */
	readonly choices: Readonly<Record<Facet, readonly string[]>>;
}

export const defaultExplore: ExploreState = {
	filter: noFilter,
	columns: usualColumns,
	sort: [],
	group: [],
	tab: 'table'
};

const isShown = (name: string): name is ShownColumn => (shownColumns as readonly string[]).includes(name);

/**
 * Reads the query part of an address. Never throws: what is bad is dropped, one by one, each with a problem that names
 * it.
 */
export function parseExplore(
	search: URLSearchParams,
	bounds: ExploreBounds
): { state: ExploreState; problems: ViewProblem[] } {
	const problems: ViewProblem[] = [];
	let state = defaultExplore;
	const filter = (change: Partial<RecordFilter>) => {
		state = { ...state, filter: { ...state.filter, ...change } };
	};
	/** The members of a list that are known, each once. */
	const known = <T extends string>(
		parameter: string,
		value: string,
		is: (part: string) => part is T
	): T[] => {
		const kept = new Set<T>();
		for (const part of readList(value)) {
			if (is(part)) kept.add(part);
			else problems.push({ parameter, value: part, reason: 'unknown-value' });
		}
		return [...kept];
	};

	for (const [parameter, value] of search) {
		const facet = facets.find((one) => one === parameter);
		if (facet) {
			// As on the other pages, all layers have a word, and codes of countries are read in any case.
			if (facet === 'layer' && value === 'all') continue;
			const told =
				facet === 'country' ? value.replace(/(?<=^|~)[a-z]\w*/gi, inCase(bounds.choices.country)) : value;
			const isKnown = (part: string): part is string => bounds.choices[facet].includes(part);
			const codes = known(parameter, told, isKnown);
			if (codes.length > 0)
				filter({ chosen: { ...state.filter.chosen, [facet]: inOrder(codes, bounds.choices[facet]) } });
		} else if (parameter === 'time') {
			const time = parseTime(value, bounds);
			if (typeof time === 'string') problems.push({ parameter, value, reason: time });
			else {
				filter({
					from: time.from === bounds.earliest ? null : time.from,
					to: time.to === bounds.latest ? null : time.to
				});
			}
		} else if (parameter === 'q') {
			filter({ text: value });
		} else if (parameter === 'columns') {
			const columns = known(parameter, value, isShown);
			if (columns.length > 0) state = { ...state, columns: inOrder(columns, shownColumns) };
		} else if (parameter === 'sort') {
			state = { ...state, sort: readSort(value, problems) };
		} else if (parameter === 'group') {
			const keys = known(parameter, value, isGroupKey);
			for (const key of keys.slice(mostKeys))
				problems.push({ parameter, value: key, reason: 'unknown-value' });
			state = { ...state, group: keys.slice(0, mostKeys) };
		} else if (parameter === 'tab') {
			if (value === 'table' || value === 'chart') state = { ...state, tab: value };
			else problems.push({ parameter, value, reason: 'unknown-value' });
		} else if (!trackers.test(parameter)) {
			problems.push({ parameter, value, reason: 'unknown-parameter' });
		}
	}
	return { state, problems };
}

/** A code in the letters that the list has it in. */
const inCase = (codes: readonly string[]) => (part: string) =>
	codes.find((code) => code.toLowerCase() === part.toLowerCase()) ?? part;

const inOrder = <T extends string>(some: readonly T[], all: readonly T[]): T[] =>
	[...some].sort((a, b) => all.indexOf(a) - all.indexOf(b));

/** `country~-value`: a minus for the greatest first. */
function readSort(value: string, problems: ViewProblem[]): SortBy[] {
	const sort = new Map<string, SortBy>();
	for (const part of readList(value)) {
		const column = part.replace(/^-/, '');
		if (isSortColumn(column)) sort.set(column, { column, descending: part.startsWith('-') });
		else problems.push({ parameter: 'sort', value: part, reason: 'unknown-value' });
	}
	return [...sort.values()];
}

/** A text in an address, with the signs of its grammar left readable. */
const written = (text: string) => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));

/** The query part of the address of a state: empty for the default, else with its `?`. */
export function writeExplore(state: ExploreState, bounds: ExploreBounds): string {
	const { chosen, from, to, text } = state.filter;
	const codes = (facet: Facet) => chosen[facet] ?? [];
	const usual =
		state.columns.length === usualColumns.length && state.columns.every((one, i) => one === usualColumns[i]);
	const parts = [
		...facets.flatMap((facet) =>
			codes(facet).length > 0 ? [`${facet}=${writeList(codes(facet).map(written))}`] : []
		),
		...(from !== null || to !== null
			? [`time=${writeTime(from ?? bounds.earliest, to ?? bounds.latest, bounds)}`]
			: []),
		...(text.trim() === '' ? [] : [`q=${written(text)}`]),
		...(usual ? [] : [`columns=${writeList(state.columns)}`]),
		...(state.sort.length > 0
			? [`sort=${writeList(state.sort.map(({ column, descending }) => `${descending ? '-' : ''}${column}`))}`]
			: []),
		...(state.group.length > 0 ? [`group=${writeList(state.group)}`] : []),
		...(state.tab === 'table' ? [] : [`tab=${state.tab}`])
	];
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** Whether any row is left out. */
export const isFiltered = ({ chosen, from, to, text }: RecordFilter): boolean =>
	from !== null ||
	to !== null ||
	text.trim() !== '' ||
	facets.some((facet) => (chosen[facet] ?? []).length > 0);

/** Turns a code of a facet on or off. */
export function toggleChoice(filter: RecordFilter, facet: Facet, code: string): RecordFilter {
	const codes = filter.chosen[facet] ?? [];
	const next = codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code];
	return { ...filter, chosen: { ...filter.chosen, [facet]: next } };
}
