import { wrap } from '../text.ts';

/** What stands on a printed page, as far as its length differs from country to country. */
export interface SheetWords {
	/** The dialogue's numbers and directions, each with its source. */
	readonly facts: readonly string[];
	/** The drawn panels: the lines of words above each. */
	readonly panels: readonly (readonly string[])[];
	readonly unknown: readonly string[];
	readonly differ: readonly string[];
	readonly sources: string;
	/** Height of the timeline, px. */
	readonly timeline: number;
}

/** Width of the sheet within its margins, px; print scales it to 186 mm. */
export const sheetWidth = 820;
/** Height of the page on that scale, px. */
const sheetHeight = 1216;
/** What the headings, the head, the notes and the spaces between the parts take, px. */
const fixed = 500;
const size = 12;
const lineHeight = 16;
/** A panel's height, px: what is readable, and what is enough. */
const least = 116;
const enough = 200;

/** How many columns facts stand in. */
export const factColumns = (count: number): 2 | 3 => (count === 3 || count > 4 ? 3 : 2);

const lines = (texts: readonly string[], width: number) =>
	texts.reduce((sum, text) => sum + wrap(text, width, size).length, 0);

/**
 * The height of the small panels, px: a page that has little to say gives its room to the drawings. Words are taken
 * to be rather too wide than too narrow, so that the page stays one.
 */
export function panelHeightFor({ facts, panels, unknown, differ, sources, timeline }: SheetWords): number {
	const columns = factColumns(facts.length);
	const factWidth = sheetWidth / columns - 96;
	const rows = Array.from({ length: Math.ceil(facts.length / columns) }, (_, i) =>
		Math.max(...facts.slice(i * columns, (i + 1) * columns).map((fact) => lines([fact], factWidth)))
	);
	const half = sheetWidth / 2 - 36;
	const words =
		rows.reduce((sum, count) => sum + count, 0) +
		Math.max(0, ...panels.map((panel) => lines(panel, 250))) +
		Math.max(lines(unknown, half), lines(differ, half)) +
		lines([sources], sheetWidth);
	const spare = sheetHeight - fixed - least - timeline - words * lineHeight;
	return Math.round(Math.min(enough, least + Math.max(0, spare)));
}
