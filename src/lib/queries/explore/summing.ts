/** What is known of the values of a group before any is added to another. */
export interface GroupFacts {
	/** Values that are one number each. */
	readonly value_count: number;
	/** Rows of which only bounds are known. */
	readonly bound_count: number;
	readonly one_indicator: boolean;
	readonly one_unit: boolean;
	readonly one_layer: boolean;
	readonly one_document: boolean;
	readonly one_drug: boolean;
	readonly one_area: boolean;
	/** An area that holds others, or that is not told. */
	readonly wide_area: boolean;
	readonly one_period: boolean;
	/** Whether every period is one calendar year: such periods are the same or apart. */
	readonly whole_years: boolean;
	/** Whether no area, drug and period comes twice, lines that a source prints apart aside. */
	readonly no_repeats: boolean;
	/** What sort of quantity it is; null where the atlas does not know the indicator. */
	readonly indicator_kind: string | null;
	readonly additive_time: boolean | null;
	readonly additive_area: boolean | null;
}

/** Why values are not compared at all: they are not of one thing in one unit. */
export type CompareRefusal = 'no-values' | 'indicators' | 'units';
/** Why values are not added. */
export type SumRefusal =
	| CompareRefusal
	| 'bounds'
	| 'layers'
	| 'documents'
	| 'rate'
	| 'drugs'
	| 'unknown'
	| 'areas'
	| 'nested-areas'
	| 'periods'
	| 'unequal-periods'
	| 'repeats';

/** Whether a group's least, greatest and middle value mean something; null: they do. */
export function refuseToCompare(facts: GroupFacts): CompareRefusal | null {
	if (facts.value_count === 0) return 'no-values';
	if (!facts.one_indicator) return 'indicators';
	return facts.one_unit ? null : 'units';
}

/**
 * Whether a group's values may be added; null: they may. One value is its own sum. In doubt they may not: what the atlas
 * does not know to be apart could be counted twice.
 */
export function refuseToAdd(facts: GroupFacts): SumRefusal | null {
	const refusal = refuseToCompare(facts);
	if (refusal) return refusal;
	if (facts.bound_count > 0) return 'bounds';
	if (facts.value_count === 1) return null;
	if (!facts.one_layer) return 'layers';
	if (!facts.one_document) return 'documents';
	if (facts.indicator_kind === 'rate') return 'rate';
	if (!facts.one_drug) return 'drugs';
	if (facts.indicator_kind === null) return 'unknown';
	if (!facts.one_area) {
		if (facts.additive_area !== true) return 'areas';
		if (facts.wide_area) return 'nested-areas';
	}
	if (!facts.one_period) {
		if (facts.additive_time !== true) return 'periods';
		if (!facts.whole_years) return 'unequal-periods';
	}
	return facts.no_repeats ? null : 'repeats';
}
