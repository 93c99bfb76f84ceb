import { countries } from '../../domain/areas.ts';
import { layers } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import { derivedMeasures } from '../../queries/derived-measures.ts';
import type { ReckonedPoint } from '../../queries/series.ts';
import { periodCell, saidCell, sourceCell } from '../row-words.ts';
import type { TableCell, TableContent, TableRow } from '../table-content.ts';
import { sourceOf } from '../words.ts';
import { yearWords } from './year-words.ts';
import type { MapMeasure, YearFact } from './year.ts';

/** Everything that is known of the year: what the map shows, the values that it leaves out, claims, and silences. */
export function yearTable(facts: readonly YearFact[], measure: MapMeasure, locale: Locale): TableContent {
	const reckoned = measure === 'reported' ? null : derivedMeasures[measure];
	// A reckoned value is no reading: three digits say all that it knows.
	const rounded = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
	const reckonedCell = (point: ReckonedPoint | null): TableCell[] => {
		if (measure === 'reported') return [];
		const value = point?.[measure] ?? null;
		return [{ text: value === null ? '' : rounded.format(value), order: value }];
	};
	const row = (fact: YearFact, point: ReckonedPoint, shown: string): TableRow => {
		const source = sourceOf(point, locale);
		return {
			id: point.id,
			cells: [
				{ text: countries[fact.area][locale] },
				{ text: formatFigure(point, locale), order: point.value ?? point.high ?? point.low },
				...reckonedCell(point),
				periodCell(point, locale),
				{ text: shown },
				{ text: layers[point.layer as keyof typeof layers][locale] },
				{ text: point.reported_by },
				{ text: source, links: [{ row: point.rows.split('~')[0] ?? point.id, text: source }] }
			]
		};
	};
	return {
		columns: [
			{ id: 'area', title: m.col_area({}, { locale }) },
			{ id: 'said', title: m.col_reading({}, { locale }), numeric: true },
			...(reckoned
				? [{ id: 'reckoned', title: reckoned.name[locale], hint: reckoned.formula[locale], numeric: true }]
				: []),
			{ id: 'period', title: m.col_period({}, { locale }) },
			{ id: 'shown', title: yearWords[locale].colShown },
			{ id: 'layer', title: m.col_layer({}, { locale }) },
			{ id: 'reporter', title: m.col_reporter({}, { locale }) },
			{ id: 'source', title: m.col_source({}, { locale }) }
		],
		rows: facts.flatMap((fact): TableRow[] => {
			const { area, point, others, claims, apart } = fact;
			const shown = apart === null ? yearWords[locale].shown : yearWords[locale].apart[apart];
			const rows = [
				...(point ? [row(fact, point, shown)] : []),
				...others.map((other) => row(fact, other, yearWords[locale].notShown)),
				...claims.map((claim) => ({
					id: claim.id,
					cells: [
						{ text: countries[area][locale] },
						saidCell(claim, locale),
						...reckonedCell(null),
						periodCell(claim, locale),
						{
							text: point && claim.direction === null ? yearWords[locale].notShown : yearWords[locale].shown
						},
						{ text: layers[claim.layer as keyof typeof layers][locale] },
						{ text: claim.reported_by },
						sourceCell(claim, locale)
					]
				}))
			];
			if (rows.length > 0) return rows;
			const silence = { text: m.kind_silence({}, { locale }), order: null };
			const empty = { text: '' };
			return [
				{
					id: area,
					cells: [
						{ text: countries[area][locale] },
						silence,
						...reckonedCell(null),
						empty,
						empty,
						empty,
						empty,
						empty
					]
				}
			];
		})
	};
}
