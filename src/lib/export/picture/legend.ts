import { textWidth, wrap } from '../../charts/text.ts';
import { closer } from './frame.ts';
import { tag } from './markup.ts';
import type { Piece } from './serialise.ts';

/** A sign and what it means. */
export interface LegendEntry {
	readonly icon?: Piece | undefined;
	/** A sign that is a letter. */
	readonly letter?: { readonly text: string; readonly fill: string } | undefined;
	readonly text: string;
}

export const legendSize = 13;
const line = 17;
const iconGap = 6;
const entryGap = 20;

/** The lines of a legend set in a width, and its height in px. */
export function flowLegend(
	entries: readonly LegendEntry[],
	width: number,
	ink: string,
	font: string
): { height: number; markup: string } {
	let [x, y, rowHeight] = [0, 0, 0];
	const parts: string[] = [];
	for (const { icon, letter, text } of entries) {
		const lead = icon
			? icon.width + iconGap
			: letter
				? textWidth(letter.text, legendSize, 'bold') + iconGap
				: 0;
		const lines = text === '' ? [] : wrap(text, width - lead, legendSize);
		const wide = lead + Math.max(0, ...lines.map((one) => textWidth(one, legendSize) / closer));
		const high = Math.max(lines.length * line, icon?.height ?? 0);
		if (x > 0 && x + wide > width) {
			x = 0;
			y += rowHeight + 3;
			rowHeight = 0;
		}
		if (icon) {
			const top = y + (lines.length > 0 ? (line - icon.height) / 2 : 0);
			parts.push(
				tag('g', { transform: `translate(${String(Math.round(x * 100) / 100)} ${String(top)})` }, icon.markup)
			);
		}
		const words = { 'font-family': font, 'font-size': legendSize };
		if (letter) {
			parts.push(tag('text', { ...words, x, y: y + 13, fill: letter.fill, 'font-weight': 600 }, letter.text));
		}
		parts.push(
			...lines.map((one, i) => tag('text', { ...words, x: x + lead, y: y + 13 + i * line, fill: ink }, one))
		);
		x += wide + entryGap;
		rowHeight = Math.max(rowHeight, high);
	}
	return { height: entries.length === 0 ? 0 : y + rowHeight, markup: parts.join('') };
}
