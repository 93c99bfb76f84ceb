/*
 * For pages of others that show charts of the atlas: gives each frame the height of its chart, and knows the element
 * <drug-dialogue-chart src="…">. It leaves no global; included twice it works once.
 */

export {};

const key = 'drug-dialogue-height';
const name = 'drug-dialogue-chart';
/** Far above any chart: a height beyond it is none of ours. */
const highest = 20_000;

interface Known {
	/** Where charts may come from: wherever this script was taken from. */
	readonly origins?: Set<string>;
}

const script = document.currentScript;
const origin = new URL(script instanceof HTMLScriptElement ? script.src : location.href).origin;
const known = customElements.get(name) as Known | undefined;
if (known) known.origins?.add(origin);
else start(new Set([origin]));

function start(origins: Set<string>): void {
	const isOurs = (frame: HTMLIFrameElement) => {
		const { origin, pathname } = new URL(frame.src || 'about:blank', location.href);
		return origins.has(origin) && pathname.includes('/embed/');
	};
	const frames = () => [...document.querySelectorAll('iframe')];

	addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
		if (!source || !origins.has(origin)) return;
		const height = heightIn(data);
		// The frame is found by its window, not by what it says of itself: it may show the same chart as another.
		const frame = height && frames().find(({ contentWindow }) => contentWindow === source);
		if (!frame) return;
		// Set here too, since a strict policy of the page takes no style attribute.
		frame.style.width = '100%';
		frame.style.border = '0';
		frame.style.height = `${String(height)}px`;
	});
	// Charts that spoke before this script came.
	const ask = () => {
		for (const frame of frames()) if (isOurs(frame)) frame.contentWindow?.postMessage(key, '*');
	};
	ask();
	addEventListener('DOMContentLoaded', ask);

	class DrugDialogueChart extends HTMLElement {
		static readonly origins = origins;
		static readonly observedAttributes = ['src', 'title'];

		connectedCallback(): void {
			this.#show();
		}

		attributeChangedCallback(): void {
			if (this.isConnected) this.#show();
		}

		#show(): void {
			const src = this.getAttribute('src');
			if (src === null) return;
			let frame = this.querySelector('iframe');
			if (!frame) {
				frame = document.createElement('iframe');
				frame.loading = 'lazy';
				frame.allow = 'clipboard-write; web-share';
				frame.height = this.getAttribute('height') ?? '600';
				frame.style.width = '100%';
				frame.style.border = '0';
				this.style.display = 'block';
				// What stood here was for pages without scripts: a link to the chart.
				frame.title = this.title || this.textContent.trim();
				this.replaceChildren(frame);
			}
			if (this.title) frame.title = this.title;
			if (frame.getAttribute('src') !== src) frame.src = src;
		}
	}
	customElements.define(name, DrugDialogueChart);
}

/** The height that a message tells, in px; none where it is no such message. */
function heightIn(data: unknown): number | undefined {
	if (typeof data !== 'object' || data === null || !(key in data)) return undefined;
	const told: unknown = data[key];
	if (typeof told !== 'object' || told === null) return undefined;
	const height: unknown = Object.values(told)[0];
	return typeof height === 'number' && height > 0 && height <= highest ? Math.ceil(height) : undefined;
}
