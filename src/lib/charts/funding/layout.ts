import type { Unit } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatValue } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import { textWidth, wrap } from '../text.ts';
import { familyOf, familyOrder, fundingKinds, type FundingItem, type FundingKind } from './items.ts';
import { familyTitle, kindTitle, labelOf, spokenOf } from './words.ts';

export interface FundingOptions {
	/** px; the height follows from what there is to show. */
	readonly width: number;
	readonly locale: Locale;
	/** Rows on which sources differ. */
	readonly differing: ReadonlySet<string>;
}

export interface FundingMark {
	readonly id: string;
	readonly rows: readonly string[];
	readonly kind: FundingKind;
	readonly layer: 'dialogue' | 'context';
	readonly x0: number;
	readonly x1: number;
	/** Where bars stand; a bar of money rises from here by its height. */
	readonly base: number;
	readonly height: number;
	/** An estimate, a limit, or of low reliability. */
	readonly doubtful: boolean;
	/** The source does not print the dates as they are drawn. */
	readonly inferred: boolean;
	/** “At least”: the bar's top is open. */
	readonly open: boolean;
	/** Where its date is only a bound, a programme fades out on that side. */
	readonly fadeStart: boolean;
	readonly fadeEnd: boolean;
	readonly differs: boolean;
	readonly label: {
		readonly x: number;
		/** Baseline of the first line. */
		readonly y: number;
		readonly anchor: 'start' | 'end';
		readonly lines: readonly string[];
	};
	/** Mark and label together, for hand and focus. */
	readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
	readonly spoken: string;
}

interface Caption {
	readonly x: number;
	readonly y: number;
	readonly lines: readonly string[];
}

export interface FundingGroup {
	readonly kind: FundingKind;
	readonly caption: Caption;
	readonly marks: readonly FundingMark[];
}

export interface FundingLane {
	readonly family: string;
	readonly top: number;
	readonly title: Caption;
	readonly groups: readonly FundingGroup[];
}

export interface FundingLayout {
	readonly width: number;
	readonly height: number;
	readonly plot: { readonly x0: number; readonly x1: number; readonly top: number };
	readonly ticks: readonly { readonly x: number; readonly text: string }[];
	readonly lanes: readonly FundingLane[];
	/** How high a round sum is; none where nothing has a height. */
	readonly key: {
		readonly x: number;
		readonly y0: number;
		readonly y1: number;
		readonly text: string;
	} | null;
	readonly has: Readonly<
		Record<FundingKind | 'doubtful' | 'inferred' | 'faded' | 'context' | 'differs', boolean>
	>;
}

/** Sizes in px. */
export const tail = 22;
export const spanHeight = 8;
const tallest = 46;
const size = 12;
const lineHeight = 15;
const gap = 14;
const narrow = 600;

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Programmes with their money, in the years they run, family by family.
 *
 * A bar's height is its money and its width its years. Its area means nothing: area as money would make the
 * height euros a year, a yearly rate that no source states, since a budget is committed once for the whole of
 * its period. The same scale holds for all bars, and each has its sum beside it. Kinds of money stand apart,
 * each under its own caption: a share has no bar of its own but a hatched one, what several phases had together
 * has no height at all, only a bracket over its years, so that nobody sets it beside a phase.
 */
