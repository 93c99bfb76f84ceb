type Cells = Uint8Array | Int16Array | Int32Array | Float64Array;

/** What an array holds in an array with room for more. @param length of that, at least as many as it has */
export function larger<A extends Cells>(array: A, length: number): A {
	const roomy = new (array.constructor as new (length: number) => A)(length);
	roomy.set(array);
	return roomy;
}
