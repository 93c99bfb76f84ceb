/** The slide, in inches; 16:9. */
export const sheet = { width: 13.333, height: 7.5, left: 0.6, inner: 12.133 } as const;

/** The room of a chart on it, and of the words below, in inches. */
export const room = { y: 1.72, height: 4.53 } as const;
export const foot = { y: 6.38, height: 0.97 } as const;

/** The proportion of a chart's room: width to height. */
export const roomRatio = sheet.inner / room.height;

/** What a picture of so many px is rasterised at, so that a slide on 3840 pixels shows each of its own. */
export function pictureScale(width: number, height: number): number {
	const inches = Math.min(sheet.inner, (room.height / height) * width);
	return ((inches / sheet.width) * 3840) / width;
}

/** At most so many native charts on a slide, so that each can be read from the last row. */
export const chartsPerSlide = 6;
/** How many slides some native charts take. */
export const nativeSlides = (charts: number): number => Math.ceil(charts / chartsPerSlide);

/** So many charts' sources on a slide. */
export const sourcesPerSlide = 4;
export const sourceSlideCount = (charts: number): number => Math.ceil(charts / sourcesPerSlide);
