import { readOrigin } from '../../domain/site-origin.ts';
import type { Locale } from '../../domain/text.ts';
import { pathIn } from '../../view/locale.ts';
import { apaText } from './apa.ts';
import { datasetAddresses, datasetItem } from './item.ts';

/** How the data as a whole is cited in a page that is made once for all: without a day of access. */
export function datasetCitation(locale: Locale): string {
	const origin = readOrigin(process.env.ATLAS_ORIGIN);
	const release = { version: __ATLAS_VERSION__, released: __ATLAS_RELEASED__ };
	const addresses = origin ? datasetAddresses(origin, release.version, pathIn(locale, 'data/')) : null;
	return apaText(datasetItem(addresses, { release, locale }), locale);
}
