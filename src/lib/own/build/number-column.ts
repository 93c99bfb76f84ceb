import { DateDay, Float64, Int32, makeData, makeVector, type Vector } from 'apache-arrow';
import { larger } from '../../engine/wasm/larger.ts';
import type { ColumnBuilder } from './column.ts';
import { ValidBits } from './valid-bits.ts';

const kinds = {
	INTEGER: { array: Int32Array, type: Int32 },
	DATE: { array: Int32Array, type: DateDay },
	DOUBLE: { array: Float64Array, type: Float64 }
} as const;

/** A column of numbers; a DATE as whole days since 1970-01-01. */
export class NumberColumn implements ColumnBuilder<number> {
	readonly #kind: keyof typeof kinds;
	readonly #valid = new ValidBits();
	#cells: Int32Array | Float64Array;

	constructor(kind: keyof typeof kinds) {
		this.#kind = kind;
		this.#cells = new kinds[kind].array(1_024);
	}

	get bytes(): number {
		return this.#valid.length * this.#cells.BYTES_PER_ELEMENT;
	}

	add(cell: number | null): void {
		const row = this.#valid.length;
		if (row === this.#cells.length) this.#cells = larger(this.#cells, row * 2);
		this.#valid.add(cell !== null);
		this.#cells[row] = cell ?? 0;
	}

	take(): Vector {
		const frame = this.#valid.take();
		const data = this.#cells.slice(0, frame.length);
		const type = new kinds[this.#kind].type();
		return makeVector(makeData({ type, ...frame, data } as Parameters<typeof makeData>[0]));
	}
}
