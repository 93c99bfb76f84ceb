import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { releaseIn } from '../../src/lib/domain/release.ts';
import { readOrigin } from '../../src/lib/domain/site-origin.ts';
import { tables } from '../../src/lib/domain/tables.ts';
import { describeCatalog } from '../data/catalog.ts';
import { indicatorDataset, wholeDataset, type Described } from './dataset.ts';
import { jsonLd, withJsonLd } from './json-ld.ts';
import { pagePaths, robots, sitemap } from './sitemap.ts';

const text = (path: string) => readFileSync(path, 'utf8');
const { version, description } = JSON.parse(text('package.json')) as { version: string; description: string };

interface Distribution {
	'dcat:accessURL': { '@id': string };
	'dcat:byteSize': { '@value': string };
	'spdx:checksum': { 'spdx:checksumValue': { '@value': string } };
}
interface Catalog {
	'@type': string;
	'dcat:version': string;
	'dct:issued'?: { '@value': string };
	'dcat:dataset': {
		'dct:identifier': string;
		'dct:temporal'?: { 'dcat:startDate': { '@value': string }; 'dcat:endDate': { '@value': string } };
		'dct:spatial': object[];
		'dct:language': object[];
		'dcat:distribution': Distribution[];
	}[];
}

describe('catalog.json', () => {
	const catalog = JSON.parse(text('static/data/catalog.json')) as Catalog;

	it('lists every table, and each file with its true bytes and checksum', () => {
		expect(catalog).toMatchObject({ '@type': 'dcat:Catalog', 'dcat:version': version });
		expect(catalog['dcat:dataset'].map((dataset) => dataset['dct:identifier'])).toEqual([
			'records',
			...tables.map(({ name }) => name)
		]);
		for (const dataset of catalog['dcat:dataset']) {
			expect(dataset['dcat:distribution']).toHaveLength(4);
			expect(dataset['dct:spatial']).toHaveLength(5);
			expect(dataset['dct:language']).toHaveLength(2);
			for (const one of dataset['dcat:distribution']) {
				const name = one['dcat:accessURL']['@id'].split('/').at(-1)!;
				const file = readFileSync(join('static/data', name));
				expect(one['dcat:byteSize']['@value']).toBe(String(file.byteLength));
				expect(one['spdx:checksum']['spdx:checksumValue']['@value']).toBe(
					createHash('sha256').update(file).digest('hex')
				);
			}
		}
	});

	it('says of when the rows are', () => {
		const time = (name: string) =>
			catalog['dcat:dataset'].find((dataset) => dataset['dct:identifier'] === name)?.['dct:temporal'];
		expect(time('observations')?.['dcat:startDate']['@value']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		expect(time('documents')).toBeUndefined();
	});

	it('has whole addresses where the site has one, and the day of a release', () => {
		const files = [
			{ path: 'events.csv', format: 'csv', mediatype: 'text/csv', bytes: 3, hash: 'sha256:ab', rows: 1 }
		];
		const release = { version: '1.0.0', released: '2026-12-01' };
		const whole = describeCatalog(
			release,
			tables,
			new Map(),
			files,
			new URL('https://example.org/atlas/')
		) as Catalog;
		expect(whole['dct:issued']?.['@value']).toBe('2026-12-01');
		const events = whole['dcat:dataset'].find((dataset) => dataset['dct:identifier'] === 'events');
		expect(events?.['dcat:distribution'][0]?.['dcat:accessURL']['@id']).toBe(
			'https://example.org/atlas/data/events.csv'
		);
	});
});

const described: Described = {
	version: '0.1.0',
	released: null,
	locale: 'ru',
	page: './',
	file: (name) => `../../data/${name}`
};

describe('schema.org in a page', () => {
	const files = [
		{ path: 'observations.csv', format: 'csv', mediatype: 'text/csv', bytes: 12, hash: 'sha256:ab', rows: 1 }
	];

	it('cannot be ended by a text in it, and comes back as it was', () => {
		const data = { name: '</script><script>alert(1)</script> <!-- & "x"' };
		const page = withJsonLd('<html><head><title>$1</title></head><body></body></html>', data);
		const scripts = DomUtils.findAll(({ name }) => name === 'script', parseDocument(page).children);
		expect(scripts).toHaveLength(1);
		expect(JSON.parse(DomUtils.textContent(scripts[0]!))).toEqual(data);
		expect(withJsonLd(page, data)).toBe(page);
		expect(jsonLd({ a: '<' })).toContain('\\u003c');
	});

	it('says what an indicator measures, where and when', () => {
		expect(
			indicatorDataset(described, {
				id: 'drug_seizures',
				name: 'Изъятия наркотиков',
				description: 'Что изъято.',
				unit: 'килограмм',
				files,
				places: ['KAZ', '_X'],
				time: '2009/2025'
			})
		).toMatchObject({
			'@type': 'Dataset',
			temporalCoverage: '2009/2025',
			spatialCoverage: ['Казахстан'],
			variableMeasured: { propertyID: 'drug_seizures', unitText: 'килограмм' },
			distribution: [{ contentUrl: '../../data/observations.csv', encodingFormat: 'text/csv' }]
		});
	});

	it('names no day for a version that is not released', () => {
		const facts = { description: 'x', files, places: [], time: '2009/2025', measured: [] };
		expect(wholeDataset(described, facts)).not.toHaveProperty('datePublished');
		expect(wholeDataset({ ...described, released: '2026-12-01' }, facts)).toMatchObject({
			datePublished: '2026-12-01'
		});
	});
});

describe('the sitemap', () => {
	const origin = new URL('https://example.org/a&b/');

	it('lists pages, and none that stand aside', () => {
		expect(
			pagePaths([
				'index.html',
				'ru/index.html',
				'hiv/index.html',
				'ru/hiv/index.html',
				'embed/hiv/needles/index.html',
				'ru/embed/hiv/needles/index.html',
				'v0.1.0/embed/hiv/needles/index.html',
				'404.html',
				'deck/index.html',
				'chart/hiv/needles/index.html',
				'data/events.csv'
			])
		).toEqual(['', 'hiv/']);
	});

	it('is XML that names each page in both languages', () => {
		const read = parseDocument(sitemap(['', 'hiv/'], origin), { xmlMode: true });
		const found = (name: string) => DomUtils.findAll((element) => element.name === name, read.children);
		expect(found('loc').map((element) => DomUtils.textContent(element))).toEqual(
			['', 'ru/', 'hiv/', 'ru/hiv/'].map((path) => `https://example.org/a&b/${path}`)
		);
		expect(found('xhtml:link').map(({ attribs }) => attribs.hreflang)).toEqual(
			Array.from({ length: 4 }, () => ['en', 'ru', 'x-default']).flat()
		);
		expect(robots(origin)).toContain('Sitemap: https://example.org/a&b/sitemap.xml');
	});

	it('is refused an address that is none', () => {
		expect(() => readOrigin('example.org')).toThrow('ATLAS_ORIGIN is "example.org"');
		expect(readOrigin('')).toBeUndefined();
		expect(readOrigin('https://example.org/atlas')?.href).toBe('https://example.org/atlas/');
	});
});

describe('CITATION.cff', () => {
	const citation = text('CITATION.cff');

	it('has the version and the day of the release, and names no person', () => {
		expect(/^version: ['"](.*)['"]$/m.exec(citation)?.[1]).toBe(version);
		const day = /^date-released: ['"]?(.*?)['"]?$/m.exec(citation)?.[1] ?? null;
		expect(day).toBe(releaseIn(text('CHANGELOG.md'), version).released);
		expect(citation).toContain(description);
		expect(citation).not.toMatch(/family-names|given-names/);
	});
});
