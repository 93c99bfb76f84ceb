import type { Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { rowsOf, type ReadingKind } from '../reading.ts';
import { saidBy } from '../row-words.ts';
import { sourceOf, speak } from '../words.ts';
import type { Subject } from './subjects.ts';

export interface StripOptions {
	/** px; the signs run on in as many lines as they need. */
	readonly width: number;
	readonly locale: Locale;
}

export interface StripMark {
	readonly id: string;
	readonly kind: Exclude<ReadingKind, 'silence'>;
	/** Of a direction: −2 … 2. */
	readonly direction: number | null;
	readonly x: number;
	readonly y: number;
	readonly spoken: string;
	readonly rows: readonly string[];
}

export interface StripLayout {
	readonly width: number;
	readonly height: number;
	/** Half the side of a sign, px. */
	readonly radius: number;
	readonly area: Country | undefined;
	readonly marks: readonly StripMark[];
	/** Middles of the places where nothing is said. */
	readonly silences: readonly (readonly [x: number, y: number])[];
}

const radius = 6;
const pitch = 24;
const rowHeight = 26;

/** One sign a subject, the strongest first, so that the strip reads as a bar: how much of it is silence. */
export function layoutStrip(subjects: readonly Subject[], { width, locale }: StripOptions): StripLayout {
	const perRow = Math.max(1, Math.min(subjects.length, Math.floor(width / pitch)));
	const at = (i: number): [number, number] => [
		(i % perRow) * pitch + radius + 1,
		Math.floor(i / perRow) * rowHeight + rowHeight / 2
	];
	const marks: StripMark[] = [];
	const silences: [number, number][] = [];
	for (const [i, { id, name, reading }] of subjects.entries()) {
		const [x, y] = at(i);
		if (reading.kind === 'silence') {
			silences.push([x, y]);
			continue;
		}
		const rows = rowsOf(reading);
		marks.push({
			id,
			kind: reading.kind,
			direction: reading.kind === 'direction' ? (reading.directions[0]?.direction ?? null) : null,
			x,
			y,
			spoken: speak(name, [
				rows.map((row) => `${saidBy(row, locale)}, ${sourceOf(row, locale)}`).join(';\n')
			]),
			rows: rows.map((row) => row.id)
		});
	}
	return {
		width: perRow * pitch,
		height: Math.ceil(subjects.length / perRow) * rowHeight,
		radius,
		area: subjects[0]?.reading.area,
		marks,
		silences
	};
}
