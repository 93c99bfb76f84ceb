import { units } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure, formatNumber } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import { nothing, type Facet, type RecordFilter } from '../../queries/explore/facets.ts';
import type { GroupRow } from '../../queries/explore/group.ts';
import type { GroupKey } from '../../queries/explore/group-keys.ts';
import { refuseToAdd, refuseToCompare } from '../../queries/explore/summing.ts';
import type { Choices } from '../../view/explore/choice.ts';
import { keyAt } from './group-fields.ts';
import { refusalText } from './refusal-text.ts';

/** What a group's key is called. */
export function keyLabel(group: GroupRow, keys: readonly GroupKey[], place: number, choices: Choices): string {
	const key = keys[place];
	const code = keyAt(group, place);
	if (code === null || key === undefined) return m.exp_nothing();
	return key === 'year' ? code : (choices[key].find((choice) => choice.code === code)?.label ?? code);
}

/** A value of a group, in its unit. */
function inUnit(value: number | null, unit: string | null, locale: Locale): string {
	if (value === null) return '';
	return unit !== null && Object.hasOwn(units, unit)
		? formatFigure({ value, low: null, high: null, unit }, locale)
		: [formatNumber(value, locale), unit].filter(Boolean).join('\u00a0');
}

export const measures = ['total', 'least', 'greatest', 'middle'] as const;
export type Measure = (typeof measures)[number];

/** A group's value, or in words why there is none. */
export function measureText(group: GroupRow, measure: Measure, locale: Locale): string {
	const refusal = measure === 'total' ? refuseToAdd(group) : refuseToCompare(group);
	if (refusal) return measure === 'total' && refusal !== 'no-values' ? refusalText(refusal, locale) : '';
	return inUnit(group[measure], group.unit, locale);
}

/** The filter that holds just a group's rows; a group without a year keeps the period. */
export function narrowed(filter: RecordFilter, group: GroupRow, keys: readonly GroupKey[]): RecordFilter {
	return keys.reduce<RecordFilter>((kept, key, place) => {
		const code = keyAt(group, place);
		if (key !== 'year') {
			return { ...kept, chosen: { ...kept.chosen, [key satisfies Facet]: [code ?? nothing] } };
		}
		return code === null ? kept : { ...kept, from: Number(code), to: Number(code) };
	}, filter);
}
