import type { Parameter } from './controls.ts';
import { parseView, type ViewBounds, type ViewState } from '../../view/view-state.ts';

/** What a chart that stands by itself is asked for, beside the rows of its page. */
export interface EmbedView {
	/** Which of the page's charts. */
	readonly chart: string;
	/** The query part of the address, without its flags; the page's default where it is rendered. */
	readonly search: string;
}

/** What a component of embedded charts tells of them, beside drawing them: its module's exports. */
export interface EmbedModule<Rows> {
	/** What an address may ask for, of the page's rows. */
	readonly boundsOf: (rows: Rows) => ViewBounds;
	/** The choices that a chart offers where controls are shown. */
	readonly parametersOf: (chart: string) => readonly Parameter[];
}

/** Reads the view that an address asks for: what is bad in it is left out, as on the page. */
export const viewOf = (search: string, bounds: ViewBounds): ViewState =>
	parseView(new URLSearchParams(search), bounds).state;
