import type { Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import type { Claim } from '../../queries/claims.ts';
import type { SeriesPoint } from '../../queries/series.ts';

/**
 * How whole years are drawn:
 * - `line`: points joined from year to year, for one run of estimates;
 * - `dots`: points joined by nothing, for surveys and for estimates of single years;
 * - `bars`: a bar a year, for what programmes count.
 */
export type Drawing = 'line' | 'dots' | 'bars';

/** What is to be drawn of one country: what is said of it above, what is measured below. */
export interface PanelSpec {
	/** Unique in the figure. */
	readonly id: string;
	readonly area: Country;
	readonly title: string;
	/** What its values stand for, spoken before each. */
	readonly head: string;
	readonly drawing: Drawing;
	/** Values of one indicator and one edition. */
	readonly points: readonly SeriesPoint[];
	/** What is said without a number; `null`: the figure has no strip for it. */
	readonly claims: readonly Claim[] | null;
	/** Stands where nothing is said. */
	readonly unsaid: string;
	/** Stands where nothing is measured; empty where nothing is to be measured. */
	readonly unmeasured: string;
	/** Years whose values are named before others. */
	readonly named: readonly number[];
}

/** Panels that share a span of years, and a scale where they have one. */
export interface PanelGroup {
	/** Stands above the panels; `null` where the figure's title says it all. */
	readonly title: string | null;
	/** The top of the scale that all panels have; `null`: each its own. */
	readonly top: number | null;
	/** First and last year of the axis; `null`: those that any row touches. */
	readonly span: YearSpan | null;
	readonly panels: readonly PanelSpec[];
}

export interface YearSpan {
	readonly from: number;
	readonly to: number;
}

export interface PanelsOptions {
	/** px; the height follows. */
	readonly width: number;
	readonly locale: Locale;
	/** The least width of a panel, px. */
	readonly panel: number;
	/** How many times as high plots are in a picture of a given height; never higher than wide. */
	readonly stretch?: number | undefined;
}

export type Anchor = 'start' | 'middle' | 'end';

export interface TextLine {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly anchor: Anchor;
}

/** A value in digits, about its middle. */
export interface ValueLabel extends Omit<TextLine, 'anchor'> {
	/** The figure's title speaks of it. */
	readonly named: boolean;
}

/** Something said: an arrow for a direction, a ring for a mention, with its words. */
export interface ClaimMark {
	readonly id: string;
	readonly layer: 'dialogue' | 'context';
	/** −2 … 2, ordinal; `null` for a mention. */
	readonly direction: number | null;
	readonly x: number;
	readonly y: number;
	/** Where its period begins; where that is not known, the left end of the axis, and it fades towards it. */
	readonly from: number;
	readonly open: boolean;
	readonly label: readonly TextLine[];
	/** What can be pointed at. */
	readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
	readonly spoken: string;
}

/**
 * - `point`, `bar`: a value of a whole year;
 * - `period`: a value of part of a year or of several, a bar over its period;
 * - `limit`: no value but a limit, a column up or down to it.
 */
export type ValueShape = 'point' | 'bar' | 'period' | 'limit';

export interface ValueMark {
	readonly id: string;
	readonly rows: readonly string[];
	readonly shape: ValueShape;
	/** An estimate, or of low reliability. */
	readonly hollow: boolean;
	readonly layer: 'dialogue' | 'context';
	/** The middle of its time. */
	readonly x: number;
	/** The value, or the limit. */
	readonly y: number;
	/** What it covers about its middle, px, with the bounds that the source prints beside a value. */
	readonly box: { readonly half: number; readonly top: number; readonly bottom: number };
	/** Its sign as a path about its middle: what marks have in common is then the same in the page's bytes. */
	readonly sign: string;
	/** The width of what can be pointed at, px: its years, over the whole height. */
	readonly target: number;
	readonly spoken: string;
}

export interface Plot {
	readonly x0: number;
	readonly x1: number;
	/** The base, at zero. */
	readonly y0: number;
	/** The top of the scale. */
	readonly y1: number;
}

export interface Panel {
	readonly id: string;
	readonly area: Country;
	readonly title: readonly TextLine[];
	/** `null` where nothing has a time. */
	readonly plot: Plot | null;
	/** The scale's top in words; `null` where nothing is measured. */
	readonly top: TextLine | null;
	readonly years: readonly TextLine[];
	readonly claims: readonly ClaimMark[];
	/** From what is said down to what is measured at that time. */
	readonly guides: readonly { readonly x: number; readonly y0: number; readonly y1: number }[];
	readonly lines: readonly string[];
	/** What lies below the limits: somewhere in there are the values. */
	readonly reach: string;
	readonly marks: readonly ValueMark[];
	/** Values in digits, where they have room. */
	readonly labels: readonly ValueLabel[];
	/** What stands where nothing is said or measured. */
	readonly words: readonly TextLine[];
}

export interface PanelsLayout {
	readonly width: number;
	readonly height: number;
	readonly titles: readonly TextLine[];
	readonly panels: readonly Panel[];
}
