import type { Locale } from '../../domain/text.ts';
import { apaText } from './apa.ts';
import { bibtex } from './bibtex.ts';
import type { CiteItem } from './item.ts';
import { ris } from './ris.ts';

/** A way to write a citation, and the file that holds it. */
export interface CiteFormat {
	readonly id: 'apa' | 'bibtex' | 'ris' | 'csl';
	/** What it is called everywhere. */
	readonly title: string;
	/** Of its file. */
	readonly extension: string;
	readonly mediaType: string;
	readonly write: (item: CiteItem, locale: Locale) => string;
}

/** A list of one in CSL-JSON, as reference managers read it. */
export const cslJson = (...items: readonly CiteItem[]): string => `${JSON.stringify(items, null, '\t')}\n`;

export const citeFormats: readonly CiteFormat[] = [
	{ id: 'apa', title: 'APA', extension: 'txt', mediaType: 'text/plain', write: apaText },
	{ id: 'bibtex', title: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex', write: bibtex },
	{
		id: 'ris',
		title: 'RIS',
		extension: 'ris',
		mediaType: 'application/x-research-info-systems',
		write: ris
	},
	{
		id: 'csl',
		title: 'CSL-JSON',
		extension: 'json',
		mediaType: 'application/vnd.citationstyles.csl+json',
		write: (item) => cslJson(item)
	}
];