export function layoutFunding(items: readonly FundingItem[], options: FundingOptions): FundingLayout {
	const { width, locale } = options;
	const small = width < narrow;
	const most = Math.max(0, ...items.map(moneyOf));
	const scale = most === 0 ? 0 : tallest / most;
	const keySum = roundSum(most / 2);
	const keyHeight = round(keySum * scale);
	const axis = (keySum > 0 ? keyHeight + 14 : 0) + 16;
	const plot = { x0: small ? 2 : 152, x1: width - (small ? 2 : 10), top: axis + 8 };
	const years = items.flatMap(({ start, end }) => [start, end]).map((date) => Number(date.slice(0, 4)));
	const [from, to] = years.length > 0 ? [Math.min(...years), Math.max(...years)] : [2000, 2001];
	const [first, last] = [Date.UTC(from, 0, 1), Date.UTC(to + 1, 0, 1)];
	const x = (time: number) => round(plot.x0 + ((time - first) / (last - first)) * (plot.x1 - plot.x0));

	const lanes: FundingLane[] = [];
	let top = plot.top;
	for (const family of familyOrder(items)) {
		const own = items.filter(({ programmeId }) => familyOf(programmeId) === family);
		const title = { x: 0, y: top + 19, lines: [familyTitle(family, own, locale)] };
		const groups: FundingGroup[] = [];
		let y = top + (small ? 26 : 8);
		for (const kind of fundingKinds) {
			const of = own.filter((item) => item.kind === kind);
			if (of.length === 0) continue;
			const lines = small ? [kindTitle(kind, locale)] : wrap(kindTitle(kind, locale), plot.x0 - 20, size);
			const captionY = small ? y + 13 : groups.length === 0 ? top + 37 : y + 12;
			const start = small ? y + 19 : y;
			const { marks, bottom } = pack(of, { top: start, plot, x, scale, small }, options);
			groups.push({ kind, caption: { x: 0, y: captionY, lines }, marks });
			y = Math.max(bottom + 8, small ? 0 : captionY + (lines.length - 1) * lineHeight + 12);
		}
		lanes.push({ family, top, title, groups });
		top = y + 6;
	}
	const marks = lanes.flatMap(({ groups }) => groups.flatMap((group) => group.marks));
	const hasKind = (kind: FundingKind) => marks.some((mark) => mark.kind === kind);
	return {
		width,
		height: round(top),
		plot,
		ticks: ticksOf(from, to, (year) => x(Date.UTC(year, 0, 1)), plot.x1 - plot.x0),
		lanes,
		key:
			keySum > 0
				? {
						x: plot.x0 + 5,
						y0: 4,
						y1: 4 + keyHeight,
						text: m.fund_key_height({ sum: formatValue(keySum, 'EUR' satisfies Unit, locale) }, { locale })
					}
				: null,
		has: {
			allocation: hasKind('allocation'),
			budget: hasKind('budget'),
			share: hasKind('share'),
			cumulated: hasKind('cumulated'),
			dates: hasKind('dates'),
			doubtful: marks.some(({ doubtful }) => doubtful),
			inferred: marks.some(({ inferred, kind }) => inferred && kind !== 'cumulated'),
			faded: marks.some(({ fadeStart, fadeEnd }) => fadeStart || fadeEnd),
			context: marks.some(({ layer }) => layer === 'context'),
			differs: marks.some(({ differs }) => differs)
		}
	};
}

/** The sum that a mark's height tells; what several phases had together has no height. */
function moneyOf(item: FundingItem): number {
	if (item.kind === 'dates' || item.kind === 'cumulated') return 0;
	const { value, low, high } = item.figure;
	return value ?? high ?? low ?? 0;
}

/** The greatest of 1, 2, 5 times a power of ten that is not above a sum. */
function roundSum(sum: number): number {
	if (sum <= 0) return 0;
	const power = 10 ** Math.floor(Math.log10(sum));
	return ([5, 2, 1].find((one) => one * power <= sum) ?? 1) * power;
}

interface Place {
	readonly top: number;
	readonly plot: { readonly x0: number; readonly x1: number };
	readonly x: (time: number) => number;
	/** px a euro. */
	readonly scale: number;
	readonly small: boolean;
}

interface Draft {
	readonly mark: Omit<FundingMark, 'base' | 'label' | 'box'>;
	readonly label: Omit<FundingMark['label'], 'y'>;
	/** How far mark and label reach. */
	readonly left: number;
	readonly right: number;
}

