import { countries } from '../../src/lib/domain/areas.ts';
import type { Release } from '../../src/lib/domain/release.ts';
import type { Table } from '../../src/lib/domain/table-schema.ts';
import type { Localized } from '../../src/lib/domain/text.ts';
import type { TableSet } from './check-relations.ts';

/** A published file, as `datapackage.json` describes it. */
export interface PublishedFile {
	readonly path: string;
	readonly format: string;
	readonly mediatype: string;
	readonly bytes: number;
	/** `sha256:` and the hexadecimal digits. */
	readonly hash: string;
	readonly rows: number | undefined;
}

const siteName: Localized = { en: 'Drug Dialogue Atlas', ru: 'Атлас диалога по наркотикам' };
const licence = { '@id': 'https://creativecommons.org/licenses/by/4.0/' };
const authority = 'http://publications.europa.eu/resource/authority';
const languages = ['ENG', 'RUS'].map((code) => ({ '@id': `${authority}/language/${code}` }));
const region = Object.keys(countries).map((code) => ({ '@id': `${authority}/country/${code}` }));
const inBoth = ({ en, ru }: Localized) => [
	{ '@value': en, '@language': 'en' },
	{ '@value': ru, '@language': 'ru' }
];
const typed = (value: string, type: string) => ({ '@value': value, '@type': `xsd:${type}` });
/** The columns that say of when a row is. */
const times = { start: ['period_start', 'start_date'], end: ['period_end', 'end_date'] } as const;

/** The first and the last day that a table's rows are about; undefined where it knows no time. */
function coverageOf(name: string, rows: TableSet): { start: string; end: string } | undefined {
	const days = (columns: readonly string[]) =>
		(rows.get(name) ?? [])
			.flatMap(({ values }) => columns.map((column) => values[column]))
			.filter((day) => typeof day === 'string')
			.sort();
	const [start] = days([...times.start, ...times.end]);
	const end = days(times.end).at(-1);
	return start === undefined || end === undefined ? undefined : { start, end };
}

/**
 * Lists the published files for machines that gather catalogues, as DCAT 3 in JSON-LD.
 * @param origin the site's root; without it addresses are relative to the catalogue's own
 * @see https://www.w3.org/TR/vocab-dcat-3/
 */
export function describeCatalog(
	{ version, released }: Release,
	tables: readonly Table[],
	rows: TableSet,
	files: readonly PublishedFile[],
	origin: URL | undefined
): object {
	const at = (path: string) => (origin ? new URL(`data/${path}`, origin).href : path);
	const publisher = { '@type': 'foaf:Agent', 'foaf:name': siteName.en };
	const common = {
		'dct:license': licence,
		'dct:language': languages,
		'dct:publisher': publisher,
		'dcat:version': version,
		...(released === null ? {} : { 'dct:issued': typed(released, 'date') })
	};
	const distribution = ({ path, format, mediatype, bytes, hash }: PublishedFile) => ({
		'@type': 'dcat:Distribution',
		'@id': at(path),
		'dct:title': path,
		'dcat:accessURL': { '@id': at(path) },
		'dcat:downloadURL': { '@id': at(path) },
		'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediatype}` },
		'dct:format': format,
		'dcat:byteSize': typed(String(bytes), 'nonNegativeInteger'),
		'spdx:checksum': {
			'@type': 'spdx:Checksum',
			'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
			'spdx:checksumValue': typed(hash.replace(/^sha256:/, ''), 'hexBinary')
		},
		'dct:license': licence
	});
	return {
		'@context': {
			dcat: 'http://www.w3.org/ns/dcat#',
			dct: 'http://purl.org/dc/terms/',
			foaf: 'http://xmlns.com/foaf/0.1/',
			spdx: 'http://spdx.org/rdf/terms#',
			xsd: 'http://www.w3.org/2001/XMLSchema#'
		},
		'@id': at('catalog.json'),
		'@type': 'dcat:Catalog',
		'dct:title': inBoth(siteName),
		...common,
		'dct:spatial': region,
		'dcat:dataset': tables.map((table) => {
			const covered = coverageOf(table.name, rows);
			return {
				'@type': 'dcat:Dataset',
				'@id': `${at('catalog.json')}#${table.name}`,
				'dct:identifier': table.name,
				'dct:title': inBoth(table.title),
				...common,
				'dct:spatial': region,
				...(covered
					? {
							'dct:temporal': {
								'@type': 'dct:PeriodOfTime',
								'dcat:startDate': typed(covered.start, 'date'),
								'dcat:endDate': typed(covered.end, 'date')
							}
						}
					: {}),
				'dct:conformsTo': { '@id': at('datapackage.json') },
				'dcat:distribution': files
					.filter(({ path, format }) => path === `${table.name}.${format}`)
					.map(distribution)
			};
		})
	};
}
