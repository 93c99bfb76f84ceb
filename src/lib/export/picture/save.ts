/**
 * The name of a chart's files: its page and its place on it, and the language where it is not English.
 * @param path of the page under the site's root, such as `/ru/country/TJK/`
 */
export function slugOf({ id, locale }: { id: string; locale: string }, path: string): string {
	const parts = path.split('/').filter((part) => part !== '' && part !== locale && part !== 'index.html');
	const page = parts.length === 0 ? ['overview'] : parts;
	return [...page, ...(page.at(-1) === id ? [] : [id]), ...(locale === 'en' ? [] : [locale])]
		.join('-')
		.toLowerCase()
		.replace(/[^a-z0-9_-]+/g, '-');
}

/** Hands a file to the browser's downloads. */
export function save(file: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	// The browser reads it after the click.
	setTimeout(() => {
		URL.revokeObjectURL(link.href);
	}, 60_000);
}

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
