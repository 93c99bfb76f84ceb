import type { Categories } from '../../domain/table-schema.ts';
import { facets, nothing, type Facet } from '../../queries/explore/facets.ts';
import type { Years } from '../address.ts';
import type { ExploreBounds } from './explore-state.ts';

/** A code that rows can be chosen by, what it is called, and how many rows have it when nothing is chosen. */
export interface Choice {
	readonly code: string;
	readonly label: string;
	readonly count: number;
}
export type Choices = Readonly<Record<Facet, readonly Choice[]>>;

/** What an address may ask for, where there are these choices. */
export function boundsOf(choices: Choices, { earliest, latest }: Years): ExploreBounds {
	const codes: Partial<Record<Facet, readonly string[]>> = {};
	for (const facet of facets) codes[facet] = choices[facet].map(({ code }) => code);
	return { earliest, latest, choices: codes as ExploreBounds['choices'] };
}

/**
 * The choices with those that an own file adds: codes that none of the atlas's rows has, at the end, named by themselves.
 * @param counted what the engine counted of a facet when nothing was chosen
 */
export function withOwn(
	choices: readonly Choice[],
	counted: ReadonlyMap<string | null, number>,
	list: Categories | undefined,
	locale: 'en' | 'ru'
): readonly Choice[] {
	const known = new Set(choices.map(({ code }) => code));
	const more = [...counted].flatMap(([code, count]) =>
		code === null || known.has(code) || code === nothing
			? []
			: [{ code, count, label: list?.[code]?.[locale] ?? code }]
	);
	return more.length > 0 ? [...choices, ...more] : choices;
}
