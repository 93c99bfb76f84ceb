import { countryCodes } from '../../domain/areas.ts';
import type { Unit } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure, formatNumber, formatValue } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import { yearTicks } from '../series/axis.ts';
import { textWidth, wrap } from '../text.ts';
import { isDrawn, type DrawnInterval, type Interval } from './interval.ts';
import { labelHeight, layoutLabel, type IntervalLabel, type LabelLine } from './label.ts';
import { intervalScale, rateTicks, unitSquare, type IntervalScale } from './scale.ts';
import { drugName } from '../row-words.ts';
import { areaName, periodWords, speakInterval, whyNotDrawn } from './words.ts';

export interface IntervalOptions {
	/** px; the height follows from the rows. */
	readonly width: number;
	readonly locale: Locale;
}

/** A figure as an area: as long as its period, as high as its rate. */
export interface IntervalBlock {
	readonly x0: number;
	readonly x1: number;
	/** Its top and its base line. */
	readonly y: number;
	readonly base: number;
	/** The ends of the period that are inferred, not stated. */
	readonly inferred: boolean;
}

export interface IntervalMark {
	readonly id: string;
	readonly spoken: string;
	/** Null where the figure has no area: then its text alone stands here. */
	readonly block: IntervalBlock | null;
	readonly label: IntervalLabel;
}

/** One figure of one country, or a country that gives none. Every row has the same scales. */
export interface IntervalRow {
	readonly key: string;
	readonly area: string;
	readonly top: number;
	readonly height: number;
	/** The country's name, at its first row. */
	readonly name: { readonly text: string; readonly x: number; readonly y: number } | null;
	readonly mark: IntervalMark | null;
	/** Said where there is no figure. */
	readonly silence: { readonly x: number; readonly lines: readonly LabelLine[] } | null;
	readonly axis: IntervalAxis | null;
}

export interface IntervalAxis {
	readonly x0: number;
	readonly x1: number;
	readonly base: number;
	/** How high the lines between years rise. */
	readonly top: number;
	readonly seams: readonly number[];
	readonly years: readonly { readonly x: number; readonly text: string }[];
	readonly rates: readonly { readonly y: number; readonly text: string }[];
	/** What the rates are, above them; none where there is none. */
	readonly title: { readonly text: string; readonly x: number; readonly y: number } | null;
}

export interface IntervalLayout {
	readonly width: number;
	readonly height: number;
	readonly rows: readonly IntervalRow[];
	/** What a square of the chart stands for. */
	readonly key: {
		readonly x: number;
		readonly y: number;
		readonly side: number;
		readonly lines: readonly LabelLine[];
		readonly textX: number;
	} | null;
	readonly inferred: boolean;
}

const gap = 22;

/**
 * Figures reported over unequal periods, as areas: time across, amount a year upwards, so that the area is
 * what was reported. One row a figure, in the order of the atlas; a country without one has a row that says so.
 * @param figures all of one unit
 */
export function layoutIntervals(figures: readonly Interval[], options: IntervalOptions): IntervalLayout {
	const { width, locale } = options;
	const wide = width >= 640;
	const left = wide ? 128 : 0;
	const drawn = figures.filter(isDrawn);
	const rates = rateTicks(Math.max(0, ...drawn.map(({ per_year }) => per_year)));
	// Room for the rates' names beside the plot.
	const gutter = Math.max(44, ...rates.map((rate) => textWidth(formatNumber(rate, locale), 12) + 10));
	const plot = { x0: left + Math.ceil(gutter), x1: width - 1 };
	const scale = drawn.length > 0 ? intervalScale(drawn, { ...plot, height: wide ? 220 : 190 }) : null;

	const rows: IntervalRow[] = [];
	let y = 0;
	for (const area of areasOf(figures)) {
		const here = figures
			.filter(({ ref_area }) => ref_area === area)
			.sort((a, b) => a.end.localeCompare(b.end));
		const name = { text: areaName(area, locale), x: 0, y: y + 14 };
		const headed = wide ? 0 : 20;
		if (here.length === 0) {
			const x = wide ? plot.x0 : 0;
			const lines = soft(wrap(m.sz_silence({}, { locale }), width - x, 13), y + headed + 14);
			const height = headed + lines.length * 17 + 4;
			rows.push({ key: area, area, top: y, height, name, mark: null, silence: { x, lines }, axis: null });
			y += height + gap / 2;
		}
		for (const [i, figure] of here.entries()) {
			const top = i === 0 ? y + headed : y;
			const row =
				scale !== null && isDrawn(figure)
					? drawnRow(figure, { ...scale, rates }, { ...plot, left, top }, locale)
					: textRow(figure, { x: wide ? plot.x0 : 0, top, width }, locale);
			rows.push({
				key: figure.id,
				area,
				top: y,
				height: row.bottom - y,
				name: i === 0 ? name : null,
				mark: { id: figure.id, spoken: speakInterval(figure, locale), block: row.block, label: row.label },
				silence: null,
				axis: row.axis
			});
			y = row.bottom + gap;
		}
	}
	const key = scale === null ? null : keyOf(scale, drawn, { x: plot.x0, y: y + 4, width }, locale);
	return {
		width,
		height: Math.ceil(key === null ? y : key.y + Math.max(key.side, key.lines.length * 17) + 4),
		rows,
		key,
		inferred: drawn.some(({ period_basis }) => period_basis === 'inferred')
	};
}

