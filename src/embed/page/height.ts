/** The key of the atlas's own message of height, and of the question for it. */
export const heightKey = 'drug-dialogue-height';

/** What an embed tells the page around it: the three messages that publishing systems listen for. */
export function heightMessages(id: string, height: number, src: string): readonly unknown[] {
	return [
		{ [heightKey]: { [id]: height } },
		{ sentinel: 'amp', type: 'embed-size', height },
		JSON.stringify({ src, context: 'iframe.resize', height })
	];
}

/**
 * Tells the page around this one how high this one is, whenever that changes and when it asks.
 * @param content what the page shows: its height does not hang on the frame's
 * @param id tells this embed from others
 */
export function tellHeight(content: Element, id: string): void {
	const host = window.parent;
	if (host === window) return;
	let told = 0;
	const tell = () => {
		// A height is no secret, and whose page it is cannot be known here.
		for (const message of heightMessages(id, told, location.href)) host.postMessage(message, '*');
	};
	const measure = () => {
		const height = Math.ceil(content.getBoundingClientRect().height);
		// A frame that is hidden has no height to tell of.
		if (height === 0 || height === told) return;
		told = height;
		tell();
	};
	new ResizeObserver(measure).observe(content);
	// A frame below the window is not painted, and what is not painted is not observed.
	addEventListener('load', measure);
	void document.fonts.ready.then(measure);
	addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
		if (source !== host || data !== heightKey) return;
		told = 0;
		measure();
	});
}
