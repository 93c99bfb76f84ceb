import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { card, cardHeight, cardWidth } from './card.ts';
import { cascade } from './cascade.ts';
import { splitScripts } from './fonts.ts';
import { pictureOf } from './names.ts';
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
	['index.html', 'overview'],
	['ru/index.html', 'overview-ru'],
	['seizures/index.html', 'seizures'],
	['ru/country/TJK/brief/index.html', 'country-tjk-ru'],
	['embed/overview/map/index.html', 'overview'],
	['ru/embed/seizures/context/index.html', 'seizures-ru'],
	['embed/indicator/drug_seizures/series/index.html', 'indicator-drug_seizures'],
	['documents/council-2017/index.html', 'site'],
	['404.html', 'site']
])('%s has the picture %s', (page, picture) => {
	expect(pictureOf(page)).toBe(picture);
});

test('tags repeat what the page says of itself, once', () => {
	const html = '<head><title>A "B"</title><meta name="description" content="C &amp; D"></head>';
	const tagged = withTags(html, { image: '../p.png', url: undefined });
	expect(tagged).toContain('<meta property="og:title" content="A &quot;B&quot;">');
	expect(tagged).toContain('<meta property="og:description" content="C &amp; D">');
	expect(tagged).toContain('<meta property="og:image" content="../p.png">');
	expect(withTags(tagged, { image: '../p.png', url: undefined })).toBe(tagged);
	expect(fromPage('ru/seizures/index.html', 'previews/a.png')).toBe('../../previews/a.png');
});

test('Cyrillic is set in the font that has it, and a sign that none has is set of two', () => {
	expect(splitScripts('<text font-family="Inter">Дом 1 ≠ 2</text>')).toBe(
		'<text font-family="Inter"><tspan font-family="Intzy">Дом</tspan> 1 =<tspan dx="-.55em">/</tspan> 2</text>'
	);
});

test('of a page’s drawings the one that fills the card is taken', () => {
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
	const svg = card(words, [drawing(328, 295), drawing(720, 446)], colours);
	expect(svg).toContain(`width="${String(cardWidth)}" height="${String(cardHeight)}"`);
	expect(svg).toContain('M720 0');
	expect(svg).not.toContain('M328 0');
	expect(svg).toContain('Atlas · example.org');
	expect(card(words, [], colours)).toContain('font-size="64"');
});
