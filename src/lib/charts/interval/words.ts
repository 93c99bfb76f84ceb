import { areas, type Area } from '../../domain/areas.ts';
import type { Unit } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { wholeYear } from '../../domain/whole-year.ts';
import { formatFigure, formatValue } from '../../format/number.ts';
import { wholeMonths } from '../../format/period.ts';
import { m } from '../../paraglide/messages.js';
import { drugName, periodOf } from '../row-words.ts';
import { sourceOf, speak } from '../words.ts';
import { isDrawn, rateOf, type DrawnInterval, type Interval } from './interval.ts';

/** `46 months`; empty for a period that is not of whole months. */
export function monthsOf({ start, end }: Pick<Interval, 'start' | 'end'>, locale: Locale): string {
	const months = start === null ? null : wholeMonths(start, end);
	if (months === null) return '';
	return new Intl.NumberFormat(locale, { style: 'unit', unit: 'month', unitDisplay: 'long' }).format(months);
}

/** The same, where the period does not tell it by itself, as a calendar year does. */
function lengthOf({ start, end }: Interval, locale: Locale): string {
	return wholeYear({ start, end }) === null ? monthsOf({ start, end }, locale) : '';
}

/** `January 2021–October 2024, 46 months (dates inferred)`. */
export function periodWords(figure: Interval, locale: Locale): string {
	const period = [periodOf(figure, locale), lengthOf(figure, locale)].filter(Boolean).join(', ');
	return figure.period_basis === 'inferred' ? m.sz_inferred({ period }, { locale }) : period;
}

/** `= 67.8 kg a year (derived)`. */
export const rateWords = (figure: DrawnInterval, locale: Locale): string =>
	m.sz_rate({ value: formatValue(rateOf(figure), figure.unit as Unit, locale) }, { locale });

/** Why a figure has no area: nothing is stretched or guessed to give it one. */
export function whyNotDrawn(figure: Interval, locale: Locale): string {
	if (figure.value === null) return m.sz_undrawn_bound({}, { locale });
	if (figure.start === null) return m.sz_undrawn_start({}, { locale });
	return m.sz_undrawn_short({}, { locale });
}

export const areaName = (code: string, locale: Locale): string => areas[code as Area][locale];

export const speakInterval = (figure: Interval, locale: Locale): string =>
	speak(areaName(figure.ref_area, locale), [
		formatFigure(figure, locale),
		drugName(figure, locale),
		periodWords(figure, locale),
		isDrawn(figure) ? rateWords(figure, locale) : whyNotDrawn(figure, locale),
		figure.reported_by,
		sourceOf(figure, locale)
	]);
