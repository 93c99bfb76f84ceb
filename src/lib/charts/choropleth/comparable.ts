import { wholeYear } from '../../domain/whole-year.ts';

/** Why a figure cannot be held against those of other countries. */
export type Apart = 'bound' | 'period' | 'definition' | 'counted';

/** Drugs that name a total: what is in it differs by country, as the caveat of the seizures says. */
const totals = /^(all_drugs|narcotics|drugs_and_precursors)$/;

/**
 * Why a figure stands apart; null where it can be compared with other countries' for the same year, as far as the
 * figure itself tells.
 */
export function whyApart(row: {
	readonly drug: string | null;
	readonly start: string | null;
	readonly end: string;
	readonly value: number | null;
	readonly status: string;
}): Apart | null {
	if (row.value === null) return 'bound';
	if (wholeYear(row) === null) return 'period';
	if (row.status === 'D') return 'definition';
	return totals.test(row.drug ?? '') ? 'counted' : null;
}
