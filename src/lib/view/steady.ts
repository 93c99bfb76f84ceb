/**
 * Reads something, and gives what it gave before where that is the same, so that what hangs on it is not worked out anew.
 * For `$derived.by`.
 */
export function steady<T>(read: () => T, isSame: (before: T, now: T) => boolean): () => T {
	let before: { readonly value: T } | undefined;
	return () => {
		const value = read();
		if (before && isSame(before.value, value)) return before.value;
		before = { value };
		return value;
	};
}

/** Whether two lists have the very same members in the same order. */
export const sameMembers = <T>(a: readonly T[], b: readonly T[]): boolean =>
	a.length === b.length && a.every((member, place) => member === b[place]);
