import { type Cell, textOf } from '../cell.ts';
import { type Batcher, makeBatcher } from './batch.ts';
import { TextColumn } from './text-column.ts';

/** Lays rows of the file out as they stand there, for `own_file`. @param names of its columns */
export function fileBatcher(names: readonly string[]): Batcher<readonly Cell[]> {
	const columns = names.map(() => new TextColumn());
	return makeBatcher(
		columns,
		(row) => {
			for (let place = 0; place < columns.length; place += 1) columns[place]?.add(textOf(row[place]) || null);
		},
		() => columns.map((column, place) => [names[place] ?? '', column.take()] as const)
	);
}
