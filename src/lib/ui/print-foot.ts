import type { Locale } from '../domain/text.ts';

/** Writes into the page's foot what paper has to tell: address, day, and where its linked sources stand, each once. */
export function fillPrintFoot(locale: Locale): void {
	// What is folded on the screen stands on the paper.
	for (const folded of document.querySelectorAll<HTMLDetailsElement>('.source details')) folded.open = true;
	const date = new Date().toLocaleDateString(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long' });
	document.getElementById('print-place')?.replaceChildren(`${location.href} · ${date}`);
	const links = [...document.querySelectorAll<HTMLAnchorElement>('figure .source a')];
	const sources = new Map(links.map((link) => [link.href.replace(/#.*/, ''), link.textContent]));
	document.getElementById('print-sources')?.replaceChildren(
		...[...sources].map(([address, name]) => {
			const item = document.createElement('li');
			item.textContent = `${name}: ${address}`;
			return item;
		})
	);
}
