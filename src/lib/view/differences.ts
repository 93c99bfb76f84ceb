import type { DiscrepancyClaim } from '../queries/discrepancies.ts';
import type { Difference } from './evidence.ts';

/** A discrepancy with its readings, in their order. */
export interface Discrepancy {
	readonly id: string;
	readonly kind: string;
	readonly subject: string;
	readonly explanation: string;
	readonly claims: readonly DiscrepancyClaim[];
}

export function groupDiscrepancies(claims: readonly DiscrepancyClaim[]): Discrepancy[] {
	const groups = new Map<string, DiscrepancyClaim[]>();
	for (const claim of claims) groups.set(claim.id, [...(groups.get(claim.id) ?? []), claim]);
	return [...groups].flatMap(([id, claims]) => {
		const [first] = claims;
		return first
			? [{ id, kind: first.kind, subject: first.subject, explanation: first.explanation, claims }]
			: [];
	});
}

/** Which rows have a discrepancy to tell of. */
export function differencesOf(claims: readonly DiscrepancyClaim[]): Difference[] {
	return claims.flatMap(({ id, row_id, subject }) => (row_id === null ? [] : [{ id, row_id, subject }]));
}
