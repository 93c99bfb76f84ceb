/** Hands values from one that makes them to one that takes them, each when the last has been taken. */
export interface Channel<T> {
	/** Resolves when the value has been taken and the next is wanted; rejects when nobody takes any more. */
	push(value: T): Promise<void>;
	/** There are no more values. */
	end(): void;
	/** Ends both sides with an error; does nothing after the end. */
	fail(cause: unknown): void;
	readonly values: AsyncIterable<T>;
}

export function createChannel<T>(): Channel<T> {
	let held:
		{ readonly value: T; readonly taken: () => void; readonly lost: (cause: unknown) => void } | undefined;
	let ended = false;
	let failure: { readonly cause: unknown } | undefined;
	let wake: (() => void) | undefined;

	function stir(): void {
		wake?.();
		wake = undefined;
	}

	async function* take(): AsyncGenerator<T, void, undefined> {
		for (;;) {
			if (failure) throw failure.cause;
			if (held) {
				const { value, taken } = held;
				yield value;
				held = undefined;
				taken();
			} else if (ended) return;
			else await new Promise<void>((resolve) => (wake = resolve));
		}
	}

	return {
		push: (value) =>
			new Promise((taken, lost) => {
				if (failure) {
					lost(asError(failure.cause));
					return;
				}
				held = { value, taken, lost };
				stir();
			}),
		end() {
			ended = true;
			stir();
		},
		fail(cause) {
			if (failure || (ended && !held)) return;
			failure = { cause };
			held?.lost(asError(cause));
			stir();
		},
		values: { [Symbol.asyncIterator]: take }
	};
}

const asError = (cause: unknown) => (cause instanceof Error ? cause : new Error(String(cause)));
