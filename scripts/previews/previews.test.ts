import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { card, cardHeight, cardWidth } from './card.ts';
import { cascade } from './cascade.ts';
import { splitScripts } from './fonts.ts';
import { linkFile, linkPage } from './link-page.ts';
import { chartOf, chartsFor, nameOfChart, nameOfPage } from './names.ts';
import { spread } from './selectors.ts';
import { fromPage, withTags } from './tags.ts';

const read = (markup: string, css: string) => {
	const element = parseHTML(`<html><body>${markup}</body></html>`).document.querySelector('#it')!;
	return cascade([css])(element);
};

test('the stronger rule holds, the later of two alike, and attributes yield to any', () => {
	const it = read(
		'<svg class="a"><path id="it" class="b" fill="#010101"/></svg>',
		'.a .b{fill:#00ff00}.b{fill:#ff0000}path{stroke:#111111}path{stroke:#222222}'
	);
	expect(it('fill')).toBe('rgb(0, 255, 0)');
	expect(it('stroke')).toBe('rgb(34, 34, 34)');
	expect(read('<path id="it" fill="#010101"/>', '')('fill')).toBe('rgb(1, 1, 1)');
});

test('what is inherited is, what is not is not', () => {
	const it = read(
		'<svg class="a"><g><text id="it">x</text></g></svg>',
		'.a{font:600 12px Inter;opacity:.5;fill:#123456}'
	);
	expect([it('font-size'), it('font-weight'), it('font-family'), it('opacity')]).toEqual([
		'12px',
		'600',
		'Inter',
		'1'
	]);
	expect(it('fill')).toBe('rgb(18, 52, 86)');
});

test('variables are put in, with what stands for those without a value; light is taken', () => {
	const css =
		':root{--lightningcss-light:initial;--lightningcss-dark: ;--ink:var(--lightningcss-light,#ff0000)var(--lightningcss-dark,#0000ff)}@media (prefers-color-scheme:dark){:root{--lightningcss-light: ;--lightningcss-dark:initial}}#it{fill:var(--tone,var(--ink));stroke:color-mix(in srgb,#000 50%,#fff)}';
	const it = read('<path id="it"/>', css);
	expect(it('fill')).toBe('rgb(255, 0, 0)');
	expect(it('stroke')).toBe('rgb(128, 128, 128)');
	expect(read('<path id="it"/>', '#it{fill:#0000}')('fill')).toBe('rgba(0, 0, 0, 0)');
});

test('what hangs on the pointer, the width or paper is left out', () => {
	const css =
		'#it:hover{fill:#ff0000}@media print{#it{fill:#ff0000}}@container (width<720px){#it{fill:#ff0000}}';
	expect(read('<path id="it"/>', css)('fill')).toBe('#000000');
});

test('choices are spread', () => {
	expect(spread('.a :is(.b,.c):where(.d)')).toEqual(['.a .b.d', '.a .c.d']);
	const it = read(
		'<g class="x context"><rect id="it" class="point d" data-level="3"/></g>',
		'.context :is(.point,.period):where(.d){fill:#ff0000}[data-level="3"]{stroke:#00ff00}g>rect.none{fill:#000}'
	);
	expect([it('fill'), it('stroke')]).toEqual(['rgb(255, 0, 0)', 'rgb(0, 255, 0)']);
});

test.each([
	['index.html', 'overview-map'],
	['ru/index.html', 'overview-map-ru'],
	['seizures/index.html', 'seizures-intervals'],
	['funding/index.html', 'funding'],
	['ru/country/TJK/brief/index.html', 'country-tjk-timeline-ru'],
	['embed/overview/coverage/index.html', 'overview-coverage'],
	['ru/embed/seizures/context/index.html', 'seizures-context-ru'],
	['embed/indicator/drug_seizures/map/index.html', 'indicator-drug_seizures-map']
])('%s has the picture %s, of a chart', (page, picture) => {
	const [first] = chartsFor(page);
	expect(first && nameOfChart(first)).toBe(picture);
});

test.each([
	['indicators/index.html', 'indicators'],
	['ru/disagreements/index.html', 'disagreements-ru'],
	['documents/council-2017/index.html', 'site'],
	['ru/documents/index.html', 'site-ru'],
	['404.html', 'site']
])('%s has the picture %s, of words', (page, picture) => {
	expect(chartsFor(page)).toEqual([]);
	expect(nameOfPage(page)).toBe(picture);
});

