import { describe, expect, it } from 'vitest';
import { freeze, oembed, oembedLink, readEmbed } from './pages.ts';

const html = `<!doctype html><html lang="ru"><head><link rel="canonical" href="../../../../hiv/#needles"/>
<link rel="alternate external" type="application/json+oembed" href="oembed.json"/><script src="../../../../embed/flags.js"></script>
<title>Иглы: &quot;90&quot; &amp; больше · Атлас диалога по наркотикам</title>
<link href="../../../../_app/immutable/assets/a.css" rel="stylesheet"></head><body>
<main data-root="../../../../" data-page="hiv" data-chart="needles" data-locale="ru" data-version="0.1.0">
<a class="x" href="../../../documents/d#r1">d</a><use href="#shape-KAZ"></use></main></body></html>`;
const embed = readEmbed(html, 'ru/embed/hiv/needles/index.html');

describe('an embedded chart’s page', () => {
	it('says what it is', () => {
		expect(embed).toEqual({
			path: 'ru/embed/hiv/needles/',
			page: 'ru/hiv/',
			title: 'Иглы: "90" & больше',
			locale: 'ru',
			styles: ['_app/immutable/assets/a.css'],
			rows: 'ru/hiv/__data.json'
		});
		expect(() => readEmbed('<html></html>', 'x')).toThrow('no embedded chart');
	});

	it('has an oEmbed answer with whole addresses and an escaped title', () => {
		const answer = oembed(embed, 'https://a.org/atlas/');
		expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 720, height: 640 });
		expect(answer.html).toContain('src="https://a.org/atlas/ru/embed/hiv/needles/"');
		expect(answer.html).toContain('title="Иглы: &quot;90&quot; &amp; больше"');
		expect(answer.author_url).toBe('https://a.org/atlas/ru/hiv/');
	});

	it('is found from its page', () => {
		expect(oembedLink('ru/hiv/', 'ru/embed/hiv/needles')).toContain(
			'href="../../ru/embed/hiv/needles/oembed.json"'
		);
		expect(oembedLink('', 'embed/overview/map')).toContain('href="embed/overview/map/oembed.json"');
	});

	it('stays, under its version, with what it is drawn with; its links lead to the atlas of the day', () => {
		const kept = freeze(html, '0.1.0');
		expect(kept).toContain('<a class="x" href="../../../../documents/d#r1">');
		expect(kept).toContain('rel="canonical" href="../../../../../hiv/#needles"');
		expect(kept).toContain('data-root="../../../../../" data-rows="v0.1.0/"');
		expect(kept).toContain('<script src="../../../../embed/flags.js">');
		expect(kept).toContain('<link href="../../../../_app/immutable/assets/a.css"');
		expect(kept).toContain('<use href="#shape-KAZ">');
		expect(kept).toContain('<html data-frozen ');
		expect(kept).not.toContain('oembed');
	});
});
