/**
 * Calls back once, when a mark of a chart is first pointed at or focused. A callback that rejects is called again for
 * the next mark: the network may be back by then.
 * @returns stops listening
 */
export function onFirstMark(found: (event: Event) => Promise<void>): () => void {
	let listening: AbortController;
	const listen = () => {
		listening = new AbortController();
		for (const type of ['pointerover', 'focusin']) {
			document.addEventListener(type, meet, { signal: listening.signal, passive: true });
		}
	};
	const meet = (event: Event) => {
		const { target } = event;
		if (!(target instanceof Element) || !target.closest('main [data-mark]')) return;
		listening.abort();
		found(event).catch((error: unknown) => {
			console.warn('tips could not be fetched', error);
			listen();
		});
	};
	listen();
	return () => {
		listening.abort();
	};
}
