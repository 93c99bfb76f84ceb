import { max, min, ticks } from 'd3-array';
import type { Locale } from '../../domain/text.ts';
import { formatDate } from '../../format/period.ts';
import { formatNumber } from '../../format/number.ts';
import { textWidth, wrap } from '../text.ts';
import type { ResultChart } from './choose.ts';

/** Geometry in px: everything that is drawn, with its texts. */
export interface ResultLayout {
	readonly width: number;
	readonly height: number;
	readonly bars: readonly {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
		readonly label: readonly string[];
		/** Where the label's first line stands, and where the value does. */
		readonly labelY: number;
		readonly valueX: number;
		/** The value stands before the bar's end where it would not fit behind it. */
		readonly value: string;
	}[];
	readonly dots: readonly { readonly x: number; readonly y: number; readonly text: string }[];
	/** Lines across with their amounts; of points only. */
	readonly levels: readonly { readonly y: number; readonly text: string }[];
	readonly years: readonly { readonly x: number; readonly text: string }[];
	/** Where zero stands: across for bars, down for points. */
	readonly zero: number;
	/** Where names end and the drawing begins. */
	readonly left: number;
}

const LETTER = 13;
const LINE = 17;
const GAP = 8;

/** Lays a result's chart out for a width in px. */
export function layoutResult(chart: ResultChart, width: number, locale: Locale): ResultLayout {
	return chart.kind === 'bars' ? layoutBars(chart, width, locale) : layoutPoints(chart, width, locale);
}

function layoutBars({ points }: ResultChart, width: number, locale: Locale): ResultLayout {
	const labelWidth = Math.min(max(points, ({ x }) => textWidth(x, LETTER)) ?? 0, width * 0.42);
	const left = Math.ceil(labelWidth) + GAP;
	const values = points.map(({ y }) => formatNumber(y, locale));
	const valueWidth = (max(values, (text) => textWidth(text, LETTER)) ?? 0) + 6;
	const low = Math.min(0, min(points, ({ y }) => y) ?? 0);
	const high = Math.max(0, max(points, ({ y }) => y) ?? 0);
	const room = Math.max(20, width - left - valueWidth);
	const at = (value: number) => left + (high === low ? 0 : ((value - low) / (high - low)) * room);
	let y = 0;
	const bars = points.map((point, index) => {
		const label = shortened(wrap(point.x, labelWidth + 1, LETTER), labelWidth);
		const height = Math.max(22, label.length * LINE + 4);
		const [from, to] = [at(Math.min(0, point.y)), at(Math.max(0, point.y))];
		const bar = {
			x: from,
			y: y + height / 2 - 8,
			width: Math.max(1, to - from),
			height: 16,
			label,
			labelY: y + height / 2 - ((label.length - 1) * LINE) / 2 + LETTER * 0.36,
			valueX: to + 6,
			value: values[index] ?? ''
		};
		y += height + 4;
		return bar;
	});
	return { width, height: y, bars, dots: [], levels: [], years: [], zero: at(0), left };
}

/** Two lines at most, and no word wider than its place. */
function shortened(lines: readonly string[], width: number): string[] {
	const fits = (text: string) => textWidth(text, LETTER) <= width + 1;
	const cut = (text: string) => {
		let short = text;
		while (short.length > 1 && !fits(`${short}…`)) short = short.slice(0, -1);
		return `${short}…`;
	};
	return lines.slice(0, 2).map((line, index) => {
		if (index === 1 && lines.length > 2) return cut(line);
		return fits(line) ? line : cut(line);
	});
}

function layoutPoints({ points }: ResultChart, width: number, locale: Locale): ResultLayout {
	const height = 280;
	const low = Math.min(0, min(points, ({ y }) => y) ?? 0);
	const high = Math.max(0, max(points, ({ y }) => y) ?? 0);
	const amounts = ticks(low, high === low ? low + 1 : high, 4);
	const texts = amounts.map((amount) => formatNumber(amount, locale));
	const left = (max(texts, (text) => textWidth(text, LETTER)) ?? 0) + GAP;
	const [top, bottom, right] = [12, height - 24, width - 16];
	const span = (high === low ? low + 1 : high) - low;
	const y = (value: number) => bottom - ((value - low) / span) * (bottom - top);
	const days = points.map(({ x }) => Date.parse(x) / 86_400_000);
	const [first, last] = [min(days) ?? 0, max(days) ?? 0];
	const x = (day: number) =>
		last === first ? (left + right) / 2 : left + 10 + ((day - first) / (last - first)) * (right - left - 20);
	return {
		width,
		height,
		bars: [],
		dots: points.map((point, index) => ({
			x: x(days[index] ?? first),
			y: y(point.y),
			text: `${formatDate(point.x, 'day', locale)}: ${formatNumber(point.y, locale)}`
		})),
		levels: amounts.map((amount, index) => ({ y: y(amount), text: texts[index] ?? '' })),
		years: yearMarks(first, last, (right - left) / 56).map(({ day, text }) => ({ x: x(day), text })),
		zero: y(0),
		left
	};
}

/** Years within the days, as many as there is room for; else the first day's year alone. */
function yearMarks(first: number, last: number, room: number): { day: number; text: string }[] {
	const yearOf = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
	const startOf = (year: number) => Date.UTC(year, 0, 1) / 86_400_000;
	const years = ticks(yearOf(first), yearOf(last) + 1, Math.max(2, Math.floor(room))).filter(
		(year) => Number.isInteger(year) && startOf(year) >= first && startOf(year) <= last
	);
	if (years.length === 0) return [{ day: first, text: String(yearOf(first)) }];
	return years.map((year) => ({ day: startOf(year), text: String(year) }));
}
