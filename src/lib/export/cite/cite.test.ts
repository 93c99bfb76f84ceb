import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { releaseIn } from '../../domain/release.ts';
import { apa, apaText } from './apa.ts';
import { bibtex } from './bibtex.ts';
import { citeFormats, cslJson } from './formats.ts';
import {
	chartItem,
	datasetAddresses,
	datasetItem,
	documentItem,
	itemDate,
	readOn,
	rowItem,
	selectionItem,
	type CiteContext,
	type CitedDocument
} from './item.ts';
import { ris } from './ris.ts';

const released = { version: '0.1.0', released: '2026-12-01' };
const en: CiteContext = { release: released, locale: 'en', accessed: '2026-11-27' };
const ru: CiteContext = { ...en, locale: 'ru' };
const root = 'https://example.org/atlas/';

const council: CitedDocument = {
	id: 'council-2017',
	kind: 'outcome_of_proceedings',
	language: 'en',
	title: 'Outcomes of the EU-Central Asia dialogue on drugs',
	publisher: 'General Secretariat of the Council of the European Union',
	published: '2017-10-27',
	edition: null,
	reference: '13770/17 JAI 978',
	address: null
};
const dublin: CitedDocument = {
	...council,
	id: 'dublin-group-2008',
	kind: 'report',
	title: 'Regional Report for Central Asia',
	publisher: 'Council of the European Union (Dublin Group, Italian regional chair)',
	published: null,
	edition: '2008',
	reference: null,
	address: 'https://example.int/a_b%20c?x={1}&y=~z'
};
const dataset = datasetItem(datasetAddresses(new URL(root), '0.1.0', 'data/'), en);
const chart = chartItem(
	{
		slug: 'seizures-context',
		title: 'Kyrgyzstan: heroin seizures, 2012–2022',
		view: `${root}seizures/?by=drug#context`,
		frozen: `${root}v0.1.0/embed/seizures/context/?by=drug`
	},
	en
);
const row = rowItem(
	{
		id: 'obs-kaz-heroin-2016',
		statement: '1,300 kg, drug seizures, Kazakhstan, 2016',
		reporter: 'Prosecutor General’s Office and Ministry of Interior of Kazakhstan',
		locator: '12',
		address: `${root}documents/council-2017/#obs-kaz-heroin-2016`,
		document: documentItem(council, 'en')
	},
	en
);
const selection = selectionItem(
	{
		slug: 'heroin',
		title: 'Heroin, Kazakhstan',
		address: `${root}data/?drug=heroin`,
		sql: "SELECT *\nFROM records\nWHERE drug = 'heroin' AND obs_value % 2 = 0",
		rowCount: 34
	},
	en
);

/** What another program reads. */
const read = (text: string, forceType: '@biblatex/text' | '@ris/file' | '@else/json') => {
	const [item, ...more] = new Cite(text, { forceType }).data;
	expect(more).toEqual([]);
	return item!;
};
/** Without the marks by which that program notes that a text keeps its case, and that a space was in the source. */
const bare = (value: unknown) => String(value).replace(/<\/?span[^>]*>/g, '');

