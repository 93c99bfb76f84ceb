import { recordFields } from '../../domain/records.ts';
import type { Locale } from '../../domain/text.ts';
import type { Batch } from '../../engine/rows.ts';
import type { Selection } from '../../export/data/selection.ts';
import { m } from '../../paraglide/messages.js';
import { facets } from '../../queries/explore/facets.ts';
import { groupsSql, rowsSql } from '../../queries/explore/literal.ts';
import { scanRows } from '../../queries/explore/plan.ts';
import type { GroupRow } from '../../queries/explore/group.ts';
import type { ExploreState } from '../../view/explore/explore-state.ts';
import type { LiveRows } from '../../view/explore/live-rows.ts';
import { groupBatch, groupFields } from './group-fields.ts';

export interface Explored {
	readonly state: ExploreState;
	/** The filter in words; empty where nothing is chosen. */
	readonly words: string;
	/** Of the rows, not of the groups. */
	readonly rowCount: number;
	/** Where the state asks for groups. */
	readonly groups: readonly GroupRow[] | null;
	/** The page's whole address with its query part. */
	readonly address: string;
	readonly locale: Locale;
	/** Whether an own file is among the rows. */
	readonly own: boolean;
}

/** What the explorer shows, to be taken along: rows with all their columns, in their order, or groups. */
export function selectionOf(explored: Explored, live: LiveRows): Selection {
	const { state, words, rowCount, groups, address, locale, own } = explored;
	const { filter, sort, group } = state;
	const table = own ? 'all_records' : 'records';
	const rows = words === '' ? m.exp_selection_all() : words;
	if (groups) {
		const keys = group.join(', ');
		return {
			slug: `${slugOf(state)}-by-${group.join('-')}`,
			title: m.exp_selection_groups({ rows, keys }),
			address,
			sql: groupsSql(filter, group, table),
			columns: groupFields(group),
			rowCount: groups.length,
			scan: (signal) => scanGroups(groups, group, locale, signal)
		};
	}
	return {
		slug: slugOf(state),
		title: rows,
		address,
		sql: rowsSql(filter, sort, locale, table),
		columns: recordFields,
		rowCount,
		scan: (signal) => scan(live, state, locale, signal)
	};
}

async function* scan(
	live: LiveRows,
	{ filter, sort }: ExploreState,
	locale: Locale,
	signal: AbortSignal
): AsyncGenerator<Batch> {
	const engine = await live.ready(filter);
	signal.throwIfAborted();
	const { query, parameters } = scanRows(filter, sort, locale);
	yield* engine.scan(query, parameters, { signal });
}

// eslint-disable-next-line @typescript-eslint/require-await -- as a Selection has it; these are at hand
async function* scanGroups(
	groups: readonly GroupRow[],
	keys: ExploreState['group'],
	locale: Locale,
	signal: AbortSignal
): AsyncGenerator<Batch> {
	signal.throwIfAborted();
	yield groupBatch(groups, keys, locale);
}

/** Words for a file's name: the codes that are chosen, as far as they make a name. */
function slugOf({ filter }: ExploreState): string {
	const codes = facets.flatMap((facet) => filter.chosen[facet] ?? []);
	const years = [filter.from, filter.to].flatMap((year) => year ?? []);
	const words = [...codes.slice(0, 4), ...years.map(String)]
		.join('-')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '')
		.slice(0, 60);
	return words === '' ? 'drug-dialogue-atlas-records' : `atlas-${words}`;
}
