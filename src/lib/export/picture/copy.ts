/**
 * Puts a picture on the clipboard. To be called while a press is being answered; the picture may come later.
 * @throws where the browser has no such clipboard, or does not allow it
 */
export async function copyPicture(png: Promise<Blob>): Promise<void> {
	// A failure is told below; without this it would count as unheard.
	png.catch(() => undefined);
	if (typeof ClipboardItem === 'undefined') throw new Error('this browser copies no pictures');
	await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}