describe('APA', () => {
	it('cites the data set with version, day and date of access', () => {
		expect(apaText(dataset, 'en')).toBe(
			'Drug Dialogue Atlas contributors. (2026, December 1). Drug Dialogue Atlas (Version 0.1.0) [Data set]. ' +
				'Retrieved November 27, 2026, from https://example.org/atlas/v0.1.0/data/drug-dialogue-atlas-0.1.0.zip'
		);
		expect(apaText(datasetItem(datasetAddresses(new URL(root), '0.1.0', 'ru/data/'), ru), 'ru')).toBe(
			'Участники проекта «Атлас диалога по наркотикам». (2026, 1 декабря). Атлас диалога по наркотикам ' +
				'(версия 0.1.0) [Набор данных]. Дата обращения: 27 ноября 2026 г. https://example.org/atlas/v0.1.0/data/drug-dialogue-atlas-0.1.0.zip'
		);
		expect(dataset.note).toBe('The data of the day: https://example.org/atlas/data/');
	});

	it('says that a version has no date yet', () => {
		const item = datasetItem(null, { ...en, release: { version: '0.2.0', released: null } });
		expect(apaText(item, 'en')).toBe(
			'Drug Dialogue Atlas contributors. (n.d.). Drug Dialogue Atlas (Version 0.2.0) [Data set]. ' +
				'Retrieved November 27, 2026.'
		);
	});

	it('cites a chart at its frozen address, and a page’s view where it has none', () => {
		expect(apaText(chart, 'en')).toBe(
			'Drug Dialogue Atlas contributors. (2026, December 1). Kyrgyzstan: heroin seizures, 2012–2022 ' +
				'(Version 0.1.0) [Chart]. Drug Dialogue Atlas. Retrieved November 27, 2026, from ' +
				'https://example.org/atlas/v0.1.0/embed/seizures/context/?by=drug'
		);
		const view = `${root}disagreements/#x`;
		expect(chartItem({ slug: 'x', title: 'X', view, frozen: null }, en)).toMatchObject({ URL: view });
	});

	it('cites a figure by its reporter, its document and paragraph, then the atlas', () => {
		expect(apaText(row, 'en')).toBe(
			'Prosecutor General’s Office and Ministry of Interior of Kazakhstan. (2017, October 27). ' +
				'1,300 kg, drug seizures, Kazakhstan, 2016 [Coded row of a document]. In General Secretariat of the ' +
				'Council of the European Union, Outcomes of the EU-Central Asia dialogue on drugs (13770/17 JAI 978, ' +
				'para. 12). Coded in Drug Dialogue Atlas, version 0.1.0, row obs-kaz-heroin-2016. Retrieved ' +
				'November 27, 2026, from https://example.org/atlas/documents/council-2017/#obs-kaz-heroin-2016'
		);
		expect(apa(row, 'en').filter(({ italic }) => italic)).toHaveLength(2);
	});

	it('cites a selection with its number of rows', () => {
		expect(apaText(selection, 'en')).toContain(
			'Heroin, Kazakhstan (Version 0.1.0) [Data set, 34 rows]. Drug Dialogue Atlas.'
		);
	});

	it('cites a document of others as theirs', () => {
		expect(apaText(documentItem(dublin, 'en'), 'en')).toBe(
			'Council of the European Union (Dublin Group, Italian regional chair). (2008). Regional Report for ' +
				'Central Asia [Report or survey]. https://example.int/a_b%20c?x={1}&y=~z'
		);
		expect(apaText(documentItem({ ...council, published: null }, 'ru'), 'ru')).toContain('(б. д.)');
		// Without an address there is nothing that was visited on a day.
		expect(readOn(documentItem(council, 'en'), '2026-11-27').accessed).toBeUndefined();
	});
});

describe('BibTeX, read by another program', () => {
	it.each([
		['dataset', dataset],
		['chart', chart],
		['row', row],
		['selection', selection],
		['document', readOn(documentItem(dublin, 'en'), '2026-11-27')]
	])('says the same of a %s', (_, item) => {
		const found = read(bibtex(item), '@biblatex/text');
		expect(found.id).toBe(item.id);
		expect(bare(found.title)).toBe(item.title);
		// It calls an institution a family name; what counts is that it is one, and whole.
		expect(found.author).toEqual(item.author.map(({ literal }) => ({ family: literal })));
		expect(found.issued).toEqual({
			'date-parts': item.issued!['date-parts'].map((parts) => parts.slice(0, 2))
		});
		expect(found.accessed).toEqual(item.accessed);
		expect(found.version).toBe(item.version);
		expect(bare(found.publisher)).toBe(item.publisher);
	});

	it('keeps the query whole', () => {
		expect(bare(read(bibtex(selection), '@biblatex/text').note)).toBe(
			"Query: SELECT * FROM records WHERE drug = 'heroin' AND obs_value % 2 = 0"
		);
	});

	it('writes no brace, backslash or tilde into an address', () => {
		expect(bibtex(documentItem(dublin, 'en'))).toContain(
			'url = {https://example.int/a_b%20c?x=%7B1%7D&y=%7Ez}'
		);
	});

	it('leaves out what is not known', () => {
		const text = bibtex(datasetItem(null, { release: { version: '1', released: null }, locale: 'en' }));
		expect(text).not.toMatch(/year|month|url|undefined|null/);
	});
});

