import { readOrigin } from '../../domain/site-origin.ts';
import type { Locale } from '../../domain/text.ts';
import { pathIn } from '../../view/locale.ts';
import { apaText } from './apa.ts';
import { datasetItem } from './item.ts';

/** How the data as a whole is cited in a page that is made once for all: without a day of access. */
export function datasetCitation(locale: Locale): string {
	const origin = readOrigin(process.env.ATLAS_ORIGIN);
	const address = origin ? new URL(pathIn(locale, 'data/'), origin).href : null;
	const release = { version: __ATLAS_VERSION__, released: __ATLAS_RELEASED__ };
	return apaText(datasetItem(address, { release, locale }), locale);
}
