import { textWidth, wrap } from '../../charts/text.ts';
import { escape, tag } from './markup.ts';
import type { SubjectWords } from './words.ts';

/** Hex codes of the design's colours in one theme. */
export interface Colours {
	readonly paper: string;
	readonly ink: string;
	readonly inkSoft: string;
	readonly hairline: string;
	readonly accent: string;
}

/** What is written around a chart, set in a width; height in px. */
export interface Part {
	readonly height: number;
	readonly markup: string;
}

export const serif = "'Source Serif 4', Georgia, 'Times New Roman', serif";
export const sans = "Inter, 'Segoe UI', Arial, sans-serif";

const rows = (
	lines: readonly string[],
	{ top, step, ...looks }: { top: number; step: number; [attribute: string]: string | number }
): string =>
	lines.map((line, i) => tag('text', { x: 0, y: top + i * step, ...looks }, escape(line))).join('');

/**
 * The finding, and below it measure and unit.
 * @param most lines that a title may have; one of more is set smaller
 */
export function headOf({ title, subtitle }: SubjectWords, width: number, colours: Colours, most = 3): Part {
	const large = wrap(title, width, 23);
	const [size, lines] = large.length > most ? [18, wrap(title, width, 18)] : [23, large];
	const step = Math.round(size * 1.22);
	const below = lines.length * step;
	const measure = subtitle === '' ? [] : wrap(subtitle, width, 14);
	return {
		height: below + (measure.length > 0 ? 4 + measure.length * 20 : 0),
		markup:
			rows(lines, {
				top: Math.round(size * 0.95),
				step,
				fill: colours.ink,
				'font-family': serif,
				'font-size': size,
				'font-weight': 600
			}) +
			rows(measure, {
				top: below + 18,
				step: 20,
				fill: colours.inkSoft,
				'font-family': sans,
				'font-size': 14
			})
	};
}

const footSize = 12;
const footStep = 17;
/** Widths are estimated on the wide side, since labels must not touch; running text may come nearer to the edge. */
export const closer = 1.06;

/** How much of source and note there is room for, in lines. */
export interface Limits {
	readonly source: number;
	readonly note: number;
}

/**
 * Source, note, and whose picture it is, of when and from where.
 * @param more says how many sources were left out
 */
export function footOf(
	{ source, note, site, date, address }: SubjectWords,
	width: number,
	colours: Colours,
	limits: Limits,
	more: (count: number) => string
): Part {
	const said = [...cutList(source, width, limits.source, more), ...cutSentences(note, width, limits.note)];
	const origin = breakAnywhere(address.replace(/^https?:\/\//, ''), width);
	const head = `${site} · ${date}`;
	const beside = origin.length === 1 && textWidth(`${head}   ${origin[0] ?? ''}`, footSize, 'bold') <= width;
	const named = tag('tspan', { 'font-weight': 600 }, escape(site));
	// A column beside a chart is too narrow for both on one line.
	const whose =
		textWidth(head, footSize, 'bold') <= width ? [named + escape(` · ${date}`)] : [named, escape(date)];
	const first = 8 + said.length * footStep + (said.length > 0 ? 6 : 0);
	const letters = { 'font-family': sans, 'font-size': footSize };
	const last = first + 12;
	const markup = [
		tag('path', { d: `M0 .5H${String(width)}`, stroke: colours.hairline, fill: 'none' }),
		rows(said, { top: 8 + 12, step: footStep, fill: colours.inkSoft, ...letters }),
		...whose.map((line, i) =>
			tag('text', { x: 0, y: last + i * footStep, fill: colours.ink, ...letters }, line)
		),
		beside
			? tag(
					'text',
					{ x: width, y: last, fill: colours.accent, 'text-anchor': 'end', ...letters },
					escape(origin[0] ?? '')
				)
			: rows(origin, {
					top: last + whose.length * footStep,
					step: footStep,
					fill: colours.accent,
					...letters
				})
	].join('');
	return { height: first + footStep * (whose.length + (beside ? 0 : origin.length)), markup };
}

/** Lines of a list divided by `; `; what has no room is counted. */
export function cutList(
	text: string,
	width: number,
	limit: number,
	more: (count: number) => string
): string[] {
	if (text === '') return [];
	const entries = text.split('; ');
	for (let kept = entries.length; kept > 0; kept -= 1) {
		const rest = entries.length - kept;
		const shown = rest === 0 ? text : `${entries.slice(0, kept).join('; ')} ${more(rest)}`;
		const lines = wrap(shown, width * closer, footSize);
		if (lines.length <= limit) return lines;
	}
	return cutWords(text, width, limit);
}

/** Lines of a text that is left at the end of a sentence where it has no room. */
export function cutSentences(text: string, width: number, limit: number): string[] {
	if (text === '') return [];
	const sentences = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
	for (let kept = sentences.length; kept > 0; kept -= 1) {
		const shown = sentences.slice(0, kept).join(' ');
		const lines = wrap(kept === sentences.length ? shown : `${shown} …`, width * closer, footSize);
		if (lines.length <= limit) return lines;
	}
	return cutWords(text, width, limit);
}

function cutWords(text: string, width: number, limit: number): string[] {
	const words = text.split(' ');
	for (let kept = words.length - 1; kept > 1; kept -= 1) {
		const lines = wrap(`${words.slice(0, kept).join(' ')} …`, width * closer, footSize);
		if (lines.length <= limit) return lines;
	}
	return wrap(text, width * closer, footSize).slice(0, limit);
}

/** An address has no spaces to break at. */
function breakAnywhere(text: string, width: number): string[] {
	const lines = [''];
	for (const letter of text) {
		const longer = (lines.at(-1) ?? '') + letter;
		if (textWidth(longer, footSize) > width) lines.push(letter);
		else lines[lines.length - 1] = longer;
	}
	return lines;
}
