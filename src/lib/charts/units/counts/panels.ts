import { areas, type Area } from '../../../domain/areas.ts';
import { drugs } from '../../../domain/codes.ts';
import type { Locale } from '../../../domain/text.ts';
import { m } from '../../../paraglide/messages.js';
import type { SeriesPoint } from '../../../queries/series.ts';

/** Counts under one heading, drawn to one scale. */
export interface CountPanel {
	readonly id: string;
	readonly title: string;
	readonly groups: readonly CountGroup[];
}

/** Counts of one thing in one country: only these may be read one after the other. */
export interface CountGroup {
	/** None: the panel's heading says it all. */
	readonly title: string | null;
	readonly points: readonly SeriesPoint[];
}

const areaOrder = Object.keys(areas);
const drugOrder = Object.keys(drugs);
const distinct = <T>(all: readonly T[]): T[] => [...new Set(all)];

const byArea = (points: readonly SeriesPoint[]): Area[] =>
	distinct(points.map(({ ref_area }) => ref_area as Area)).sort(
		(a, b) => areaOrder.indexOf(a) - areaOrder.indexOf(b)
	);

/** One indicator: a panel a country; within it all kinds together first, then what is counted by drug. */
export function panelsByArea(points: readonly SeriesPoint[], locale: Locale): CountPanel[] {
	return byArea(points).map((area) => {
		const here = points.filter(({ ref_area }) => ref_area === area);
		const kinds = distinct(here.map(({ drug }) => drug)).sort(
			(a, b) => (a === null ? -1 : drugOrder.indexOf(a)) - (b === null ? -1 : drugOrder.indexOf(b))
		);
		return {
			id: area,
			title: areas[area][locale],
			groups: kinds.map((kind) => ({
				title:
					kind === null
						? null
						: m.crime_of_drug({ drug: drugs[kind as keyof typeof drugs][locale] }, { locale }),
				points: here.filter(({ drug }) => drug === kind)
			}))
		};
	});
}

/**
 * Several indicators: a panel each, and within it a group a country, with its reporter where the count is one
 * agency's own.
 * @param measures the names of the indicators, by id, in the order of the panels
 */
export function panelsByMeasure(
	points: readonly SeriesPoint[],
	measures: Readonly<Record<string, string>>,
	locale: Locale
): CountPanel[] {
	return Object.entries(measures).flatMap(([id, title]) => {
		const own = points.filter(({ indicator_id }) => indicator_id === id);
		const groups = byArea(own).flatMap((area) => {
			const here = own.filter(({ ref_area }) => ref_area === area);
			if (!isAgency(id)) return [{ title: areas[area][locale], points: here }];
			return distinct(here.map(({ reported_by }) => reported_by)).map((agency) => ({
				title: agency,
				points: here.filter(({ reported_by }) => reported_by === agency)
			}));
		});
		return groups.length > 0 ? [{ id, title, groups }] : [];
	});
}

/** An indicator of one agency's own counts: a part of the national ones. */
export const isAgency = (indicator: string): boolean => indicator.endsWith('_agency');
