import { type Cell, textOf } from '../cell.ts';
import { type Batcher, isFull, toIpc } from './batch.ts';
import { TextColumn } from './text-column.ts';

/** Lays rows of the file out as they stand there, for `own_file`. @param names of its columns */
export function fileBatcher(names: readonly string[]): Batcher<readonly Cell[]> {
	const columns = names.map(() => new TextColumn());
	let length = 0;
	return {
		get length() {
			return length;
		},
		get full() {
			return isFull(length, columns);
		},
		add(row) {
			for (let place = 0; place < columns.length; place += 1) columns[place]?.add(textOf(row[place]) || null);
			length += 1;
		},
		take() {
			const ipc = toIpc(
				columns.map((column, place) => [names[place] ?? '', column.take()] as const),
				length
			);
			length = 0;
			return ipc;
		}
	};
}
