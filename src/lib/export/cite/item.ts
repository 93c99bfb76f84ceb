import { documentKinds } from '../../domain/document-codes.ts';
import type { Release } from '../../domain/release.ts';
import type { Locale } from '../../domain/text.ts';
import { formatNumber } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import type { DocumentRow } from '../../queries/documents.ts';
import { oneLine } from './one-line.ts';

/** An institution: always whole, never family and given name. */
interface Institution {
	readonly literal: string;
}

interface ItemDate {
	/** Year, and month and day as far as known, counted from 1. */
	readonly 'date-parts': readonly [readonly [year: number, month?: number, day?: number]];
}

/**
 * One thing that can be cited, in the terms of CSL-JSON; every format is written from it.
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export interface CiteItem {
	/** Letters, digits, dots, hyphens and underscores: it is also BibTeX's key and a file's name. */
	readonly id: string;
	readonly type:
		'dataset' | 'graphic' | 'report' | 'article-journal' | 'article-newspaper' | 'webpage' | 'legislation';
	readonly title: string;
	readonly author: readonly Institution[];
	readonly issued?: ItemDate;
	readonly accessed?: ItemDate;
	readonly version?: string;
	readonly publisher?: string;
	/** The site, or the document in which a row stands. */
	readonly 'container-title'?: string;
	/** An official number. */
	readonly number?: string;
	/** The place in the document. */
	readonly section?: string;
	/** What sort of thing it is, in words. */
	readonly genre?: string;
	/** Where a row of a document was coded: the atlas and its version. */
	readonly archive?: string;
	/** Which row it is there. */
	readonly archive_location?: string;
	readonly note?: string;
	readonly URL?: string;
	readonly language: string;
}

/** What every citation of the atlas has to say beside what is cited. */
export interface CiteContext {
	readonly release: Release;
	readonly locale: Locale;
	/** ISO day; none where it cannot be known yet, as in a page that is made once for all. */
	readonly accessed?: string;
}

/** A part that may be missing, left out rather than said to be nothing. */
const maybe = <Key extends keyof CiteItem>(key: Key, value: CiteItem[Key] | null | undefined) =>
	(value === null || value === undefined ? {} : { [key]: value }) as Partial<Pick<CiteItem, Key>>;

/** A date of CSL from `2017-10-27`, `2017-10` or `2017`. @throws {Error} where it is none */
export function itemDate(iso: string): ItemDate {
	if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(iso)) throw new Error(`"${iso}" is no date such as 2017-10-27`);
	const [year = 0, month, day] = iso.split('-').map(Number);
	if (month === undefined) return { 'date-parts': [[year]] };
	return { 'date-parts': [day === undefined ? [year, month] : [year, month, day]] };
}

const asId = (text: string) =>
	text
		.toLowerCase()
		.replace(/[^a-z0-9._-]+/g, '-')
		.replace(/^-+|-+$/g, '') || 'row';

const named = (name: string) => [{ literal: oneLine(name) }];

/** Who made it, in which version, read when: what holds for everything that the atlas itself says. */
function ofAtlas({ release, locale, accessed }: CiteContext) {
	return {
		author: named(m.cite_contributors({}, { locale })),
		...maybe('issued', release.released === null ? null : itemDate(release.released)),
		...maybe('accessed', accessed === undefined ? null : itemDate(accessed)),
		version: release.version,
		publisher: m.site_name({}, { locale }),
		language: locale
	};
}

/** Where the data as a whole is to be had, the root of the site's address known. */
export interface CitedDataset {
	/** The zip of all files as they are in this version. */
	readonly frozen: string;
	/** The page of the data, where the atlas goes on. */
	readonly page: string;
}

/** @param root the site's address, ending in `/` */
export const datasetAddresses = (root: URL, version: string, page: string): CitedDataset => ({
	frozen: new URL(`v${version}/data/drug-dialogue-atlas-${version}.zip`, root).href,
	page: new URL(page, root).href
});

/**
 * The atlas's data as a whole, at the address of its version, which goes on giving what was cited.
 * @param addresses null where the site has none
 */
export function datasetItem(addresses: CitedDataset | null, context: CiteContext): CiteItem {
	const options = { locale: context.locale };
	return {
		id: asId(`drug-dialogue-atlas-${context.release.version}`),
		type: 'dataset',
		title: m.site_name({}, options),
		...ofAtlas(context),
		genre: m.cite_data_set({}, options),
		...maybe('note', addresses && m.cite_live_data({ address: addresses.page }, options)),
		...maybe('URL', addresses?.frozen)
	};
}

/** A chart, with the view that it shows. */
export interface CitedChart {
	/** Its name in files, such as `seizures-context`. */
	readonly slug: string;
	/** The finding. */
	readonly title: string;
	/** Of the page with this view, where the atlas goes on; null where the site has no address. */
	readonly view: string | null;
	/** Of the same chart under its version, which never shows anything else; null where there is none. */
	readonly frozen: string | null;
}

