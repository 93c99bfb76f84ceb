import { Dictionary, Int16, makeData, makeVector, Utf8, type Vector } from 'apache-arrow';
import { larger } from '../../engine/wasm/larger.ts';
import { TextBuffer } from '../../engine/wasm/text-buffer.ts';
import { detached } from '../detached.ts';
import type { ColumnBuilder } from './column.ts';
import { ValidBits } from './valid-bits.ts';

/** So many different texts are told apart by a number of two bytes. */
const MOST_TEXTS = 16_384;
/** After so many rows a column shows whether its texts come again. */
const ROWS_TO_SEE = 2_048;

/**
 * A column of texts. As long as the same few come again and again, each stands there once, and the rows hold its number:
 * less to write, to hand over and to keep. A column whose texts are all different is laid out text by text.
 */
export class TextColumn implements ColumnBuilder<string> {
	readonly #valid = new ValidBits();
	readonly #type = new Dictionary(new Utf8(), new Int16());
	/** The number of each text, and the texts by their number; they stay from batch to batch. */
	readonly #numbers = new Map<string, number>();
	readonly #texts: string[] = [];
	#dictionary: Vector<Utf8> | undefined;
	#coded = new Int16Array(1_024);
	/** Holds the texts themselves, once they are too many. */
	#plain: TextBuffer | undefined;
	#bytes = 0;

	get bytes(): number {
		return this.#bytes;
	}

	add(text: string | null): void {
		const row = this.#valid.length;
		this.#valid.add(text !== null);
		if (this.#plain) {
			this.#plain.add(text ?? '');
			this.#bytes += (text?.length ?? 0) + 4;
			return;
		}
		if (row === this.#coded.length) this.#coded = larger(this.#coded, row * 2);
		this.#coded[row] = text === null ? 0 : (this.#numbers.get(text) ?? this.#learn(text));
		this.#bytes += 2;
		const many = this.#texts.length;
		if (many > MOST_TEXTS || (row === ROWS_TO_SEE && many > ROWS_TO_SEE / 2)) this.#writeOut();
	}

	take(): Vector {
		const frame = this.#valid.take();
		this.#bytes = 0;
		if (this.#plain)
			return makeVector(makeData<Utf8>({ type: new Utf8(), ...frame, ...this.#plain.take() }));
		this.#dictionary ??= makeVector(dictionaryOf(this.#texts));
		const data = this.#coded.slice(0, frame.length);
		return makeVector(makeData({ type: this.#type, ...frame, data, dictionary: this.#dictionary }));
	}

	#learn(text: string): number {
		const own = detached(text);
		const number = this.#texts.push(own) - 1;
		this.#numbers.set(own, number);
		this.#bytes += own.length;
		this.#dictionary = undefined;
		return number;
	}

	/** Goes on without numbers: what was added until now is written out. */
	#writeOut(): void {
		const plain = new TextBuffer();
		for (let row = 0; row < this.#valid.length; row += 1)
			plain.add(this.#valid.at(row) ? (this.#texts[this.#coded[row] ?? 0] ?? '') : '');
		this.#plain = plain;
		this.#bytes = plain.bytes;
		this.#numbers.clear();
		this.#texts.length = 0;
		this.#dictionary = undefined;
		this.#coded = new Int16Array(0);
	}
}

/** Each text once; one that is empty where there is none, since an empty dictionary is none. */
function dictionaryOf(texts: readonly string[]) {
	const buffer = new TextBuffer();
	const all = texts.length === 0 ? [''] : texts;
	for (const text of all) buffer.add(text);
	return makeData({ type: new Utf8(), length: all.length, nullCount: 0, ...buffer.take() });
}
