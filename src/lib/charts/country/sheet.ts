import { textWidth, wrap } from '../text.ts';
import type { KeyFact } from './key-facts.ts';

type Fact = Pick<KeyFact, 'value' | 'silent' | 'text' | 'source'>;

/** What stands on a printed page, as far as its length differs from country to country. */
export interface SheetWords {
	readonly finding: string;
	readonly context: string;
	/** The dialogue's numbers and directions. */
	readonly facts: readonly Fact[];
	/** What stands under the strip of subjects, and under the timeline. */
	readonly strip: string;
	readonly timelineKey: string;
	/** The drawn panels: the lines of words above each. */
	readonly panels: readonly (readonly string[])[];
	readonly unknown: readonly string[];
	readonly differ: readonly string[];
	/** The paragraphs at the foot. */
	readonly foot: readonly string[];
	/** Heights of the drawings, px. */
	readonly timeline: number;
	readonly map: number;
}

/** Width of the sheet within its margins, px; print scales it to 186 mm. */
export const sheetWidth = 820;
/** The map's width, px. */
export const mapWidth = 150;
/** Height of the page on that scale, px, but for what another system's fonts may take. */
const sheetHeight = 1190;
/** Sizes in px of the sheet's text: its letters, and from line to line. */
const size = 12;
const lineHeight = 15.6;
const finding = { size: 17.4, lineHeight: 22.3 };
/** Between two columns, and what a list's signs take. */
const gutter = 24;
const bullet = 14;
/** A fact's number: its letters, its height, and what lies between it and the words; an arrow's width. */
const value = { size: 21, height: 23, gap: 8, arrow: 22 };
/** Between two rows of facts. */
const rowGap = 7;
/** What does not differ: the kicker, the headings, the strip, two lines of the last key, and the spaces around them. */
const fixed = 262;
/** What a drawn panel takes less than its height: it has no title of its own, and its years stand near the key. */
const overlap = 29;
/** A panel's height, px: what is readable, and what is enough. */
const least = 116;
const enough = 260;

/**
 * How facts stand: that there is no number has a row of its own over several directions; the others stand in two
 * columns or three.
 */
export function factGrid(facts: readonly Fact[]): { readonly alone: boolean; readonly columns: 2 | 3 } {
	const alone = facts.length > 3 && facts.some(({ silent }) => silent);
	const count = facts.length - (alone ? 1 : 0);
	return { alone, columns: count === 3 || count > 4 ? 3 : 2 };
}

/** Letters are taken to be wider than they are: by a tenth. Of that, this much is left to chance. */
const measured = 1.05;

const lines = (texts: readonly string[], width: number, letters = size) =>
	texts.reduce((sum, text) => sum + wrap(text, width * measured, letters).length, 0);

/** What the facts take, px. */
function factsHeight(facts: readonly Fact[]): number {
	const { alone, columns } = factGrid(facts);
	const height = (fact: Fact, width: number) => {
		const taken = fact.value === null ? value.arrow : textWidth(fact.value, value.size);
		return Math.max(
			value.height,
			lines([`${fact.text} (${fact.source})`], width - taken - value.gap) * lineHeight
		);
	};
	const others = facts.filter(({ silent }) => !(alone && silent));
	const width = (sheetWidth - (columns - 1) * gutter) / columns;
	const rows = Array.from({ length: Math.ceil(others.length / columns) }, (_, i) =>
		Math.max(...others.slice(i * columns, (i + 1) * columns).map((fact) => height(fact, width)))
	);
	const all = alone ? [value.height, ...rows] : rows;
	return all.reduce((sum, row) => sum + row + rowGap, 0);
}

/** Shares of the width that a list may have beside another one. */
const shares = { even: 0.5, more: 0.6, less: 0.4 } as const;
export type Share = keyof typeof shares;

const listLines = (texts: readonly string[], share: number) =>
	lines(texts, sheetWidth * share - gutter / 2 - bullet);

/** Lines that two lists take side by side. */
const bothLines = (first: readonly string[], second: readonly string[], share: Share) =>
	Math.max(listLines(first, shares[share]), listLines(second, 1 - shares[share]));

/** How much of the width the first of two lists takes so that the higher one is as low as can be: half, if that does. */
export function shareOfFirst(first: readonly string[], second: readonly string[]): Share {
	return (['more', 'less'] as const).reduce<Share>(
		(best, share) => (bothLines(first, second, share) < bothLines(first, second, best) ? share : best),
		'even'
	);
}

/**
 * The height of the small panels, px: they have the room that the words leave. Words are taken to be rather too wide
 * than too narrow, so that the page stays one.
 */
export function panelHeightFor(words: SheetWords): number {
	const headWidth = sheetWidth - mapWidth - gutter;
	const head =
		lines([words.finding], headWidth, finding.size) * finding.lineHeight +
		lines([words.context], headWidth) * lineHeight +
		44;
	const others =
		lines([words.strip, words.timelineKey, ...words.foot], sheetWidth) +
		Math.max(0, ...words.panels.map((panel) => lines(panel, 252))) +
		bothLines(words.unknown, words.differ, shareOfFirst(words.unknown, words.differ));
	const drawings = words.timeline + Math.max(head, words.map) - overlap;
	const taken = fixed + drawings + factsHeight(words.facts) + others * lineHeight;
	return Math.round(Math.min(enough, Math.max(least, sheetHeight - taken)));
}
