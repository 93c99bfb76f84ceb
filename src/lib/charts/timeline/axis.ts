import type { Locale } from '../../domain/text.ts';
import { textWidth } from '../text.ts';
import type { TimeWindow } from './time.ts';

export interface Tick {
	/** Where it stands in time, in years: unique. */
	readonly time: number;
	readonly x: number;
	/** The middle of its name, which keeps inside the picture. */
	readonly textX: number;
	/** Empty where the picture's edge leaves no room for it. */
	readonly text: string;
}

const size = 12;

/** Years on the axis, or years and months, as many as have room. */
export function ticksOf(
	window: TimeWindow,
	x: (time: number) => number,
	width: number,
	locale: Locale
): Tick[] {
	const year = x(window.from + 1) - x(window.from);
	// A month's name is as wide as a year's number.
	const step = [1 / 12, 1 / 4, 1 / 2, 1, 2, 5].find((one) => year * one >= 44) ?? 10;
	const first = Math.ceil(window.from / step - 1e-6);
	const last = Math.floor(window.until / step + 1e-6);
	return Array.from({ length: last - first + 1 }, (_, i) => {
		const time = (first + i) * step;
		const at = x(time);
		const text = nameOf(time, locale);
		const half = textWidth(text, size) / 2;
		const textX = Math.min(Math.max(at, half), width - half);
		return { time, x: at, textX, text: Math.abs(textX - at) > 8 ? '' : text };
	});
}

function nameOf(time: number, locale: Locale): string {
	const year = Math.floor(time + 1e-6);
	const month = Math.round((time - year) * 12);
	if (month === 0) return String(year);
	return monthNames[locale].format(Date.UTC(year, month));
}

const monthsIn = (locale: Locale) => new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
/** Made once: an axis is drawn again in every frame of a drag. */
const monthNames: Readonly<Record<Locale, Intl.DateTimeFormat>> = { en: monthsIn('en'), ru: monthsIn('ru') };

/** `Oct 2017`: a dialogue's month, from the day of an event. */
export const monthOf = (day: string, locale: Locale): string =>
	`${monthNames[locale].format(Date.parse(day))} ${day.slice(0, 4)}`;

/** A line through all lanes, with its name at the top. */
export interface Flag {
	readonly id: string;
	readonly kind: 'dialogue' | 'today';
	readonly x: number;
	readonly text: string;
	/** Where the name ends, and its baseline. */
	readonly textX: number;
	readonly y: number;
}

/**
 * Sets the names of lines left of their lines, in steps, so that no name lies over another name or over a line.
 * @param marks in any order
 * @param top baseline of the first step
 */
export function flagsOf(marks: readonly Omit<Flag, 'textX' | 'y'>[], top: number): Flag[] {
	const inOrder = marks
		.map((mark) => ({ mark, width: textWidth(mark.text, size) }))
		.sort((a, b) => a.mark.x - b.mark.x);
	const placed: Flag[] = [];
	// Names that the picture's left edge or such a name's line would cut stand right of their lines, above all others.
	let last = -4;
	const rest = inOrder.filter(({ mark, width }) => {
		if (mark.x - 4 - width >= last + 4) return true;
		last = mark.x;
		placed.push({ ...mark, textX: mark.x + 4 + width, y: top + placed.length * 15 });
		return false;
	});
	const steps: { left: number; row: number }[] = [];
	const first = placed.length;
	for (const { mark, width } of rest.reverse()) {
		const row = Math.max(first, ...steps.filter(({ left }) => left - 4 < mark.x).map(({ row }) => row + 1));
		steps.push({ left: mark.x - 4 - width, row });
		placed.push({ ...mark, textX: mark.x - 4, y: top + row * 15 });
	}
	return placed.sort((a, b) => a.x - b.x);
}
