import { parseView, writeView, type ViewBounds, type ViewState } from '../../view/view-state.ts';

/** What a chart that stands by itself is asked for, beside the rows of its page. */
export interface EmbedView {
	/** Which of the page's charts. */
	readonly chart: string;
	/** The query part of the address, without its flags; the page's default where it is rendered. */
	readonly search: string;
	/** Tells of another choice, as such a query. */
	readonly onsearch: (search: string) => void;
}

/** Reads the view that an address asks for: what is bad in it is left out, as on the page. */
export const viewOf = (search: string, bounds: ViewBounds): ViewState =>
	parseView(new URLSearchParams(search), bounds).state;

/** Tells of a view that was chosen. */
export const tellView = (onsearch: EmbedView['onsearch'], bounds: ViewBounds) => (view: ViewState) => {
	onsearch(writeView(view, bounds));
};
