import { formatRange } from '../../format/period.ts';
import type { Locale } from '../../domain/text.ts';
import { facets, type Facet, type RecordFilter } from '../../queries/explore/facets.ts';
import type { Choices } from './choice.ts';

/** One condition of a filter, in words, and the filter without it. */
export interface Condition {
	readonly id: string;
	/** The facet; `time` or `q` for the others. */
	readonly of: Facet | 'time' | 'q';
	readonly text: string;
	readonly without: RecordFilter;
}

/** Every condition that is set, in the order of the filter bar. */
export function conditionsOf(
	filter: RecordFilter,
	choices: Choices,
	years: { readonly earliest: number; readonly latest: number },
	locale: Locale
): Condition[] {
	const { chosen, from, to, text } = filter;
	return [
		...facets.flatMap((facet) =>
			(chosen[facet] ?? []).map((code) => ({
				id: `${facet} ${code}`,
				of: facet,
				text: choices[facet].find((choice) => choice.code === code)?.label ?? code,
				without: {
					...filter,
					chosen: { ...chosen, [facet]: (chosen[facet] ?? []).filter((one) => one !== code) }
				}
			}))
		),
		...(from !== null || to !== null
			? [
					{
						id: 'time',
						of: 'time' as const,
						text: formatRange(
							`${String(from ?? years.earliest)}-01-01`,
							`${String(to ?? years.latest)}-12-31`,
							'year',
							locale
						),
						without: { ...filter, from: null, to: null }
					}
				]
			: []),
		...(text.trim() !== ''
			? [
					{
						id: 'q',
						of: 'q' as const,
						text: locale === 'ru' ? `«${text.trim()}»` : `“${text.trim()}”`,
						without: { ...filter, text: '' }
					}
				]
			: [])
	];
}

/** A filter in words, for titles: each facet's codes together. Empty where nothing is chosen. */
export function tellFilter(conditions: readonly Condition[]): string {
	const parts = new Map<string, string[]>();
	for (const { of, text } of conditions) parts.set(of, [...(parts.get(of) ?? []), text]);
	return [...parts.values()].map((texts) => texts.join(', ')).join('; ');
}
