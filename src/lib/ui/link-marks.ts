/**
 * Marks of all charts of a page that tell of the same thing as one of them: of the same rows, or of the same
 * area (`data-rows`, `data-area`). They are lit and the other marks dimmed, as long as that mark is pointed at.
 * @returns puts the page back as it was
 */
export function lightLinked(mark: Element, page: HTMLElement): () => void {
	const { area, rows } = valuesOf(mark);
	const all = [...page.querySelectorAll('[data-area],[data-rows]')];
	const linked = all.filter((other) => {
		if (other === mark) return true;
		const its = valuesOf(other);
		return (area !== undefined && its.area === area) || its.rows.some((row) => rows.includes(row));
	});
	// A mark that is linked to nothing has nothing to point out.
	if (linked.length < 2) return () => undefined;
	page.classList.add('linking');
	for (const one of linked) one.classList.add('linked');
	return () => {
		page.classList.remove('linking');
		for (const one of linked) one.classList.remove('linked');
	};
}

function valuesOf(mark: Element): { area: string | undefined; rows: readonly string[] } {
	const { area, rows } = (mark as HTMLElement | SVGElement).dataset;
	return { area, rows: rows?.split(' ') ?? [] };
}
