import type { Drawings } from '../../charts/drawings.ts';
import type { TableContent } from '../../charts/table-content.ts';
import type { Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import type { NativeSource } from '../../export/pptx/native.ts';
import { hasEmbed, wayTo } from '../../view/embed-charts.ts';

/** A chart to be shared, as it stands on the page. */
export interface ShareSubject {
	/** Unique on the page; also the chart's address in it. */
	readonly id: string;
	/** The finding. */
	readonly title: string;
	/** Measure and unit. */
	readonly subtitle: string;
	readonly locale: Locale;
	/** The same numbers; none where the chart has no table of its own. */
	readonly table: TableContent | undefined;
	/** The chart's frame on the page: its legend (`.legend`), source (`.source`) and note (`.note`) are read from it. */
	readonly figure: HTMLElement;
	/** What draws the chart; empty until {@link wake} has brought its script. */
	readonly drawings: Drawings;
	/** The numbers by year that a slide program can draw itself; none where the chart is not of that kind. */
	readonly native?: (() => NativeSource) | undefined;
	/** Asks a chart that came as markup only for the script that draws it. */
	readonly wake: () => void;
	/** The country whose brief it is; its slides begin with the brief's words. */
	readonly brief?: Country | undefined;
}

/** The address of the view that the page shows, at one of its charts. */
export const viewAddress = (
	{ id }: Pick<ShareSubject, 'id'>,
	{ origin, pathname, search }: Pick<Location, 'origin' | 'pathname' | 'search'> = location
) => `${origin}${pathname}${search}#${id}`;

/** A chart's page among the site's: `indicator/drug_seizures`; the overview is called so. */
const pageOf = ({ id, locale }: Pick<ShareSubject, 'id' | 'locale'>, pathname: string, base: string) => {
	const prefix = locale === 'en' ? base : `${base}${locale}/`;
	// A brief is what its page is called after.
	const path = pathname.slice(prefix.length).replace(/\/(?:index\.html)?$/, '');
	return { prefix, page: (path.endsWith(`/${id}`) ? path.slice(0, -id.length - 1) : path) || 'overview' };
};

/**
 * The address by which a view is shared: `/chart/<page>/<chart>/`, which has the chart's own picture for who shows link
 * previews, and leads on to the view. A chart that does not stand by itself is shared by its page's address.
 * @param base the site's root, such as `/`
 */
export function sharedAddress(
	subject: Pick<ShareSubject, 'id' | 'locale'>,
	location: Pick<Location, 'origin' | 'pathname' | 'search' | 'protocol'>,
	base: string
): string {
	const { id } = subject;
	const { origin, pathname, search, protocol } = location;
	const { prefix, page } = pageOf(subject, pathname, base);
	if (protocol === 'file:' || !hasEmbed(page, id)) return viewAddress({ id }, location);
	// What shows the chart on its page is said by its address already.
	const shown = /^\?[^#]*/.exec(wayTo(page, id))?.[0].slice(1);
	const rest = search.slice(1).split('&');
	const query = rest.filter((part) => part !== shown).join('&');
	return `${origin}${prefix}chart/${page}/${id}/${query === '' ? '' : `?${query}`}`;
}

/**
 * The address under which a chart of a page stands by itself, for another site: `/embed/<page>/<chart>/`, with the page's
 * language before it and the view's parameters behind; the overview is called so.
 * @param base the site's root, such as `/`
 */
export function embedAddress(
	subject: Pick<ShareSubject, 'id' | 'locale'>,
	{ origin, pathname, search }: Pick<Location, 'origin' | 'pathname' | 'search'>,
	base: string
): string {
	const { prefix, page } = pageOf(subject, pathname, base);
	return `${origin}${prefix}embed/${page}/${subject.id}/${search}`;
}

/** The page of an embed's address, such as `country/TJK`. */
export const embeddedPage = (address: string): string =>
	/\/embed\/(.+)\/[^/]+\/(?:\?|$)/.exec(address)?.[1] ?? '';

/**
 * The address under which a chart of a page is kept as it is in a version; null where it does not stand by itself.
 * @param base the site's root, such as `/`
 */
export function frozenAddress(
	subject: Pick<ShareSubject, 'id' | 'locale'>,
	place: Pick<Location, 'origin' | 'pathname' | 'search'>,
	base: string,
	version: string
): string | null {
	const live = embedAddress(subject, place, base);
	if (!hasEmbed(embeddedPage(live), subject.id)) return null;
	return `${place.origin}${base}v${version}/${live.slice(place.origin.length + base.length)}`;
}
