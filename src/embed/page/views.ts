/* Draws a chart anew for another view than the one that its page was rendered with; fetched only for that. */
import type { Component } from 'svelte';
import { forEmbed } from '../../lib/charts/embedded.ts';
import type { EmbedModule } from '../../lib/ui/embed/view.ts';
import { viewOf } from '../../lib/ui/embed/view.ts';
import type { Control } from '../../lib/ui/embed/controls.ts';
import type { Locale } from '../../lib/domain/text.ts';
import { writeView } from '../../lib/view/view-state.ts';
import { render } from 'svelte/server';
import { unflatten } from 'devalue';
import { setSite } from '../view/paths.ts';

/** Which view of a chart is asked for. */
export interface Asked {
	/** `seizures`, `indicator/drug_seizures`. */
	readonly page: string;
	readonly chart: string;
	/** Where the atlas stands, maybe relative to this page. */
	readonly root: string;
	/** Where its rows stand, from there. */
	readonly rows: string;
}

/** A choice that a chart offers, with the query of what can be chosen. */
export type Offered = Omit<Control, 'choose'> & { readonly searchOf: (value: string) => string };

/** Draws the views of one chart. */
export interface Drawer {
	/** Brings what tells the choices that the chart offers under a view. */
	readonly bringControls: () => Promise<(search: string) => readonly Offered[]>;
	/**
	 * Draws a view in place of what stands.
	 * @param search the query part of the address, without flags
	 */
	readonly draw: (target: HTMLElement, search: string) => void;
}

type Rows = Readonly<Record<string, unknown>>;
type View = EmbedModule<never> & { readonly default: unknown };
const views: Readonly<Record<string, () => Promise<View>>> = {
	overview: () => import('../../lib/ui/embed/OverviewEmbed.svelte'),
	'overview/map': () => import('../../lib/ui/embed/OverviewMapEmbed.svelte'),
	seizures: () => import('../../lib/ui/embed/SeizuresEmbed.svelte'),
	funding: () => import('../../lib/ui/embed/FundingEmbed.svelte'),
	hiv: () => import('../../lib/ui/embed/HivEmbed.svelte'),
	timeline: () => import('../../lib/ui/embed/TimelineEmbed.svelte'),
	indicator: () => import('../../lib/ui/embed/IndicatorEmbed.svelte'),
	'indicator/map': () => import('../../lib/ui/embed/IndicatorMapEmbed.svelte')
};

/**
 * Brings a page's rows and what draws them: the same components that rendered the page, as text.
 * @returns none for a chart that knows no view
 * @throws {Error} where they cannot be had
 */
export async function bringDrawer({ page, chart, root, rows: place }: Asked): Promise<Drawer | undefined> {
	const [kind = ''] = page.split('/');
	const load = views[`${kind}/${chart}`] ?? views[kind];
	if (!load || chart === 'intervals') return undefined;
	const site = setSite(root);
	const language = document.documentElement.lang === 'ru' ? 'ru/' : '';
	const path = `${language}${page === 'overview' ? '' : `${page}/`}__data.json`;
	const [{ default: component, boundsOf, parametersOf }, rows] = await Promise.all([
		load(),
		readRows(new URL(path, new URL(place, site)))
	]);
	const locale: Locale = language === '' ? 'en' : 'ru';
	const bounds = boundsOf(rows as never);
	// Of one page they are a list, of another two by name, of a third there are none.
	const named = Array.isArray(rows.indicators)
		? (rows.indicators as readonly { readonly id: string; readonly name: string }[])
		: [];
	return {
		async bringControls() {
			const { controlsOf } = await import('../../lib/ui/embed/controls.ts');
			return (search) =>
				controlsOf(
					parametersOf(chart),
					viewOf(search, bounds),
					bounds,
					Object.fromEntries(named.map(({ id, name }) => [id, name])),
					locale
				).map(({ choose, ...control }) => ({
					...control,
					searchOf: (value) => writeView(choose(value), bounds)
				}));
		},
		draw(target, search) {
			const props = { ...rows, chart, search, shapes: '' };
			const markup = render(component as Component<Record<string, unknown>>, {
				props,
				context: forEmbed()
			}).body;
			const template = document.createElement('template');
			template.innerHTML = markup;
			const figure = template.content.querySelector('figure');
			if (!figure) throw new Error(`no such view: ${search}`);
			// As take-chart.ts does where pages are rendered.
			for (const of of figure.querySelectorAll('.needs-script, button, aside, p.more, div.time')) of.remove();
			for (const of of figure.querySelectorAll('.without-script')) of.removeAttribute('class');
			figure.querySelector('h2')?.setAttribute('aria-level', '1');
			// The map's shapes, which came with the page, stay.
			target.querySelector('figure')?.replaceWith(figure);
		}
	};
}

/** The rows that SvelteKit keeps beside a page, for who comes to it from another. */
async function readRows(address: URL): Promise<Rows> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`cannot fetch ${address.href}: ${String(response.status)}`);
	const { nodes } = (await response.json()) as {
		nodes: readonly ({ type: string; data: unknown[] } | null)[];
	};
	const node = nodes.findLast((one) => one?.type === 'data');
	if (!node) throw new Error(`${address.href} holds no rows`);
	return unflatten(node.data) as Rows;
}