/** The five countries, and whatever wider area a figure is for. */
function areasOf(figures: readonly Interval[]): string[] {
	const wider = figures
		.map(({ ref_area }) => ref_area)
		.filter((area) => !countryCodes.some((one) => one === area));
	return [...countryCodes, ...new Set(wider)];
}

const soft = (lines: readonly string[], y: number): LabelLine[] =>
	lines.map((text, i) => ({ text, y: y + i * 17, kind: 'soft' }));

const round = (value: number) => Math.round(value * 10) / 10;

function drawnRow(
	figure: DrawnInterval,
	scale: IntervalScale & { readonly rates: readonly number[] },
	plot: { readonly left: number; readonly x0: number; readonly x1: number; readonly top: number },
	locale: Locale
) {
	const [x0, x1] = [round(scale.x(figure.start)), round(scale.xAfter(figure.end))];
	// However little, what was seized is seen.
	const rise = Math.max(round(scale.rise(figure.per_year)), figure.value > 0 ? 1 : 0);
	const ticks = scale.rates.filter((rate) => rate <= figure.per_year);
	const title = ticks.length > 0 ? 20 : 0;
	const place = layoutLabel(figure, { x0, x1, rise }, plot, locale);
	const body = Math.max(title + rise, place.side === 'above' ? place.height + 8 + rise : place.height);
	const base = round(plot.top + body);
	const block: IntervalBlock = {
		x0,
		x1,
		y: round(base - rise),
		base,
		inferred: figure.period_basis === 'inferred'
	};
	const top =
		place.side === 'above' ? block.y - 8 - place.height : place.side === 'inside' ? block.y + 10 : block.y;
	const label = place.at(Math.min(top, base - place.height));
	const perYear = (plot.x1 - plot.x0) / (scale.to + 1 - scale.from);
	const axis: IntervalAxis = {
		x0: plot.x0,
		x1: plot.x1,
		base,
		top: block.y,
		seams: Array.from({ length: scale.to + 2 - scale.from }, (_, i) => round(plot.x0 + i * perYear)),
		years: yearTicks(scale.from, scale.to, plot.x1 - plot.x0).map((year) => ({
			x: round(plot.x0 + (year - scale.from + 0.5) * perYear),
			text: String(year)
		})),
		rates: [0, ...ticks].map((rate) => ({
			y: round(base - scale.rise(rate)),
			text: formatNumber(rate, locale)
		})),
		title: ticks.length > 0 ? { text: m.sz_axis({}, { locale }), x: plot.left, y: block.y - 10 } : null
	};
	return { block, label, axis, bottom: base + 22 };
}

function textRow(
	figure: Interval,
	at: { readonly x: number; readonly top: number; readonly width: number },
	locale: Locale
) {
	const text = [
		formatFigure(figure, locale),
		drugName(figure, locale),
		periodWords(figure, locale),
		whyNotDrawn(figure, locale)
	].filter(Boolean);
	const lines = soft(wrap(text.join('; '), at.width - at.x, 13), at.top + 14);
	const label: IntervalLabel = { x: at.x, anchor: 'start', inside: false, lines };
	return { block: null, label, axis: null, bottom: at.top + labelHeight(lines.length) };
}

function keyOf(
	scale: IntervalScale,
	drawn: readonly Interval[],
	at: { readonly x: number; readonly y: number; readonly width: number },
	locale: Locale
): IntervalLayout['key'] {
	const square = unitSquare(scale.areaOfOne, 72);
	if (square === null) return null;
	const amount = formatValue(square.amount, (drawn[0]?.unit ?? 'KGM') as Unit, locale);
	const side = round(square.side);
	const textX = at.x + side + 12;
	const lines = soft(wrap(m.sz_key({ amount }, { locale }), at.width - textX, 13), at.y + 12);
	return { x: at.x, y: at.y, side, textX, lines };
}
