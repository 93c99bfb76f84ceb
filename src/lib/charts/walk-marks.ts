import type { Attachment } from 'svelte/attachments';

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
	ArrowRight: (at, last) => Math.min(at + 1, last),
	ArrowDown: (at, last) => Math.min(at + 1, last),
	ArrowLeft: (at) => Math.max(at - 1, 0),
	ArrowUp: (at) => Math.max(at - 1, 0),
	Home: () => 0,
	End: (_, last) => last
};

/**
 * Makes the marks of a chart (`[data-mark]`, in their order) one tab stop that arrows walk through.
 * @param drawn what is drawn: reading it here makes a new drawing find its new marks
 */
export function walkMarks(drawn: () => object): Attachment<SVGElement> {
	return (chart) => {
		drawn();
		const marks = [...chart.querySelectorAll<SVGAElement>('[data-mark]')];
		// A new drawing may come while one of its marks has the focus.
		let current = marks.find((mark) => mark === document.activeElement) ?? marks[0];
		for (const mark of marks) {
			const wanted = mark === current ? '0' : '-1';
			// Most marks of a new drawing are those of the last one: to write the same again is not free.
			if (mark.getAttribute('tabindex') !== wanted) mark.setAttribute('tabindex', wanted);
		}
		const stop = (next: SVGAElement) => {
			if (next === current) return;
			current?.setAttribute('tabindex', '-1');
			next.setAttribute('tabindex', '0');
			current = next;
		};
		const walk = (event: KeyboardEvent) => {
			const at = marks.indexOf(event.target as SVGAElement);
			const next = at < 0 ? undefined : marks[steps[event.key]?.(at, marks.length - 1) ?? -1];
			if (!next) return;
			event.preventDefault();
			// Which makes it the stop, below.
			next.focus();
		};
		const settle = (event: FocusEvent) => {
			if (marks.includes(event.target as SVGAElement)) stop(event.target as SVGAElement);
		};
		chart.addEventListener('keydown', walk);
		chart.addEventListener('focusin', settle);
		return () => {
			chart.removeEventListener('keydown', walk);
			chart.removeEventListener('focusin', settle);
		};
	};
}
