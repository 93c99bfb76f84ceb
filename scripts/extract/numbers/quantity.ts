import type { Span } from '../text/span.ts';
import type { NumberFound } from './find-numbers.ts';
import { mannerOf, type Manner } from './manner.ts';
import type { UnitKind, UnitRule } from './units.ts';

/** A number with what it counts or measures. */
export interface Quantity extends Span, Manner {
	/** In `unit`; the lower end where there is a `high`. */
	readonly value: number;
	readonly high?: number;
	/** The atlas's code; '' where the noun is on no list. */
	readonly unit: string;
	readonly kind: UnitKind;
	readonly doubts: readonly string[];
}

/** Floating-point dust removed: 1.3 × 1000 is 1300. */
export const rounded = (value: number): number => Number(value.toPrecision(12));

export function toQuantity(
	text: string,
	{ value, high, doubt }: NumberFound,
	{ unit, kind, factor }: Pick<UnitRule, 'unit' | 'kind' | 'factor'>,
	span: Span,
	doubts: readonly string[] = []
): Quantity {
	return {
		start: span.start,
		end: span.end,
		value: rounded(value * factor),
		...(high === undefined ? {} : { high: rounded(high * factor) }),
		unit,
		kind,
		...mannerOf(text, span),
		doubts: doubt === undefined ? doubts : [...doubts, doubt]
	};
}
