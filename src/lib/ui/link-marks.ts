/**
 * Lights the marks of all charts of a page that tell of the same thing as one of them: of the same rows, or of the same
 * area (`data-rows`, `data-area`); the others are dimmed. Marks that are lit as they should be already are left alone: the
 * browser works out the style of every one that is touched.
 * @param mark none: nothing is lit, and nothing dimmed
 */
export function lightLinked(mark: Element | null, page: HTMLElement): void {
	const linked = new Set(mark ? linkedTo(mark, page) : []);
	for (const one of page.querySelectorAll('.linked')) if (!linked.has(one)) one.classList.remove('linked');
	for (const one of linked) if (!one.classList.contains('linked')) one.classList.add('linked');
	page.classList.toggle('linking', linked.size > 0);
}

/** The marks that tell of the same thing as one of them, with that one; none where it is alone: it has nothing to point out. */
function linkedTo(mark: Element, page: HTMLElement): readonly Element[] {
	const { area, rows } = valuesOf(mark);
	const linked = [...page.querySelectorAll('[data-area],[data-rows]')].filter((other) => {
		if (other === mark) return true;
		const its = valuesOf(other);
		return (area !== undefined && its.area === area) || its.rows.some((row) => rows.includes(row));
	});
	return linked.length < 2 ? [] : linked;
}

function valuesOf(mark: Element): { area: string | undefined; rows: readonly string[] } {
	const { area, rows } = (mark as HTMLElement | SVGElement).dataset;
	return { area, rows: rows?.split(' ') ?? [] };
}
