import { areas, type Area } from '../../src/lib/domain/areas.ts';
import type { Locale, Localized } from '../../src/lib/domain/text.ts';
import type { PublishedFile } from '../data/catalog.ts';

/** What is said of the atlas in every description. */
export interface Described {
	readonly version: string;
	/** ISO day; null before the release. */
	readonly released: string | null;
	readonly locale: Locale;
	/** The page's own address, and that of a file in `data/`: whole, or relative to the page. */
	readonly page: string;
	readonly file: (name: string) => string;
}

const names: Localized = { en: 'Drug Dialogue Atlas', ru: 'Атлас диалога по наркотикам' };
const licence = 'https://creativecommons.org/licenses/by/4.0/';

const common = ({ version, released, locale, page }: Described) => ({
	'@context': 'https://schema.org',
	'@type': 'Dataset',
	url: page,
	inLanguage: locale,
	version,
	...(released === null ? {} : { datePublished: released }),
	license: licence,
	isAccessibleForFree: true,
	creator: { '@type': 'Organization', name: 'Drug Dialogue Atlas contributors' }
});

const download = ({ file }: Described, { path, mediatype, bytes }: PublishedFile) => ({
	'@type': 'DataDownload',
	contentUrl: file(path),
	encodingFormat: mediatype,
	contentSize: `${String(bytes)} B`
});

const placesOf = (codes: readonly string[], locale: Locale) =>
	codes.filter((code) => code !== '_X').map((code) => areas[code as Area][locale]);

/** The data as a whole, for the page on it. @see https://schema.org/Dataset */
export function wholeDataset(
	described: Described,
	facts: {
		readonly description: string;
		readonly files: readonly PublishedFile[];
		/** Area codes. */
		readonly places: readonly string[];
		/** `1990/2025`. */
		readonly time: string;
		/** Names of what is measured. */
		readonly measured: readonly string[];
	}
): object {
	return {
		...common(described),
		name: names[described.locale],
		description: facts.description,
		temporalCoverage: facts.time,
		spatialCoverage: placesOf(facts.places, described.locale),
		variableMeasured: facts.measured,
		distribution: facts.files.map((file) => download(described, file))
	};
}

/** One indicator, for its page. */
export function indicatorDataset(
	described: Described,
	facts: {
		readonly id: string;
		readonly name: string;
		readonly description: string;
		/** In words; null for a topic. */
		readonly unit: string | null;
		readonly files: readonly PublishedFile[];
		readonly places: readonly string[];
		/** Null where it has no number. */
		readonly time: string | null;
	}
): object {
	const { locale } = described;
	return {
		...common(described),
		name: `${facts.name}, ${names[locale]}`,
		description: facts.description,
		...(facts.time === null ? {} : { temporalCoverage: facts.time }),
		spatialCoverage: placesOf(facts.places, locale),
		variableMeasured: {
			'@type': 'PropertyValue',
			propertyID: facts.id,
			name: facts.name,
			...(facts.unit === null ? {} : { unitText: facts.unit })
		},
		distribution: facts.files.map((file) => download(described, file))
	};
}
