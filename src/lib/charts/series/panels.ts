import { areas, type Area } from '../../domain/areas.ts';
import { drugs } from '../../domain/codes.ts';
import { drugFamilies, type DrugFamily } from '../../domain/drug-families.ts';
import type { Locale } from '../../domain/text.ts';
import { capital } from '../../format/capital.ts';
import type { SeriesPoint } from '../../queries/series.ts';

/** What a panel is for: an area, or a drug where the points are one area's. */
export type PanelOf = 'area' | 'drug';

/** A panel with the points that it shows. */
export interface PanelPoints {
	/** The area's code, or the drug's. */
	readonly key: string;
	readonly area: Area;
	readonly title: string;
	/** Null where the points tell no drug. */
	readonly family: DrugFamily | null;
	readonly points: readonly SeriesPoint[];
}

type Drug = keyof typeof drugs;

/** The order in which families of drugs are listed: by plant first, what is of no family last. */
export const familyOrder = [
	'opiates',
	'cannabis',
	'synthetic',
	'medicines',
	'other'
] as const satisfies DrugFamily[];

/** The families whose colour some panel gives to context, in their order. */
export const familiesDrawn = (
	panels: readonly {
		readonly family: DrugFamily | null;
		readonly marks: readonly { readonly layer: string }[];
	}[]
): DrugFamily[] =>
	familyOrder.filter((family) =>
		panels.some((panel) => panel.family === family && panel.marks.some(({ layer }) => layer === 'context'))
	);

const familyOf = (drug: string | null): DrugFamily | null =>
	drug === null ? null : drugFamilies[drug as Drug];

/**
 * Points by panel. Areas stand in the order of the atlas; drugs by family, within it those with the most values
 * first. Which of them has most in it decides nothing: that changes from year to year.
 */
export function panelsOf(points: readonly SeriesPoint[], of: PanelOf, locale: Locale): PanelPoints[] {
	const groups = new Map<string, SeriesPoint[]>();
	for (const point of points) {
		const key = of === 'area' ? point.ref_area : (point.drug ?? '');
		groups.set(key, [...(groups.get(key) ?? []), point]);
	}
	const order = of === 'area' ? Object.keys(areas) : drugOrder(groups);
	return [...groups]
		.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
		.map(([key, here]) => ({
			key,
			area: (here[0]?.ref_area ?? key) as Area,
			title: of === 'area' ? areas[key as Area][locale] : drugTitle(key, locale),
			family: familyOf(here[0]?.drug ?? null),
			points: here
		}));
}

function drugTitle(code: string, locale: Locale): string {
	return code === '' ? '' : capital(drugs[code as Drug][locale], locale);
}

function drugOrder(groups: ReadonlyMap<string, readonly SeriesPoint[]>): string[] {
	const rank = (code: string) => familyOrder.indexOf(familyOf(code === '' ? null : code) ?? 'other');
	const count = (code: string) => groups.get(code)?.length ?? 0;
	return [...Object.keys(drugs), ''].sort((a, b) => rank(a) - rank(b) || count(b) - count(a));
}
