/**
 * A function that makes a thing once for each key and keeps it: `Intl`'s formatters cost a hundred times more to make
 * than to use, and a chart uses them by the hundred.
 */
export function oncePer<Key extends string, Made>(make: (key: Key) => Made): (key: Key) => Made {
	const made = new Map<Key, Made>();
	return (key) => {
		let one = made.get(key);
		if (one === undefined) {
			one = make(key);
			made.set(key, one);
		}
		return one;
	};
}
