import type { ToldEvent } from './told.ts';

/** px */
export const barHeight = 16;
/** How far a mark fades out where its date is only a bound. */
export const tail = 22;

/** A part of a mark; what it looks like follows from its kind. */
export interface TimelineShape {
	readonly kind: 'bar' | 'later' | 'tail' | 'edge' | 'rim' | 'range' | 'dot' | 'ring' | 'diamond';
	readonly d: string;
	/** The gradient that fills it: by the mark's tone and the side on which it fades. */
	readonly fade?: `${'point' | 'region' | 'country' | 'context'}-${'start' | 'end'}`;
}

/** Where a mark lies, cut to the plot. */
export interface Extent {
	readonly x0: number;
	readonly x1: number;
	/** The middle, wherever the cut is. */
	readonly x: number;
	/** What lasts goes on beyond the picture on that side. */
	readonly cutStart: boolean;
	readonly cutEnd: boolean;
	/** px by which it fades out on that side; 0: it does not. */
	readonly fadeStart: number;
	readonly fadeEnd: number;
	/** From here on it is still to come. */
	readonly later: number | undefined;
}

const box = (x: number, y: number, width: number, height: number) =>
	`M${text(x)} ${text(y)}h${text(width)}v${text(height)}h${text(-width)}z`;
const text = (value: number) => String(Math.round(value * 10) / 10);

/** From where a mark is drawn: a point's middle, the start of what lasts. */
export const originOf = ({ point }: ToldEvent, { x, x0 }: Extent): number => (point ? x : x0);

/**
 * The parts of a mark, those below first, as seen from its origin: a mark that only moves keeps them.
 * @param height px of its bar
 */
export const shapesOf = (event: ToldEvent, at: Extent, height: number): TimelineShape[] =>
	event.point ? pointShapes(event, at) : spanShapes(event, at, height);

function spanShapes(event: ToldEvent, at: Extent, height: number): TimelineShape[] {
	const { fadeStart, fadeEnd } = at;
	const [top, x0, x1] = [-barHeight / 2, 0, at.x1 - at.x0];
	const dialogue = event.layer === 'dialogue';
	const tone = !dialogue ? 'context' : event.area === undefined ? 'region' : 'country';
	const edge = Math.min(Math.max((at.later ?? at.x1) - at.x0, x0), x1);
	// A cut edge is torn: two teeth over its height.
	const torn = (dx: number, dy: number) => `l${text(dx)} ${text(dy)}l${text(-dx)} ${text(dy)}`.repeat(2);
	const down = (by: number) => (at.cutEnd ? torn(-4, by / 4) : `v${text(by)}`);
	const up = (by: number) => (at.cutStart ? torn(4, -by / 4) : `v${text(-by)}`);
	const bar = (from: number, to: number) =>
		`M${text(from)} ${text(top)}H${text(to)}${to === x1 ? down(height) : `v${text(height)}`}H${text(from)}${from === x0 ? up(height) : ''}z`;
	// Outlined within, so that the lines fall on whole pixels: an end that is known has an edge, and one outside the
	// picture a torn one; one that is not known fades, and its outline with it.
	const [upper, lower] = [text(top + 0.5), text(top + height - 0.5)];
	const edges = `M${text(x0)} ${upper}H${text(x1)}${fadeEnd > 0 ? `M${text(x1)} ${lower}` : down(height - 1)}H${text(x0)}${fadeStart > 0 ? '' : up(height - 1)}`;
	const rim = (from: number, by: number) =>
		by === 0 ? '' : `M${text(from)} ${upper}h${text(by)}M${text(from)} ${lower}h${text(by)}`;
	const rims = rim(x0, -fadeStart) + rim(x1, fadeEnd);
	return [
		...(fadeStart > 0
			? [
					{
						kind: 'tail',
						d: box(x0 - fadeStart, top, fadeStart, height),
						fade: `${tone}-start`
					} as const
				]
			: []),
		...(edge > x0 ? [{ kind: 'bar', d: bar(x0, edge) } as const] : []),
		...(edge < x1 ? [{ kind: 'later', d: bar(edge, x1) } as const] : []),
		...(fadeEnd > 0
			? [{ kind: 'tail', d: box(x1, top, fadeEnd, height), fade: `${tone}-end` } as const]
			: []),
		...(dialogue ? [{ kind: 'edge', d: edges } as const] : []),
		...(dialogue && rims !== '' ? [{ kind: 'rim', d: rims } as const] : [])
	];
}

function pointShapes(event: ToldEvent, at: Extent): TimelineShape[] {
	const tone = event.layer === 'dialogue' ? 'point' : 'context';
	return [
		...(at.fadeStart > 0
			? [
					{
						kind: 'tail',
						d: box(-at.fadeStart, -2, at.fadeStart - 4, 4),
						fade: `${tone}-start`
					} as const
				]
			: []),
		...(at.fadeEnd > 0
			? [{ kind: 'tail', d: box(4, -2, at.fadeEnd - 4, 4), fade: `${tone}-end` } as const]
			: []),
		// Wide enough to be seen, the time within which it happened is drawn too.
		...(isRange(at)
			? [
					{
						kind: 'range',
						d: `M${text(at.x0 - at.x)}-4v8m0-4H${text(at.x1 - at.x)}m0-4v8`
					} as const
				]
			: []),
		event.announced
			? { kind: 'diamond', d: 'M0-5.5l5.5 5.5-5.5 5.5-5.5-5.5z' }
			: { kind: event.inferred ? 'ring' : 'dot', d: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z' }
	];
}

/** px of the shortest time within which something happened that shows beside its point. */
export const leastRange = 18;

/** Whether a day, month or year is so wide that a point does not fill it. */
export const isRange = ({ x0, x1 }: Pick<Extent, 'x0' | 'x1'>): boolean => x1 - x0 >= leastRange;