describe('RIS, read by another program', () => {
	it.each([
		['dataset', dataset],
		['chart', chart],
		['row', row],
		['selection', selection],
		['document', readOn(documentItem(dublin, 'en'), '2026-11-27')]
	])('says the same of a %s', (_, item) => {
		const found = read(ris(item), '@ris/file');
		expect(found.title).toBe(item.title);
		expect(found.author).toEqual(
			item.author.map(({ literal }) => ({ family: literal.replaceAll(',', ''), given: '' }))
		);
		expect(found.publisher).toBe(item.publisher);
		expect(found.issued).toEqual(item.issued);
		expect(found.accessed).toEqual(item.accessed);
		expect(found.URL).toBe(item.URL);
	});

	it('keeps an institution with a comma in one piece', () => {
		expect(ris(documentItem(dublin, 'en'))).toContain(
			'AU  - Council of the European Union (Dublin Group Italian regional chair),\r\n'
		);
		expect(ris(documentItem(dublin, 'en'))).toContain(
			'PB  - Council of the European Union (Dublin Group, Italian regional chair)\r\n'
		);
	});
});

describe('CSL-JSON', () => {
	it('is a list of one, as it is', () => {
		expect(JSON.parse(cslJson(row))).toEqual([row]);
		expect(read(cslJson(dataset), '@else/json')).toMatchObject({
			title: 'Drug Dialogue Atlas',
			version: '0.1.0'
		});
	});
});

const hostile = [
	'50 % of $100 & #1 in a_b ~ c^2 \\ {x} "quoted"',
	'one { alone',
	'one } alone, \\textbf{bold}',
	'two\nlines\r\nER  - \r\nTY  - BOOK\u2028end\u0000',
	'},\n title = {stolen',
	'Опиум: «5 %» и {скобки}',
	'@book{evil, title = {x}}'
];
describe.each(hostile)('a title such as %j', (title) => {
	const item = chartItem({ slug: 'x', title, view: null, frozen: null }, en);
	const meant = title.replace(/[\p{Cc}\s]+/gu, ' ').trim();

	it('comes back from every format as it was', () => {
		expect(bare(read(bibtex(item), '@biblatex/text').title)).toBe(meant);
		expect(read(ris(item), '@ris/file').title).toBe(meant);
		expect(read(cslJson(item), '@else/json').title).toBe(meant);
	});

	it('leaves each record one record', () => {
		expect(ris(item).match(/^ER {2}- /gm)).toHaveLength(1);
		const text = bibtex(item);
		expect(text.match(/{/g)?.length).toBe(text.match(/}/g)?.length);
	});
});

describe('the rest', () => {
	it('has a file for every format', () => {
		expect(citeFormats.map(({ extension }) => extension)).toEqual(['txt', 'bib', 'ris', 'json']);
	});

	it('refuses what is no date', () => {
		expect(() => itemDate('May 2017')).toThrow('"May 2017" is no date');
	});

	it('reads the day of a release in the changelog', () => {
		const log = '# Changelog\n\n## 0.2.0 — unreleased\n\n- x\n\n## 0.1.0 — 2026-12-01\n';
		expect(releaseIn(log, '0.1.0')).toEqual(released);
		expect(releaseIn(log, '0.2.0').released).toBeNull();
		expect(() => releaseIn(log, '0.3.0')).toThrow('CHANGELOG.md: no heading "## 0.3.0');
	});
});
