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
		const stop = (current: SVGAElement | undefined) => {
			for (const mark of marks) mark.setAttribute('tabindex', mark === current ? '0' : '-1');
		};
		// A new drawing may come while one of its marks has the focus.
		stop(marks.find((mark) => mark === document.activeElement) ?? marks[0]);
		const walk = (event: KeyboardEvent) => {
			const at = marks.indexOf(event.target as SVGAElement);
			const next = at < 0 ? undefined : steps[event.key]?.(at, marks.length - 1);
			if (next === undefined) return;
			event.preventDefault();
			stop(marks[next]);
			marks[next]?.focus();
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
