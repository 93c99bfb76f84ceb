/** Why a figure cannot be held against those of other countries. */
export type Apart = 'bound' | 'period' | 'definition' | 'counted';

/** Drugs that name a total: what is in it differs by country, as the caveat of the seizures says. */
const totals = /^(all_drugs|narcotics|drugs_and_precursors)$/;

/**
 * Indicators whose own caveat says that countries count different things, or that are the share of one agency.
 * A test holds them to the caveats.
 */
const countedApart =
	/_agency$|^(trafficking_channels|drug_seizures_(border|operation)$|drug_crimes$|laboratories_dismantled$|persons_prosecuted$|precursor_seizures$|registered_drug_users$|transnational)/;

/** Whether a period is one whole calendar year. */
export const isWholeYear = (start: string | null, end: string): boolean =>
	start === `${end.slice(0, 4)}-01-01` && end.endsWith('-12-31');

/** Why a figure stands apart; null where it can be compared with other countries' for the same year. */
export function whyApart(row: {
	readonly indicator_id: string;
	readonly drug: string | null;
	readonly start: string | null;
	readonly end: string;
	readonly value: number | null;
	readonly status: string;
}): Apart | null {
	if (row.value === null) return 'bound';
	if (!isWholeYear(row.start, row.end)) return 'period';
	if (row.status === 'D') return 'definition';
	return totals.test(row.drug ?? '') || countedApart.test(row.indicator_id) ? 'counted' : null;
}
