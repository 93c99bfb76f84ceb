import type { DrugFamily } from '../domain/drug-families.ts';
import { m } from '../paraglide/messages.js';

/** What a family of drugs is called. */
export const familyNames: Readonly<Record<DrugFamily, () => string>> = {
	opiates: m.sz_family_opiates,
	cannabis: m.sz_family_cannabis,
	synthetic: m.sz_family_synthetic,
	medicines: m.sz_family_medicines,
	other: m.sz_family_other
};
