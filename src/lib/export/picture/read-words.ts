/** What is said of the page around the note: its controls, and ways to other pages. */
const beside = '.needs-script, .no-print, .more, script, style, svg';

/** The words of a part of the page; the entries of a list are divided by `; `. */
export function wordsOf(element: Element | null): string {
	if (!element) return '';
	const copy = element.cloneNode(true) as Element;
	for (const one of copy.querySelectorAll(beside)) one.remove();
	for (const block of copy.querySelectorAll('p, div')) block.append(' ');
	for (const item of copy.querySelectorAll('li:not(:last-child)')) item.append('; ');
	return copy.textContent
		.replace(/[ \t\n]+/g, ' ')
		.replace(/ ([;.,])/g, '$1')
		.trim();
}
