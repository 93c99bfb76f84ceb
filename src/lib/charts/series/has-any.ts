import type { SeriesLayout } from './layout.ts';

/** Whether any of several drawings has a mark of each sort, for a legend that they share. */
export const hasAny = (drawings: readonly Pick<SeriesLayout, 'has'>[]): SeriesLayout['has'] =>
	Object.fromEntries(
		(Object.keys(drawings[0]?.has ?? {}) as (keyof SeriesLayout['has'])[]).map((sign) => [
			sign,
			drawings.some(({ has }) => has[sign])
		])
	) as SeriesLayout['has'];
