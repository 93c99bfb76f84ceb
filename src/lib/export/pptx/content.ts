import type { Locale } from '../../domain/text.ts';
import type { NativeCharts } from './native.ts';

/** The words around a chart, as they stood on the page when it was taken. */
export interface SlideWords {
	readonly title: string;
	readonly subtitle: string;
	readonly source: string;
	/** What to beware of; may be empty. */
	readonly note: string;
	readonly address: string;
	readonly date: string;
	/** The atlas's name. */
	readonly site: string;
}

/** A picture as PNG; width and height in px of its layout. */
export interface SlidePicture {
	readonly png: Uint8Array;
	readonly width: number;
	readonly height: number;
}

/** A chart as slides need it. Plain data and a picture: it can be kept in the browser. */
export interface SlideContent {
	readonly locale: Locale;
	readonly words: SlideWords;
	/** The chart alone, without title and source. */
	readonly picture: SlidePicture;
	/** What has no room on one slide goes on in these; decks kept from before have none. */
	readonly more?: readonly SlidePicture[];
	readonly native: NativeCharts;
	/** The chart's table as lines: the columns' names, then one line a row. */
	readonly evidence: readonly string[];
}

/** A slide of text: a heading and paragraphs, for what is no chart. */
export interface TextSlide {
	readonly title: string;
	readonly subtitle: string;
	readonly paragraphs: readonly { readonly text: string; readonly soft?: boolean; readonly bold?: boolean }[];
	readonly foot: string;
	readonly notes: string;
}
