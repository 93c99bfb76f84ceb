import { yearsCovered, type SeriesOptions } from '../charts/series/layout.ts';
import type { SeriesPoint } from '../queries/series.ts';
import type { ViewState } from '../view/view-state.ts';

/** How the seizures' panels are laid out; with cultivation beside them, over the years of both. */
export function contextOptions(
	view: ViewState,
	drawn: readonly SeriesPoint[],
	cultivation: readonly SeriesPoint[],
	page: Pick<SeriesOptions, 'width' | 'locale'>
): SeriesOptions {
	return {
		...page,
		of: view.by === 'drug' ? 'drug' : 'area',
		scale: view.scale,
		columns: view.by === 'drug' ? 4 : 3,
		years: yearsCovered(view.panel === 'cultivation' ? [...drawn, ...cultivation] : drawn),
		detailed: true
	};
}
