import type { TableColumn } from './table-column.ts';

const usual = 140;
const [narrowest, widest] = [56, 900];
/** On a phone columns are narrower by that much, so that three of them are seen at once; px of the table's window. */
const phone = { below: 560, part: 0.78 };

/**
 * The widths of a table's columns: those that it says, or that its reader dragged them to.
 * @param columns read when they are laid out; tracked
 * @param room px of the table's window, 0 as long as it is not known; tracked
 */
export function widthsOf<Row>(columns: () => readonly TableColumn<Row>[], room: () => number) {
	let dragged = $state.raw<Readonly<Record<string, number>>>({});
	const part = $derived(room() > 0 && room() < phone.below ? phone.part : 1);
	const widthOf = ({ name, width }: Pick<TableColumn<Row>, 'name' | 'width'>) =>
		dragged[name] ?? Math.round((width ?? usual) * part);
	/** What room is left goes to all that were not dragged. */
	const template = $derived(
		columns()
			.map((column) => {
				const width = `${String(widthOf(column))}px`;
				return column.name in dragged ? width : `minmax(${width}, ${String(widthOf(column))}fr)`;
			})
			.join(' ')
	);

	return {
		/** As CSS writes the columns of a grid. */
		get template(): string {
			return template;
		},
		/** All together at the least, px. */
		get total(): number {
			return columns().reduce((sum, column) => sum + widthOf(column), 0);
		},
		/** Follows the pointer that took hold of a column's end. */
		drag(event: PointerEvent, name: string): void {
			const grip = event.currentTarget as HTMLElement;
			const from = grip.parentElement?.getBoundingClientRect().width ?? usual;
			event.preventDefault();
			grip.setPointerCapture(event.pointerId);
			const move = (now: PointerEvent) => {
				const width = Math.round(Math.min(widest, Math.max(narrowest, from + now.clientX - event.clientX)));
				dragged = { ...dragged, [name]: width };
			};
			grip.addEventListener('pointermove', move);
			grip.addEventListener(
				'lostpointercapture',
				() => {
					grip.removeEventListener('pointermove', move);
				},
				{ once: true }
			);
		}
	};
}
