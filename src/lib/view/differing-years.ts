import { wholeYear } from '../domain/whole-year.ts';
import type { DiscrepancyClaim } from '../queries/discrepancies.ts';

/** What two sources or more give for the same years. */
export interface DifferingYears {
	readonly documents: readonly { readonly id: string; readonly name: string }[];
	/** Each year with the readings of the documents, in their order; undefined where one gives none. */
	readonly years: readonly {
		readonly year: string;
		readonly claims: readonly (DiscrepancyClaim | undefined)[];
	}[];
}

/**
 * Readings as a table of years by documents: in a list, nobody could compare them.
 * @returns undefined where it is no such table: readings of one year, in words, or two of one document and year
 */
export function differingYears(claims: readonly DiscrepancyClaim[]): DifferingYears | undefined {
	const documents = new Map(claims.map(({ document_id, document }) => [document_id, document]));
	const cells = new Map<string, Map<string, DiscrepancyClaim>>();
	for (const claim of claims) {
		const year = wholeYear(claim);
		if (claim.unit === null || year === null) return undefined;
		const row = cells.get(String(year)) ?? new Map<string, DiscrepancyClaim>();
		if (row.has(claim.document_id)) return undefined;
		cells.set(String(year), row.set(claim.document_id, claim));
	}
	if (cells.size < 2) return undefined;
	return {
		documents: [...documents].map(([id, name]) => ({ id, name })),
		years: [...cells].map(([year, row]) => ({
			year,
			claims: [...documents.keys()].map((id) => row.get(id))
		}))
	};
}
