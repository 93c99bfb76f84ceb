import { plain } from '../meaning/plain.ts';
import type { KnownIndicator, Mapping } from './mapping.ts';

/** What a record says of its indicator. */
export interface IndicatorParts {
	readonly domain: string | null;
	readonly indicatorId: string | null;
	readonly indicatorEn: string | null;
	readonly indicatorRu: string | null;
	/** The unit of an indicator of the atlas, for rows that name none. */
	readonly unit: string | null;
}

const none: IndicatorParts = {
	domain: null,
	indicatorId: null,
	indicatorEn: null,
	indicatorRu: null,
	unit: null
};

/** IATI's types of transactions. Commitments and disbursements are never one indicator. */
const transactionTypes: Readonly<Record<string, string>> = {
	1: 'incoming funds',
	2: 'commitment',
	3: 'disbursement',
	4: 'expenditure',
	5: 'interest payment',
	6: 'loan repayment',
	7: 'reimbursement',
	8: 'purchase of equity',
	9: 'sale of equity',
	10: 'credit guarantee',
	11: 'incoming commitment',
	12: 'outgoing pledge',
	13: 'incoming pledge'
};

/** A name's group of people without what only says which bound it is. */
const groupOf = (subgroup: string) =>
	subgroup
		.replaceAll(/\b(?:lower|upper)?\s*(?:estimate|bound)s?\b|\b(?:lower|upper)\b/gi, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();

/**
 * How rows name their indicator: by a name or id of the atlas's, by what the reader said that a name is, or by a name of
 * its own, which gets an id of its own.
 */
export function indicatorReader(
	mapping: Mapping,
	indicators: readonly KnownIndicator[]
): (name: string | null, subgroup: string | null) => IndicatorParts {
	const known = new Map<string, KnownIndicator>();
	for (const one of indicators)
		for (const name of [one.id, one.name_en, one.name_ru]) known.set(plain(name), one);
	for (const [name, id] of mapping.indicatorNames) {
		const one = indicators.find((indicator) => indicator.id === id);
		if (one) known.set(plain(name), one);
	}
	const read = new Map<string, IndicatorParts>();
	let last: { name: string | null; subgroup: string | null; parts: IndicatorParts } | undefined;
	return (name, subgroup) => {
		// Row after row is of one indicator.
		if (last?.name === name && last.subgroup === subgroup) return last.parts;
		const key = `${name ?? ''}\u0001${subgroup ?? ''}`;
		let parts = read.get(key);
		if (!parts) {
			parts = partsOf(name, subgroup);
			if (read.size < 10_000) read.set(key, parts);
		}
		last = { name, subgroup, parts };
		return parts;
	};

	function partsOf(name: string | null, subgroup: string | null): IndicatorParts {
		const group = subgroup === null ? '' : groupOf(subgroup);
		const full = [name === null ? '' : typed(name), group].filter(Boolean).join(' · ');
		if (full === '') return none;
		const one = known.get(plain(full));
		if (one)
			return {
				domain: one.domain,
				indicatorId: one.id,
				indicatorEn: one.name_en,
				indicatorRu: one.name_ru,
				unit: one.unit
			};
		return { domain: null, indicatorId: ownId(full), indicatorEn: full, indicatorRu: full, unit: null };
	}

	function typed(name: string): string {
		if (!mapping.transactionTypes) return name;
		const type = transactionTypes[/^\s*(\d+)/.exec(name)?.[1] ?? ''];
		return `IATI: ${type ?? name}`;
	}
}

/** An id that the same name always gets, apart from the atlas's: letters and digits for addresses. */
function ownId(name: string): string {
	let hash = 0x811c9dc5;
	for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return `own_${hash.toString(36)}`;
}
