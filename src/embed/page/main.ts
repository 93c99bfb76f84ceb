/* What gives an embed its life: its height, its tips, its links; and another drawing where its address asks for one. */
import { walkMarks } from '../../lib/charts/walk-marks.ts';
import { followMarks } from '../../lib/ui/follow-marks.ts';
import { splitFlags } from '../../lib/view/embed-charts.ts';
import { showControls } from './controls.ts';
import { tellHeight } from './height.ts';

const root = document.documentElement;
const main = document.querySelector('main');
const drawn = main?.querySelector<HTMLElement>('.drawn');
if (main && drawn) start(main, drawn);

function start(main: HTMLElement, drawn: HTMLElement): void {
	const { page = '', chart = '', locale = 'en' } = main.dataset;
	const { flags, view } = splitFlags(location.search);
	const other = flags.get('lang');
	if (other !== null && other !== locale && (other === 'en' || other === 'ru')) {
		location.replace(inLanguage(main, other));
		return;
	}
	const back = main.querySelector<HTMLAnchorElement>('.home a');
	const leads = new URL(back?.href ?? location.href);
	const leadBack = (search: string) => {
		const to = new URL(leads);
		for (const [name, value] of new URLSearchParams(search)) to.searchParams.set(name, value);
		// The grammar's own signs stay readable.
		if (back) back.href = to.href.replaceAll('%7E', '~');
	};
	const query = view.size > 0 ? `?${view.toString()}` : '';
	leadBack(query);
	tellHeight(main, `${page}/${chart}`);

	const still = 'static' in root.dataset;
	enliven(drawn, still);
	if (!still) showTips(main);
	// Before anything of a chart answers: a frame has no room for evidence, so it opens beside the site.
	addEventListener(
		'click',
		(event) => {
			const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
			if (!link || link.getAttribute('href')?.startsWith('#')) return;
			link.setAttribute('target', '_blank');
			link.setAttribute('rel', 'noopener');
			event.stopPropagation();
		},
		{ capture: true }
	);

	if (view.size === 0 && !('controls' in root.dataset)) return;
	// What stands is not what was asked for: it is not shown as if it were.
	drawn.style.opacity = '0.35';
	drawn.setAttribute('aria-busy', 'true');
	import('./views.ts')
		.then(({ bringDrawer }) =>
			bringDrawer({ page, chart, root: main.dataset.root ?? '/', rows: main.dataset.rows ?? '' })
		)
		.then(async (drawer) => {
			const show = (search: string) => {
				drawer?.draw(drawn, search);
				enliven(drawn, still);
				leadBack(search);
			};
			if (view.size > 0) show(query);
			if (drawer && 'controls' in root.dataset)
				showControls(drawn, await drawer.bringControls(), query, show);
		})
		.catch((error: unknown) => {
			console.warn('the view could not be drawn', error);
			main.querySelector('.told')?.removeAttribute('hidden');
		})
		.finally(() => {
			drawn.style.opacity = '';
			drawn.removeAttribute('aria-busy');
			root.dataset.ready = 'true';
		});
}

/** Gives the marks of what is drawn their keys; none where they lead nowhere. */
function enliven(drawn: HTMLElement, still: boolean): void {
	if (still) {
		for (const mark of drawn.querySelectorAll('[data-mark]')) settle(mark);
		return;
	}
	for (const svg of drawn.querySelectorAll<SVGElement>('svg:has([data-mark])')) walkMarks(() => svg)(svg);
}

/** A mark that leads nowhere: a picture with its words. */
function settle(mark: Element): void {
	mark.removeAttribute('href');
	mark.setAttribute('role', 'img');
}

function showTips(main: HTMLElement): void {
	const tip = document.createElement('div');
	tip.className = 'tip';
	tip.setAttribute('aria-hidden', 'true');
	main.append(tip);
	followMarks(tip, (text) => {
		tip.textContent = text;
		tip.classList.toggle('shown', text !== '');
	});
}

/** The same embed in another language: its language stands between the site's root and `embed`. */
function inLanguage(
	{ dataset: { root = '/', rows = '', page = '', chart = '' } }: HTMLElement,
	other: 'en' | 'ru'
): string {
	const address = new URL(location.href);
	const prefix = other === 'en' ? '' : `${other}/`;
	const site = new URL(rows, new URL(root, location.href));
	address.pathname = new URL(`${prefix}embed/${page}/${chart}/`, site).pathname;
	address.searchParams.delete('lang');
	return address.href;
}
