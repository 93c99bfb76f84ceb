import type { ToldEvent } from './told.ts';

/** px */
export const barHeight = 16;
/** How far a mark fades out where its date is only a bound. */
export const tail = 22;

/** A part of a mark; what it looks like follows from its kind. */
export interface TimelineShape {
	readonly kind: 'bar' | 'later' | 'core' | 'edge' | 'blur' | 'tail' | 'range' | 'dot' | 'ring' | 'diamond';
	readonly d: string;
	/** The gradient that fills it: by the mark's tone and the side on which it fades. */
	readonly fade?: `${'point' | 'region' | 'country' | 'context'}-${'start' | 'end'}`;
	/** The length for which its dashes are made, where it has another one. */
	readonly pathLength?: number;
}

/** px of a faded end's outline, all around a bar of one line: so long are the dashes of its style. */
const dashed = 2 * tail + barHeight - 1;

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
	const [x0, x1] = [0, at.x1 - at.x0];
	const tone = event.layer !== 'dialogue' ? 'context' : event.area === undefined ? 'region' : 'country';
	// Half a pixel within, so that outlines fall on whole ones.
	const [top, tall] = [text(0.5 - barHeight / 2), height - 1];
	// A cut edge is torn: two teeth over its height.
	const torn = (dx: number, dy: number) => `l${text(dx)} ${text(dy)}l${text(-dx)} ${text(dy)}`.repeat(2);
	const down = (cut: boolean, dx: number) => (cut ? torn(dx, tall / 4) : `v${text(tall)}`);
	/** Outlined, but for an end that is not known. */
	const part = (kind: 'bar' | 'later', from: number, to: number): TimelineShape[] => {
		const [first, last] = [from === x0, to === x1];
		const [openLeft, openRight] = [first && fadeStart > 0, last && fadeEnd > 0];
		const right = down(last && at.cutEnd, -4);
		const [start, end, width] = [text(from), text(to), text(to - from)];
		if (openLeft && openRight) {
			return [
				{ kind: 'core', d: `M${start} ${top}h${width}v${text(tall)}h-${width}z` },
				{ kind: 'edge', d: `M${start} ${top}h${width}m0 ${text(tall)}h-${width}` }
			];
		}
		if (openLeft) return [{ kind, d: `M${start} ${top}H${end}${right}H${start}` }];
		if (openRight) return [{ kind, d: `M${end} ${top}H${start}${down(first && at.cutStart, 4)}H${end}` }];
		return [
			{
				kind,
				d: `M${start} ${top}H${end}${right}H${start}${first && at.cutStart ? torn(4, -tall / 4) : ''}z`
			}
		];
	};
	/** It fades, and the dashes of its outline grow shorter. */
	const blur = (from: number, by: number, fade: NonNullable<TimelineShape['fade']>): TimelineShape[] =>
		by === 0
			? []
			: [
					{
						kind: 'blur',
						d: `M${text(from)} ${top}h${text(by)}v${text(tall)}h${text(-by)}`,
						fade,
						...(Math.abs(by) === tail && tall === dashed - 2 * tail ? {} : { pathLength: dashed })
					}
				];
	const edge = Math.min(Math.max((at.later ?? at.x1) - at.x0, x0), x1);
	return [
		...blur(x0, -fadeStart, `${tone}-start`),
		...(edge > x0 ? part('bar', x0, edge) : []),
		...(edge < x1 ? part('later', edge, x1) : []),
		...blur(x1, fadeEnd, `${tone}-end`)
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
