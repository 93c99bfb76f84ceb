import { classify, levelOf } from '../classes.ts';
import { niceTop } from '../series/axis.ts';
import type { Shade } from './fact.ts';

/** The shades of the scale from zero (0) to most. */
const most = 5;

/** Shades by class: round limits, few enough to be told apart. */
export function classedShades(values: readonly number[]) {
	const classes = classify(values);
	return {
		classes,
		/** Whether each class holds one number alone, as where a source rounds to a decimal. */
		single: values.every((value) => value === 0 || classes.some(({ from }) => from === value)),
		shade: (value: number): Shade => ({ level: levelOf(value, classes), over: 0 })
	};
}

/**
 * Shades in proportion, from zero to a round top. Between two of the palette's shades the upper one is laid over
 * the lower one, let through in part: it follows the theme, needs no style attribute and no colour function, and
 * is what a gradient in the legend does between its stops. To 1 %: nobody sees less.
 */
export function continuousShades(values: readonly number[]) {
	const top = niceTop(Math.max(0, ...values));
	return {
		top,
		shade: (value: number): Shade => {
			const at = Math.min(value / top, 1) * most;
			const level = Math.min(Math.floor(at), most - 1);
			return { level, over: Math.round((at - level) * 100) / 100 };
		}
	};
}
