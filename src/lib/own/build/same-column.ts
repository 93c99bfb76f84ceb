import { Dictionary, Int8, makeData, makeVector, Null, Utf8, type Vector } from 'apache-arrow';
import { TextBuffer } from '../../engine/wasm/text-buffer.ts';

/**
 * A column that says the same in each row: the text stands there once.
 * @param text null where it is missing; the engine takes that for a column of any type
 */
export function sameColumn(text: string | null): (length: number) => Vector {
	if (text === null) return (length) => makeVector(makeData({ type: new Null(), length }));
	const buffer = new TextBuffer();
	buffer.add(text);
	const dictionary = makeVector(makeData({ type: new Utf8(), length: 1, nullCount: 0, ...buffer.take() }));
	const type = new Dictionary(new Utf8(), new Int8());
	return (length) =>
		makeVector(makeData({ type, length, nullCount: 0, data: new Int8Array(length), dictionary }));
}
