import type { Figure } from '../../queries/figures.ts';
import type { DerivedFigure } from '../../queries/derived.ts';

/** A figure with what the atlas reckons from its period; both null where no rate can be reckoned. */
export interface Interval
	extends
		Pick<
			Figure,
			| 'id'
			| 'ref_area'
			| 'drug'
			| 'start'
			| 'end'
			| 'period_basis'
			| 'value'
			| 'low'
			| 'high'
			| 'unit'
			| 'reported_by'
			| 'document'
			| 'locator'
		>,
		Pick<DerivedFigure, 'years' | 'per_year'> {}

/** An interval that can be drawn: it has a value, both ends, and lasts a year or more. */
export type DrawnInterval = Interval & {
	readonly start: string;
	readonly value: number;
	readonly per_year: number;
};

export const isDrawn = (figure: Interval): figure is DrawnInterval =>
	figure.start !== null && figure.value !== null && figure.per_year !== null;

/** A reckoned rate is no reading: three digits say all that it knows. */
export const rateOf = (figure: DrawnInterval): number => Number(figure.per_year.toPrecision(3));
