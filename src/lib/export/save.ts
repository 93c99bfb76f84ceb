/** What browsers call a presentation. */
export const pptx = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

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
	// The browser reads it after the click; a minute is enough for the largest.
	setTimeout(() => {
		URL.revokeObjectURL(link.href);
	}, 60_000);
}
