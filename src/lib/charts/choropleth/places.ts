import type { Country, neighbours } from '../../domain/areas.ts';
import type { PlanePoint } from '../../geo/plane.ts';

/** Where a label's first line stands; with `from`, it stands outside and a line leads to it from there. */
interface Place {
	readonly at: PlanePoint;
	readonly from?: PlanePoint;
}

/**
 * Places for labels on the map's plane, set by eye. The two small countries are labelled outside, over the
 * empty land to their east, where three lines of text find room.
 */
export const labelPlaces: Readonly<Record<Country, { readonly large: Place; readonly small: Place }>> = {
	KAZ: { large: { at: [518, 256] }, small: { at: [518, 263] } },
	UZB: { large: { at: [384, 479] }, small: { at: [353, 455] } },
	TKM: { large: { at: [272, 585] }, small: { at: [285, 608] } },
	KGZ: { large: { at: [899, 490], from: [800, 498] }, small: { at: [800, 598], from: [775, 520] } },
	TJK: { large: { at: [814, 652], from: [688, 642] }, small: { at: [726, 745], from: [677, 654] } }
};

/** Centres of symbols, as far apart as the countries allow; the label stands to their right. */
export const symbolPlaces: Readonly<Record<Country, PlanePoint>> = {
	KAZ: [470, 225],
	UZB: [335, 468],
	TKM: [230, 585],
	KGZ: [765, 512],
	TJK: [592, 642]
};

export const neighbourPlaces: Readonly<Record<keyof typeof neighbours, PlanePoint>> = {
	AFG: [456, 791],
	CHN: [1068, 311],
	IRN: [154, 745],
	RUS: [311, 21]
};
