import type { Country, neighbours } from '../../domain/areas.ts';

type Point = readonly [longitude: number, latitude: number];

/** Where a label's first line stands; with `from`, it stands outside and a line leads to it from there. */
interface Place {
	readonly at: Point;
	readonly from?: Point;
}

/**
 * Places for labels, set by eye in degrees. The two small countries are labelled outside, over the
 * empty land to their east, where three lines of text find room.
 */
export const labelPlaces: Readonly<Record<Country, { readonly large: Place; readonly small: Place }>> = {
	KAZ: { large: { at: [67.5, 48.6] }, small: { at: [67.5, 48.4] } },
	UZB: { large: { at: [62.6, 42.6] }, small: { at: [61.4, 43.2] } },
	TKM: { large: { at: [58.9, 39.6] }, small: { at: [58.4, 39.5] } },
	KGZ: { large: { at: [81.4, 42.6], from: [77.6, 41.7] }, small: { at: [79.6, 40.2], from: [76.6, 41.2] } },
	TJK: { large: { at: [77.4, 37.6], from: [73.2, 38.2] }, small: { at: [75.9, 36.4], from: [72.8, 37.9] } }
};

export const neighbourPlaces: Readonly<Record<keyof typeof neighbours, Point>> = {
	AFG: [65.4, 34.4],
	CHN: [88.6, 45.2],
	IRN: [55.6, 35],
	RUS: [58.2, 54.6]
};
