/* Draws a chart anew for another view than the one that its page was rendered with; fetched only for that. */
import { mount, type Component } from 'svelte';
import { unflatten } from 'devalue';
import { redrawn } from './redrawn.svelte.ts';
import { setSite } from '../view/paths.ts';

interface Asked {
	/** `seizures`, `indicator/drug_seizures`. */
	readonly page: string;
	readonly chart: string;
	/** The query part of the address, without flags. */
	readonly search: string;
	/** Where the atlas stands, maybe relative to this page. */
	readonly root: string;
	/** Told of another choice. */
	readonly onsearch: (search: string) => void;
}

type View = Component<Record<string, unknown>>;
const views: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
	overview: () => import('../../lib/ui/embed/OverviewEmbed.svelte'),
	seizures: () => import('../../lib/ui/embed/SeizuresEmbed.svelte'),
	funding: () => import('../../lib/ui/embed/FundingEmbed.svelte'),
	hiv: () => import('../../lib/ui/embed/HivEmbed.svelte'),
	timeline: () => import('../../lib/ui/embed/TimelineEmbed.svelte'),
	indicator: () => import('../../lib/ui/embed/IndicatorEmbed.svelte')
};
/** Charts of those pages that know no view. */
const fixed = ['seizures/intervals'];

/**
 * Draws the view in place of what stands.
 * @throws {Error} where its script or its page's rows cannot be had; what stands then stays
 */
export async function drawView(target: HTMLElement, asked: Asked): Promise<void> {
	const { page, chart, root, onsearch } = asked;
	const [kind = ''] = page.split('/');
	const load = views[kind];
	if (!load || fixed.includes(`${kind}/${chart}`)) return;
	const site = setSite(root);
	const language = document.documentElement.lang === 'ru' ? 'ru/' : '';
	const rows = new URL(
		`${language}${page === 'overview' ? '' : `${page}/`}__data.json`,
		new URL(target.closest('main')?.dataset.rows ?? '', site)
	);
	const [{ default: component }, data] = await Promise.all([load(), readRows(rows)]);
	const shapes = document.getElementById('shape-context')?.closest('svg');
	// Parts that wait to be wanted come at once: nothing of this was rendered with the page.
	document.documentElement.dataset.ready = 'true';
	// The map's shapes outlive what they came with: the new drawing has none of its own.
	if (shapes) target.before(shapes);
	target.replaceChildren();
	mount(component as View, {
		target,
		props: redrawn({ ...data, chart, shapes: '', search: asked.search }, onsearch)
	});
}

/** The rows that SvelteKit keeps beside the page, for who comes to it from another. */
async function readRows(address: URL): Promise<Record<string, unknown>> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`cannot fetch ${address.href}: ${String(response.status)}`);
	const { nodes } = (await response.json()) as {
		nodes: readonly ({ type: string; data: unknown[] } | null)[];
	};
	const node = nodes.findLast((one) => one?.type === 'data');
	if (!node) throw new Error(`${address.href} holds no rows`);
	return unflatten(node.data) as Record<string, unknown>;
}
