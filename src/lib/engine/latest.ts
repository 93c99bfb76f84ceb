/** The answer to the newest question, with the parameters it was asked with; or word that a newer one was asked. */
export type Reply<P, A> = { readonly parameters: P; readonly answer: A } | 'superseded';

export interface Latest<P, A> {
	/**
	 * Asks. At most one question is with the answerer and one waits; a newer one takes the waiting one's place, so
	 * that a slider dragged over fifty steps does not queue fifty queries.
	 * @throws what the answerer throws, unless a newer question was asked meanwhile
	 */
	readonly ask: (parameters: P) => Promise<Reply<P, A>>;
	/** Takes back the newest question, as when a filter returns to what the page already shows. */
	readonly forget: () => void;
}

interface Question<P, A> {
	readonly parameters: P;
	readonly settle: (reply: Reply<P, A> | PromiseLike<Reply<P, A>>) => void;
}

/** Lets only the answer to the newest question through. Earlier ones resolve to `'superseded'` at once. */
export function latest<P, A>(answerer: (parameters: P) => Promise<A>): Latest<P, A> {
	let newest: Question<P, A> | undefined;
	let busy = false;

	async function answer({ parameters }: Question<P, A>): Promise<Reply<P, A>> {
		return { parameters, answer: await answerer(parameters) };
	}

	async function work(): Promise<void> {
		if (busy) return;
		busy = true;
		while (newest !== undefined) {
			const question = newest;
			const reply = answer(question);
			await reply.catch(() => undefined);
			// A superseded question was settled when the newer one came; settling it again does nothing.
			question.settle(reply);
			if (newest === question) newest = undefined;
		}
		busy = false;
	}

	function forget(): void {
		newest?.settle('superseded');
		newest = undefined;
	}

	return {
		ask(parameters) {
			forget();
			return new Promise((settle) => {
				newest = { parameters, settle };
				void work();
			});
		},
		forget
	};
}
