/** The slide, in inches; 16:9. */
export const sheet = { width: 13.333, height: 7.5, left: 0.6, inner: 12.133 } as const;

/** The room of a chart on it, and of the words below, in inches. */
export const room = { y: 1.72, height: 4.53 } as const;
export const foot = { y: 6.38, height: 0.97 } as const;

/** px of a drawing in an inch of the slide, so that its letters of 12 px are 10 points high. */
const pxPerInch = (12 / 10) * 72;

/** Where a tall picture stands beside its words, in inches, and how wide the words are. */
const side = { x: 4.75, y: 0.4, width: 7.98, height: 6.7 } as const;
export const sideWords = 3.85;

/** Where a picture stands on its slide, in inches. */
export interface Placed {
	/** Beside the words, which stand to its left; else between title and source. */
	readonly beside: boolean;
	readonly x: number;
	readonly y: number;
	readonly w: number;
	readonly h: number;
}

/** Puts a picture of so many px where it is largest: a tall one beside its words. */
export function placePicture(width: number, height: number): Placed {
	const between = Math.min(sheet.inner / width, room.height / height);
	const next = Math.min(side.width / width, side.height / height);
	const beside = next > between * 1.1;
	const scale = beside ? next : between;
	const [w, h] = [width * scale, height * scale];
	return beside
		? { beside, x: side.x + side.width - w, y: side.y + (side.height - h) / 2, w, h }
		: { beside, x: sheet.left + (sheet.inner - w) / 2, y: room.y, w, h };
}

/** The room of a chart in px of its drawing: between title and source, and beside its words. */
export const drawnAcross = {
	width: Math.floor(sheet.inner * pxPerInch),
	height: Math.floor(room.height * pxPerInch)
};
export const drawnBeside = {
	width: Math.floor(side.width * pxPerInch),
	height: Math.floor(side.height * pxPerInch)
};

/** What a picture of so many px is rasterised at, so that a slide on 3840 pixels shows each of its own. */
export const pictureScale = (width: number, height: number): number =>
	((placePicture(width, height).w / sheet.width) * 3840) / width;

/** At most so many native charts on a slide, so that each can be read from the last row. */
export const chartsPerSlide = 6;
/** How many slides some native charts take. */
export const nativeSlides = (charts: number): number => Math.ceil(charts / chartsPerSlide);

/** So many charts' sources on a slide. */
export const sourcesPerSlide = 4;
export const sourceSlideCount = (charts: number): number => Math.ceil(charts / sourcesPerSlide);
