/** What a presenter asks for by a key. */
export type Step = 'next' | 'previous' | 'first' | 'last' | 'blank' | 'full' | 'help';

const steps: Readonly<Record<string, Step>> = {
	ArrowRight: 'next',
	ArrowDown: 'next',
	PageDown: 'next',
	' ': 'next',
	ArrowLeft: 'previous',
	ArrowUp: 'previous',
	PageUp: 'previous',
	Home: 'first',
	End: 'last',
	b: 'blank',
	'.': 'blank',
	f: 'full',
	'?': 'help'
};
/** The same keys on a Russian keyboard, which are asked for by their place. */
const places: Readonly<Record<string, Step>> = { KeyB: 'blank', KeyF: 'full' };

/** The step of a key; none where the key is a browser's command. */
export function stepOf({
	key,
	code,
	ctrlKey,
	metaKey,
	altKey
}: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>): Step | undefined {
	return ctrlKey || metaKey || altKey ? undefined : (steps[key] ?? places[code]);
}

/** The chart to show after a step, from 0; at the deck's ends it stays. */
export function indexAfter(step: Step, index: number, count: number): number {
	const to = { next: index + 1, previous: index - 1, first: 0, last: count - 1 };
	return step in to ? Math.min(Math.max(to[step as keyof typeof to], 0), Math.max(count - 1, 0)) : index;
}

/** A size in px. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

/**
 * Of a chart's layouts the one that can be shown the largest.
 * @param layouts how high the chart is in each width that it is laid out for
 * @returns the layout, and by how much to enlarge it
 */
export function fitTo<Layout extends Size>(
	stage: Size,
	layouts: readonly Layout[]
): (Layout & { readonly scale: number }) | undefined {
	return layouts
		.filter(({ width, height }) => width > 0 && height > 0)
		.map((layout) => ({
			...layout,
			scale: Math.min(stage.width / layout.width, stage.height / layout.height)
		}))
		.sort((a, b) => b.scale - a.scale)[0];
}

/** Seconds as `4:05` or `1:04:05`. */
export function clock(seconds: number): string {
	const two = (value: number) => String(value).padStart(2, '0');
	const [h, min, s] = [
		Math.floor(seconds / 3600),
		Math.floor((seconds % 3600) / 60),
		Math.floor(seconds % 60)
	];
	return h > 0 ? `${String(h)}:${two(min)}:${two(s)}` : `${String(min)}:${two(s)}`;
}

/** What the two windows of a presentation tell each other. */
export interface Said {
	/** Another window is there and asks what is shown. */
	readonly hello?: true;
	readonly index?: number;
	readonly blank?: boolean;
	/** When the presentation began, ms since 1970. */
	readonly began?: number;
	/** The mark that is pointed at; null: none any more. */
	readonly light?: string | null;
}

/** Keeps a deck's charts for when there is no network. A browser without storage or worker keeps none, and that is all. */
export async function keepCharts(addresses: readonly string[]): Promise<void> {
	if (!('caches' in globalThis)) return;
	const name = (await caches.keys()).find((one) => one.startsWith('atlas-'));
	if (name === undefined) return;
	const cache = await caches.open(name);
	await Promise.allSettled(addresses.map((address) => cache.add(address.replace(/[?#].*$/, ''))));
}