test('where a chart is a table, another of its page stands for it', () => {
	const charts = chartsFor('embed/indicator/ost_patients/values/index.html').map(({ chart }) => chart);
	expect(charts).toEqual(['values', 'series', 'map']);
});

test('a chart is shared by a page with its own words and picture, which leads on to it', () => {
	const chart = chartOf('ru/embed/indicator/drug_seizures/map/index.html')!;
	expect(linkFile(chart)).toBe('ru/chart/indicator/drug_seizures/map/index.html');
	const page = linkPage(
		chart,
		{ title: 'Изъятия: 2 &amp; 5 · Атлас', description: 'Килограммы' },
		{ picture: 'previews/a.png', sheet: '_app/app.css' }
	);
	expect(page).toContain('<html lang="ru">');
	expect(page).toContain('<h1>Изъятия: 2 &amp; 5</h1>');
	expect(page).toContain('data-to="../../../../../ru/indicator/drug_seizures/?tab=map#map"');
	expect(page).toContain('src="../../../../../previews/a.png"');
	const overview = linkPage(
		chartOf('embed/overview/map/index.html')!,
		{ title: 'T', description: 'D' },
		{ picture: 'previews/a.png', sheet: '_app/app.css' }
	);
	expect(overview).toContain('href="../../../#map"');
});

test('tags repeat what the page says of itself, once', () => {
	const html = '<head><title>A "B"</title><meta name="description" content="C &amp; D"></head>';
	const tagged = withTags(html, { image: '../p.png', url: undefined, site: 'Atlas' });
	expect(tagged).toContain('<meta property="og:title" content="A &quot;B&quot;">');
	expect(tagged).toContain('<meta property="og:description" content="C &amp; D">');
	expect(tagged).toContain('<meta property="og:image" content="../p.png">');
	expect(withTags(tagged, { image: '../p.png', url: undefined, site: 'Atlas' })).toBe(tagged);
	expect(fromPage('ru/seizures/index.html', 'previews/a.png')).toBe('../../previews/a.png');
});

test('Cyrillic is set in the font that has it, and a sign that none has is set of two', () => {
	expect(splitScripts('<text font-family="Inter">Дом 1 ≠ 2</text>')).toBe(
		'<text font-family="Inter"><tspan font-family="Intzy">Дом</tspan> 1 =<tspan dx="-.55em">/</tspan> 2</text>'
	);
});

const words = {
	title: 'T',
	subtitle: 'S',
	source: 'Source: A',
	site: 'Atlas',
	host: 'example.org',
	more: String
};
const colours = { paper: '#fff', ink: '#000', inkSoft: '#555', hairline: '#ccc', accent: '#066' };
const drawing = (width: number, height: number) => [
	{ width, height, markup: `<path d="M${String(width)} 0"/>`, uses: new Map<string, string>() }
];
/** Where a card's chart ends, in px. */
const endOf = (svg: string, width: number, height: number) => {
	const [, x = '', y = '', scale = ''] = /translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)/.exec(svg) ?? [];
	return [Number(x) + width * Number(scale), Number(y) + height * Number(scale)] as const;
};

test('of a page’s drawings the one that fills the card is taken', () => {
	const svg = card(words, [drawing(328, 295), drawing(720, 446)], colours);
	expect(svg).toContain(`width="${String(cardWidth)}" height="${String(cardHeight)}"`);
	expect(svg).toContain('M720 0');
	expect(svg).not.toContain('M328 0');
	expect(svg).toContain('Atlas · example.org');
	expect(card(words, [], colours)).toContain('font-size="64"');
});

test.each([
	[1160, 200],
	[720, 891],
	[1160, 2400]
])('a chart of %i × %i px is seen whole, its words above it or beside it', (width, height) => {
	const [right, bottom] = endOf(card(words, [drawing(width, height)], colours), width, height);
	expect(right).toBeLessThanOrEqual(cardWidth - 19);
	expect(bottom).toBeLessThanOrEqual(cardHeight - (height > width ? 23 : 77));
});

test('a title of any length leaves the chart its room', () => {
	const title = 'Изъятия наркотиков за неравные промежутки времени '.repeat(12);
	const [, bottom] = endOf(card({ ...words, title }, [drawing(1160, 300)], colours), 1160, 300);
	expect(bottom).toBeLessThanOrEqual(cardHeight - 23);
	expect(card({ ...words, title }, [drawing(720, 891)], colours)).toContain(' …</text>');
});
