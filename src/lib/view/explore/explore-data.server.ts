import type { Locale } from '../../domain/text.ts';
import { ask, buildEngine } from '../../engine/build.server.ts';
import { choiceNames, recordYears } from '../../queries/explore/choices.ts';
import { facets, noFilter, nothing, type Facet } from '../../queries/explore/facets.ts';
import { m } from '../../paraglide/messages.js';
import { facetLists } from '../../queries/explore/facet-lists.ts';
import type { Choice, Choices } from './choice.ts';
import { defaultExplore } from './explore-state.ts';
import { LiveRows } from './live-rows.ts';

const firstRows = 50;

/** What the explorer's page is rendered with: its first rows, how many there are, and what they can be chosen by. */
export async function readExplorer(locale: Locale) {
	const live = new LiveRows(buildEngine, () => 0, locale);
	const { rows } = await live.show(defaultExplore);
	const names = await ask(choiceNames, { locale });
	const [years] = await ask(recordYears, {});
	if (!years) throw new Error('no rows, so no years');
	const choices: Partial<Record<Facet, readonly Choice[]>> = {};
	for (const facet of facets) {
		const counts = await live.countChoices(facet, noFilter);
		const list = facetLists[facet];
		const labels: (readonly [string, string])[] = list
			? Object.entries(list).map(([code, label]) => [code, label[locale]])
			: names.filter((name) => name.facet === facet).map(({ code, label }) => [code, label]);
		choices[facet] = [
			...labels.flatMap(([code, label]) => {
				const count = counts.get(code);
				return count === undefined ? [] : [{ code, label, count }];
			}),
			...(counts.has(null)
				? [{ code: nothing, label: m.exp_nothing({}, { locale }), count: counts.get(null) ?? 0 }]
				: [])
		];
	}
	const first = await rows.at(0, firstRows);
	return {
		// The key is the engine's own: another engine has another.
		rows: first.map(({ key, ...row }) => row),
		total: rows.count,
		years,
		choices: choices as Choices
	};
}
