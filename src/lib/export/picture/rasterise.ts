/** A finished picture; sizes in px. */
export interface Picture {
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

/**
 * Turns a picture into a PNG.
 * @param scale pixels of the PNG in one px of the picture
 * @throws where the browser cannot draw it, or has no room for so many pixels
 * @throws the signal's reason when it is aborted
 */
export async function rasterise(
	{ svg, width, height }: Picture,
	scale: number,
	signal?: AbortSignal
): Promise<Blob> {
	signal?.throwIfAborted();
	const image = await loadWhole(svg, signal);
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(width * scale);
	canvas.height = Math.round(height * scale);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('the browser gives no canvas to draw on');
	context.drawImage(image, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((done) => {
		canvas.toBlob(done, 'image/png');
	});
	signal?.throwIfAborted();
	if (!blob) throw new Error('the picture has more pixels than the browser can hold');
	return blob;
}

async function load(svg: string): Promise<HTMLImageElement> {
	const image = new Image();
	image.decoding = 'async';
	// As a `data:` address: from a `blob:` one, some browsers taint the canvas.
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	return image;
}

/**
 * Loads a picture with its letters. Browsers do not wait for the fonts inside a picture, and Chromium keeps what it drew
 * without them: so it is loaded anew until it shows letters and looks the same twice.
 */
async function loadWhole(svg: string, signal?: AbortSignal): Promise<HTMLImageElement> {
	if (!svg.includes('<text')) return load(svg);
	const bare = printOf(await load(svg.replace('</style>', 'text{visibility:hidden}</style>')));
	let before: number | undefined;
	for (let turn = 0; ; turn += 1) {
		signal?.throwIfAborted();
		// The comment makes it another address, which no cache knows.
		const image = await load(`${svg}<!--${String(turn)}-->`);
		const print = printOf(image);
		if ((print === before && print !== bare) || turn >= 25) return image;
		before = print;
		await new Promise((done) => setTimeout(done, 40));
	}
}

/** A number that tells one look of a picture from another. */
function printOf(image: HTMLImageElement): number {
	const canvas = document.createElement('canvas');
	canvas.width = 560;
	canvas.height = Math.max(1, Math.round((560 * image.naturalHeight) / Math.max(1, image.naturalWidth)));
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) return 0;
	context.drawImage(image, 0, 0, canvas.width, canvas.height);
	return context
		.getImageData(0, 0, canvas.width, canvas.height)
		.data.reduce((sum, byte) => (Math.imul(sum, 31) + byte) | 0, 0);
}
