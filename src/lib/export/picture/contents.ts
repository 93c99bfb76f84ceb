import type { Colours } from './frame.ts';
import type { LegendEntry } from './legend.ts';
import type { Piece } from './serialise.ts';
import type { SubjectWords } from './words.ts';

/** What stands above a drawing: its name and what is said of it; both may be empty. */
export interface Caption {
	readonly title: string;
	readonly text: string;
}

/** What a picture is composed of. */
export interface Contents {
	/** None: the chart and its legend alone. */
	readonly words: SubjectWords | undefined;
	readonly legend: readonly LegendEntry[];
	/** What stands above each of its drawings, by its place. */
	readonly captions: readonly Caption[];
	readonly colours: Colours;
	/** Says how many sources were left out. */
	readonly more: (count: number) => string;
}

/** What draws the chart's drawings, by their place, at a width in px; a chart that can be is `stretch` times as high as on the page. */
export interface Drawer {
	/** The height that the drawing would have, in px. */
	readonly measure: (at: number, width: number, stretch: number) => Promise<number>;
	readonly draw: (at: number, width: number, stretch: number) => readonly Piece[];
}
