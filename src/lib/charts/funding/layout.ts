import type { Unit } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatValue } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import { wrap } from '../text.ts';
import { familyOf, familyOrder, fundingKinds, type FundingItem, type FundingKind } from './items.ts';
import { labelSize as size, lineHeight, moneyOf, packMarks, round, type FundingMark } from './marks.ts';
import { familyTitle, kindTitle } from './words.ts';

export interface FundingOptions {
	/** px; the height follows from what there is to show. */
	readonly width: number;
	readonly locale: Locale;
	/** Rows on which sources differ. */
	readonly differing: ReadonlySet<string>;
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
	/** What is drawn, and so what the legend has to name. */
	readonly has: Readonly<
		Record<
			| FundingKind
			| 'column'
			| 'dialogue'
			| 'context'
			| 'hollow'
			| 'least'
			| 'most'
			| 'dashed'
			| 'faded'
			| 'differs',
			boolean
		>
	>;
}

/** Sizes in px. */
const tallest = 54;
const narrow = 600;

/**
 * Programmes with their money, in the years they run, family by family.
 *
 * A sum is a column, its years a line under it. All columns are equally wide and on one scale, so that height and
 * area say the same: a bar as long as its years would make a long programme look richer than it was. Area as money
 * would make the height euros a year, which no source states: a budget is committed once for all of its period.
 * Kinds of money stand apart, each under its own caption; a share is hatched; what several phases had together has no
 * column, only a bracket over its years, so that nobody sets it beside a phase.
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
			const { marks, bottom } = packMarks(of, { top: start, plot, x, scale, small }, options);
			groups.push({ kind, caption: { x: 0, y: captionY, lines }, marks });
			y = Math.max(bottom + 8, small ? 0 : captionY + (lines.length - 1) * lineHeight + 12);
		}
		lanes.push({ family, top, title, groups });
		top = y + 6;
	}
	const marks = lanes.flatMap(({ groups }) => groups.flatMap((group) => group.marks));
	const has = (drawn: (mark: FundingMark) => boolean) => marks.some(drawn);
	const kind = (one: FundingKind) => has((mark) => mark.kind === one);
	// A share is hatched and a bracket grey whichever layer tells it: neither shows the layer's look.
	const filled = (mark: FundingMark) =>
		(mark.column !== null && mark.kind !== 'share' && !mark.hollow) || mark.kind === 'dates';
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
			allocation: kind('allocation'),
			budget: kind('budget'),
			share: kind('share'),
			cumulated: kind('cumulated'),
			dates: kind('dates'),
			column: has(({ column }) => column !== null),
			dialogue: has((mark) => mark.layer === 'dialogue' && filled(mark)),
			context: has((mark) => mark.layer === 'context' && filled(mark)),
			hollow: has(({ hollow }) => hollow),
			least: has(({ limit }) => limit === 'least'),
			most: has(({ limit }) => limit === 'most'),
			dashed: has(({ inferred }) => inferred),
			faded: has(({ fadeStart, fadeEnd }) => fadeStart || fadeEnd),
			differs: has(({ differs }) => differs)
		}
	};
}

/** The greatest of 1, 2, 5 times a power of ten that is not above a sum. */
function roundSum(sum: number): number {
	if (sum <= 0) return 0;
	const power = 10 ** Math.floor(Math.log10(sum));
	return ([5, 2, 1].find((one) => one * power <= sum) ?? 1) * power;
}

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
