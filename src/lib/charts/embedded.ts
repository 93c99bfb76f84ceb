import { getContext } from 'svelte';

const key = 'embedded';

/** What charts are rendered in for another site's page. */
export const forEmbed = (): Map<unknown, unknown> => new Map([[key, true]]);

/** A width in px that a chart is drawn for before scripts run. */
export type WidthClass = 328 | 520 | 720 | 1160;

/**
 * The widths to draw a chart for: in another site's page, where no script lays it out for the very width, also the one of a
 * column of text.
 */
export const widthClasses = (widths: readonly WidthClass[]): readonly WidthClass[] =>
	getContext(key) === true
		? widths.flatMap((width): WidthClass[] => (width === 720 ? [520, 720] : [width]))
		: widths;