/** A chart. Its address is the frozen one where there is one: that goes on showing what was cited. */
export function chartItem({ slug, title, view, frozen }: CitedChart, context: CiteContext): CiteItem {
	const options = { locale: context.locale };
	return {
		id: asId(`drug-dialogue-atlas-${context.release.version}-${slug}`),
		type: 'graphic',
		title: oneLine(title),
		...ofAtlas(context),
		'container-title': m.site_name({}, options),
		genre: m.cite_chart({}, options),
		...maybe('note', frozen !== null && view !== null ? m.cite_live_view({ address: view }, options) : null),
		...maybe('URL', frozen ?? view)
	};
}

/** Rows that a reader selected. */
export interface CitedSelection {
	readonly slug: string;
	readonly title: string;
	/** Of the page that shows just these; null where the site has no address. */
	readonly address: string | null;
	/** What was asked. */
	readonly sql: string;
	readonly rowCount: number;
}

/** A selection of rows: how many they were, and the query that gave them. */
export function selectionItem(selection: CitedSelection, context: CiteContext): CiteItem {
	const { locale } = context;
	const { slug, title, address, sql, rowCount } = selection;
	return {
		id: asId(`drug-dialogue-atlas-${context.release.version}-${slug}`),
		type: 'dataset',
		title: oneLine(title),
		...ofAtlas(context),
		'container-title': m.site_name({}, { locale }),
		genre: m.cite_selection({ count: rowCount, text: formatNumber(rowCount, locale) }, { locale }),
		note: m.cite_query({ sql: oneLine(sql) }, { locale }),
		...maybe('URL', address)
	};
}

const typeOfKind = {
	outcome_of_proceedings: 'report',
	press_release: 'webpage',
	news: 'article-newspaper',
	statistics: 'dataset',
	report: 'report',
	article: 'article-journal',
	project_page: 'webpage',
	act: 'legislation'
} as const satisfies Record<keyof typeof documentKinds, CiteItem['type']>;

/** A document as others published it: nothing in it is the atlas's. */
export type CitedDocument = Pick<
	DocumentRow,
	'id' | 'kind' | 'language' | 'title' | 'publisher' | 'published' | 'edition' | 'reference' | 'address'
>;

/** A document of either layer. */
export function documentItem(document: CitedDocument, locale: Locale): CiteItem {
	const kind = document.kind as keyof typeof documentKinds;
	const issued = document.published ?? document.edition;
	return {
		id: asId(document.id),
		type: typeOfKind[kind],
		title: oneLine(document.title),
		author: named(document.publisher),
		...maybe('issued', issued === null ? null : itemDate(issued)),
		publisher: oneLine(document.publisher),
		...maybe('number', document.reference === null ? null : oneLine(document.reference)),
		genre: documentKinds[kind][locale],
		...maybe('URL', document.address),
		language: document.language
	};
}

/** A row of evidence: a figure, a direction, a mention or an event. */
export interface CitedRow {
	readonly id: string;
	/** What it says: value with unit, measure, area, period. */
	readonly statement: string;
	/** Who states it. */
	readonly reporter: string;
	/** The number of the paragraph, or where in a publication. */
	readonly locator: string;
	/** Of the row in the atlas; null where the site has no address. */
	readonly address: string | null;
	/** In which it stands, as {@link documentItem} describes it. */
	readonly document: CiteItem;
}

/** A single row: who states it, in which document and where, and then the atlas as where it was coded. */
export function rowItem(row: CitedRow, context: CiteContext): CiteItem {
	const { locale, release, accessed } = context;
	const { document } = row;
	return {
		id: asId(row.id),
		type: 'dataset',
		title: oneLine(row.statement),
		author: named(row.reporter),
		...maybe('issued', document.issued),
		...maybe('accessed', accessed === undefined ? null : itemDate(accessed)),
		version: release.version,
		...maybe('publisher', document.publisher),
		'container-title': document.title,
		...maybe('number', document.number),
		section: placeOf(row.locator, locale),
		genre: m.cite_row({}, { locale }),
		archive: m.cite_archive({ site: m.site_name({}, { locale }), version: release.version }, { locale }),
		archive_location: row.id,
		...maybe('note', document.URL && m.cite_document_at({ address: document.URL }, { locale })),
		...maybe('URL', row.address),
		language: locale
	};
}

const placeOf = (locator: string, locale: Locale): string =>
	/^\d+$/.test(locator) ? m.cite_paragraph({ locator }, { locale }) : oneLine(locator);

/** An item as it was read on a day, where it has an address to be read at. @param accessed ISO day */
export const readOn = (item: CiteItem, accessed: string): CiteItem =>
	item.URL === undefined ? item : { ...item, accessed: itemDate(accessed) };
