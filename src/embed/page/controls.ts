import type { Offered } from './views.ts';

/**
 * Puts the choices of a chart above it. They are drawn anew with each choice, since one may hang on another; the focus
 * stays where it was.
 * @param show draws a view, given as the query part of an address
 */
export function showControls(
	drawn: HTMLElement,
	offered: (search: string) => readonly Offered[],
	search: string,
	show: (search: string) => void
): void {
	const box = document.createElement('div');
	box.className = 'embed-controls';
	drawn.before(box);
	const fill = (search: string, focused?: string) => {
		box.replaceChildren(
			...offered(search).map(({ id, label, value, options, searchOf }) => {
				const select = document.createElement('select');
				select.name = id;
				select.append(...options.map((one) => new Option(one.label, one.value)));
				select.value = value;
				select.addEventListener('change', () => {
					const next = searchOf(select.value);
					show(next);
					fill(next, id);
				});
				const field = document.createElement('label');
				const words = document.createElement('span');
				words.textContent = label;
				field.append(words, select);
				return field;
			})
		);
		if (focused !== undefined) box.querySelector<HTMLSelectElement>(`[name="${focused}"]`)?.focus();
	};
	fill(search);
}
