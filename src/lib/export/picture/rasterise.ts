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
	const image = new Image();
	image.decoding = 'async';
	// As a `data:` address: from a `blob:` one, some browsers taint the canvas.
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	signal?.throwIfAborted();
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
