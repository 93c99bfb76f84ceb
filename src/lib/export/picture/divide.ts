import { dividedAt, type Cut } from './cuts.ts';
import { tag } from './markup.ts';
import type { Picture } from './rasterise.ts';

/** A picture that tells where it can be divided; in its px. */
export interface DividablePicture extends Picture {
	readonly cuts: readonly Cut[];
	/** Down to here stands what belongs over each part: legend, axis, names of columns. */
	readonly head: number;
	/** Its px in one px of the drawing, whose smallest letters are 12 px high. */
	readonly zoom: number;
}

/**
 * Divides a picture between its marks into several of one height, each under the same head.
 * @param height px that each may have
 */
export function dividePicture(
	{ svg, width, height: whole, cuts, head }: DividablePicture,
	height: number
): Picture[] {
	if (whole <= height) return [{ svg, width, height: whole }];
	const [, inside = ''] = /^<svg[^>]*>(.*)<\/svg>$/s.exec(svg) ?? [];
	const parts = dividedAt(cuts, head, whole, height - head);
	const most = Math.max(height, ...parts.map(({ top, bottom }) => head + bottom - top));
	const view = (y: number, top: number, high: number) =>
		tag(
			'svg',
			{ y, width, height: high, viewBox: `0 ${String(top)} ${String(width)} ${String(high)}` },
			inside
		);
	return parts.map(({ top, bottom }) => ({
		svg: tag(
			'svg',
			{
				xmlns: 'http://www.w3.org/2000/svg',
				width,
				height: most,
				viewBox: `0 0 ${String(width)} ${String(most)}`
			},
			(head > 0 ? view(0, 0, head) : '') + view(head, top, bottom - top)
		),
		width,
		height: most
	}));
}