/** As many marks in a row as fit with their labels; the bars of a row stand on one line. */
function pack(
	items: readonly FundingItem[],
	place: Place,
	options: FundingOptions
): { marks: FundingMark[]; bottom: number } {
	const rows: { end: number; marks: Draft[] }[] = [];
	for (const item of items) {
		const draft = draftOf(item, place, options);
		const row = rows.find(({ end }) => end + gap <= draft.left);
		if (row) {
			row.marks.push(draft);
			row.end = draft.right;
		} else rows.push({ end: draft.right, marks: [draft] });
	}
	let y = place.top;
	const marks: FundingMark[] = [];
	for (const row of rows) {
		const rise = Math.max(
			...row.marks.map(({ mark, label }) => mark.height + label.lines.length * lineHeight + 4)
		);
		const base = round(y + rise);
		for (const { mark, label, left, right } of row.marks) {
			const labelY = base - mark.height - 6 - (label.lines.length - 1) * lineHeight;
			const y = round(labelY);
			marks.push({
				...mark,
				base,
				label: { ...label, y },
				box: { x: round(left - 3), y: y - 13, width: round(right - left + 6), height: round(base - y + 16) }
			});
		}
		y = base + 8;
	}
	return { marks, bottom: y };
}

function draftOf(item: FundingItem, { plot, x, scale, small }: Place, options: FundingOptions): Draft {
	const { locale, differing } = options;
	const day = 86_400_000;
	const x0 = x(Date.parse(item.start));
	const x1 = Math.max(x(Date.parse(item.end) + day), x0 + 4);
	const money = moneyOf(item);
	const differs = item.rows.some((row) => differing.has(row));
	const event = item.kind === 'dates' ? item.event : undefined;
	const figure = item.kind === 'dates' ? undefined : item.figure;
	const text = labelOf(item, locale) + (differs ? ' ≠' : '');
	const room = plot.x1 - plot.x0;
	// A label starts with its bar; where it would leave the plot, it ends with the plot.
	const lines = wrap(text, Math.max(Math.min(room, small ? room : 430), x1 - x0), size);
	const reached = Math.max(...lines.map((line) => textWidth(line, size)));
	const toTheEnd = x0 + reached > plot.x1;
	const label = toTheEnd
		? { x: plot.x1, anchor: 'end' as const, lines }
		: { x: x0, anchor: 'start' as const, lines };
	return {
		mark: {
			id: item.id,
			rows: item.rows,
			kind: item.kind,
			layer: item.layer,
			x0,
			x1,
			height:
				item.kind === 'dates' || item.kind === 'cumulated' ? spanHeight : round(Math.max(money * scale, 3)),
			doubtful: figure !== undefined && isDoubtful(figure),
			inferred: figure?.period_basis === 'inferred',
			open: figure?.value === null && figure.high === null,
			fadeStart: event?.openStart ?? false,
			fadeEnd: event?.openEnd ?? false,
			differs,
			spoken: spokenOf(item, differs, locale)
		},
		label: { ...label, lines: differs ? stripSign(lines) : lines },
		left: Math.min(x0 - (event?.openStart ? tail : 0), toTheEnd ? plot.x1 - reached : x0),
		right: Math.max(x1 + (event?.openEnd ? tail : 0), toTheEnd ? plot.x1 : x0 + reached)
	};
}

const isDoubtful = ({ value, status }: { readonly value: number | null; readonly status: string }) =>
	value === null || status === 'U' || status === 'E';

/** The sign has its room in the last line, and is drawn by itself. */
const stripSign = (lines: readonly string[]): string[] =>
	lines.map((line) => line.replace(/ ?≠$/, '')).filter((line) => line !== '');

/** Years on the axis, as many as have room. */
function ticksOf(
	from: number,
	to: number,
	x: (year: number) => number,
	room: number
): FundingLayout['ticks'] {
	const years = to + 1 - from;
	const step = [1, 2, 5, 10].find((one) => (room / years) * one >= 44) ?? 20;
	const first = Math.ceil(from / step) * step;
	return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, i) => first + i * step)
		.filter((year) => room - (x(year) - x(from)) >= 18 && x(year) - x(from) >= 16)
		.map((year) => ({ x: x(year), text: String(year) }));
}
