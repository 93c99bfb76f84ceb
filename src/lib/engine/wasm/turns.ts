/**
 * Lets the page answer in the middle of long work.
 * @param most how long may be worked at one go, ms
 * @returns to be awaited between two steps: at once as a rule, in a task of its own when that long was worked
 */
export function takeTurns(most = 40): () => Promise<void> {
	let since = performance.now();
	return async () => {
		if (performance.now() - since < most) return;
		await new Promise((resolve) => setTimeout(resolve));
		since = performance.now();
	};
}
