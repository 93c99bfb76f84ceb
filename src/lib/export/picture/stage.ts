import { flushSync, mount, unmount } from 'svelte';
import type { Drawing } from '../../charts/drawings.ts';
import Drawn from './Drawing.svelte';
import { cutsBetween, type Reach } from './cuts.ts';
import { serialise, type Piece } from './serialise.ts';
import { paintOf } from './paint.ts';

export type Theme = 'light' | 'dark';

/** A page of its own, out of sight, with the looks of this one in a theme of its own. */
export interface Stage {
	/** Draws a chart at a width in px: its pieces, which stand one under the other. */
	readonly draw: (drawing: Drawing, width: number, stretch: number) => readonly Piece[];
	/** How high it would be, in px. */
	readonly measure: (drawing: Drawing, width: number, stretch: number) => number;
	/** Takes a copy of something on the page and reads it there. */
	readonly read: <T>(element: Element, reader: (copy: Element, piece: (svg: Element) => Piece) => T) => T;
	/** A computed property of something that stands there. */
	readonly look: (element: Element, property: string) => string;
	/** A colour of the design, such as `--ink`, as a hex code. */
	readonly colour: (token: string) => string;
	readonly close: () => void;
}

/** How long a sheet may take that the page has loaded before, in ms. */
const patience = 10_000;

/** What a drawing's signs and letters take of its height; its grid and its axes may be divided. */
function reachesIn(svg: SVGSVGElement): Reach[] {
	const { top, height } = svg.getBoundingClientRect();
	return [...svg.querySelectorAll('text, path, rect, circle, use')].flatMap((element) => {
		const box = element.getBoundingClientRect();
		// A panel's name stays with its panel.
		const below = element.matches('.title') ? 32 : 2;
		const isGrid = box.width < 4 || box.height > height * 0.6 || element.closest('defs') !== null;
		return isGrid ? [] : [{ top: box.top - top - 2, bottom: box.bottom - top + below }];
	});
}

/**
 * @throws when the page's style sheets cannot be read
 * @throws the signal's reason when it is aborted
 */
export async function openStage(theme: Theme, signal?: AbortSignal): Promise<Stage> {
	signal?.throwIfAborted();
	const frame = document.createElement('iframe');
	frame.setAttribute('aria-hidden', 'true');
	frame.tabIndex = -1;
	frame.inert = true;
	Object.assign(frame.style, {
		position: 'fixed',
		insetInlineStart: '-3000px',
		top: '0',
		width: '1280px',
		height: '720px',
		border: '0',
		visibility: 'hidden'
	});
	document.body.append(frame);
	const close = () => {
		frame.remove();
	};
	try {
		const inner = frame.contentDocument;
		const view = frame.contentWindow;
		if (!inner || !view) throw new Error('the browser gives no frame to draw in');
		inner.documentElement.dataset.theme = theme;
		inner.documentElement.lang = document.documentElement.lang;
		await Promise.all([...document.querySelectorAll('link[rel="stylesheet"], style')].map(take));
		signal?.throwIfAborted();

		const styles = (element: Element) => {
			const computed = view.getComputedStyle(element);
			return (property: string) => computed.getPropertyValue(property);
		};
		let pieces = 0;
		const piece = (svg: Element): Piece =>
			serialise(svg, {
				styles,
				prefix: `p${String((pieces += 1))}-`,
				shared: (id) => document.getElementById(id)
			});

		const stand = <T>(drawing: Drawing, width: number, stretch: number, reader: (place: Element) => T): T => {
			const place = inner.createElement('div');
			place.style.width = `${String(width)}px`;
			inner.body.append(place);
			const drawn = mount(Drawn, { target: place, props: { drawing, width, stretch } });
			try {
				flushSync();
				// What the reader has open on the page is no part of the chart.
				for (const one of place.querySelectorAll('.selected')) one.classList.remove('selected');
				return reader(place);
			} finally {
				void unmount(drawn);
				place.remove();
			}
		};
		const draw: Stage['draw'] = (drawing, width, stretch) =>
			stand(drawing, width, stretch, (place) =>
				[...place.querySelectorAll('svg')].map((svg) => ({
					...piece(svg),
					cuts: cutsBetween(reachesIn(svg)),
					head: Number(svg.getAttribute('data-head') ?? 0)
				}))
			);
		const measure: Stage['measure'] = (drawing, width, stretch) =>
			stand(drawing, width, stretch, (place) =>
				[...place.querySelectorAll('svg')].reduce((sum, svg) => sum + Number(svg.getAttribute('height')), 0)
			);
		const look: Stage['look'] = (element, property) => styles(element)(property);
		const read: Stage['read'] = (element, reader) => {
			const copy = inner.importNode(element, true);
			inner.body.append(copy);
			try {
				return reader(copy, piece);
			} finally {
				copy.remove();
			}
		};
		const root = inner.createElement('span');
		inner.body.append(root);
		const colour = (token: string) => {
			root.style.color = `var(${token})`;
			return paintOf(view.getComputedStyle(root).color).value;
		};
		return { draw, measure, read, look, colour, close };

		async function take(sheet: Element): Promise<void> {
			const copy = inner?.importNode(sheet, true);
			if (!copy) return;
			if (!(sheet instanceof HTMLLinkElement)) {
				inner?.head.append(copy);
				return;
			}
			// The frame's own address is none: what is relative would lead nowhere. The link's own `href` is read against the
			// page's address of now, which may be another than the one it was loaded from.
			copy.setAttribute('href', sheet.sheet?.href ?? sheet.href);
			await new Promise<void>((done, fail) => {
				const timer = setTimeout(() => {
					fail(new Error(`${sheet.href} was not loaded in time`));
				}, patience);
				copy.addEventListener('load', () => {
					clearTimeout(timer);
					done();
				});
				copy.addEventListener('error', () => {
					clearTimeout(timer);
					fail(new Error(`${sheet.href} could not be loaded`));
				});
				inner?.head.append(copy);
			});
		}
	} catch (error) {
		close();
		throw error;
	}
}
