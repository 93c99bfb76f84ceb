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
		of: view.options.by === 'drug' ? 'drug' : 'area',
		scale: view.options.scale === 'shared' ? 'shared' : 'own',
		columns: view.options.by === 'drug' ? 4 : 3,
		years: yearsCovered(view.options.panel === 'cultivation' ? [...drawn, ...cultivation] : drawn),
		detailed: true
	};
}
