/** The sizes that are asked for, in px of the picture, and how many pixels of a PNG go into one of them. */
export const sizes = {
	chart: { width: 850, height: 600, scale: 1 },
	sharp: { width: 850, height: 600, scale: 2 },
	slide: { width: 1920, height: 1080, scale: 2 },
	square: { width: 1080, height: 1080, scale: 1 },
	preview: { width: 1200, height: 628, scale: 1 },
	tall: { width: 850, height: undefined, scale: 2 }
} as const;
export type SizeName = keyof typeof sizes;

/**
 * How high the smallest letters of a picture are, in points, where it fills a slide 7.5 inches high.
 * @param picture its height in px, and its px in one px of the page, whose smallest letters have 12
 */
export const letterPoints = ({ height, zoom }: { readonly height: number; readonly zoom: number }): number =>
	(12 * zoom * 7.5 * 72) / height;
