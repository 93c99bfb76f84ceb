import type { drugs } from './codes.ts';

/** Families in which charts colour drugs: few enough to be told apart, the same on every page. */
export type DrugFamily = 'opiates' | 'cannabis' | 'synthetic' | 'medicines' | 'other';

/** The family of each drug. Totals over families, cocaine, precursors and what is not named are `other`. */
export const drugFamilies: Readonly<Record<keyof typeof drugs, DrugFamily>> = {
	all_drugs: 'other',
	narcotics: 'other',
	drugs_and_precursors: 'other',
	opiates: 'opiates',
	heroin: 'opiates',
	opium: 'opiates',
	morphine: 'opiates',
	tramadol: 'opiates',
	opioids_other: 'opiates',
	poppy_straw: 'opiates',
	poppy_plants: 'opiates',
	cannabis: 'cannabis',
	cannabis_herb: 'cannabis',
	cannabis_resin: 'cannabis',
	cannabis_oil: 'cannabis',
	cannabis_plants: 'cannabis',
	cannabis_seed: 'cannabis',
	cannabis_other: 'cannabis',
	cocaine: 'other',
	synthetic: 'synthetic',
	amphetamine: 'synthetic',
	methamphetamine: 'synthetic',
	ecstasy: 'synthetic',
	ecstasy_total: 'synthetic',
	synthetic_cathinones: 'synthetic',
	synthetic_cannabinoids: 'synthetic',
	stimulants_other: 'synthetic',
	nps_other: 'synthetic',
	lsd: 'synthetic',
	hallucinogens_other: 'synthetic',
	psychotropics: 'medicines',
	psychotropic_tablets: 'medicines',
	sedatives: 'medicines',
	sedatives_total: 'medicines',
	precursors: 'other',
	other: 'other'
};
