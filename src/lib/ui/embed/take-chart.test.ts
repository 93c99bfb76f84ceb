import { describe, expect, it } from 'vitest';
import { takeChart } from './take-chart.ts';

const page = `<svg width="0"><defs><path id="shape-context" d="M0 0"></path></defs></svg><h1>Seizures</h1>
<figure id="other"><h2>Other</h2></figure>
<figure id="map" aria-labelledby="map-title"><h2 id="map-title">Tajikistan &amp; others: 1&nbsp;300&nbsp;kg</h2>
<p class="subtitle">Kilograms</p><label class="needs-script svelte-x">Pick</label><p class="more"><a href="../timeline">On</a></p>
<svg viewBox="0 0 9 9"><use href="#shape-context"></use><a href="../documents/a#r1" data-mark="TJK" aria-label="a &lt; b"><path d="M1 1"/></a>
<linearGradient id="g"></linearGradient></svg><aside>Beside</aside>
<p class="source">Source: <a href="../../documents/a">Документ</a></p><span class="without-script">Year</span><button>Share</button></figure>`;

describe('a chart taken out of its page', () => {
	const taken = takeChart(page, 'map');

	it('comes with its words and with the shapes that it uses', () => {
		expect(taken.title).toBe('Tajikistan & others: 1 300 kg');
		expect(taken.subtitle).toBe('Kilograms');
		expect(taken.markup).toMatch(/^<svg width="0"><defs><path id="shape-context" d="M0 0"/);
		expect(takeChart(page, 'other').markup).not.toContain('shape-context');
	});

	it('leaves behind what belongs to the page', () => {
		expect(taken.markup).not.toMatch(/Pick|Share|Beside|>On<|Other|Seizures/);
		expect(taken.markup).toContain('<span>Year</span>');
	});

	it('keeps the drawing as it was, in letters of any language', () => {
		expect(taken.markup).toContain('viewBox="0 0 9 9"');
		expect(taken.markup).toContain('<linearGradient id="g"');
		expect(taken.markup).toContain('Документ');
		expect(taken.markup).toContain('aria-label="a &lt; b"');
		expect(taken.markup).toContain('Tajikistan &amp; others');
	});

	it('opens the atlas beside the site that shows the chart', () => {
		const links = taken.markup.match(/<a [^>]*>/g) ?? [];
		expect(links).toHaveLength(2);
		for (const link of links) expect(link).toMatch(/target="_blank" rel="noopener"/);
	});

	it('is an error where the page has no such chart', () => {
		expect(() => takeChart(page, 'series')).toThrow('no chart series');
	});
});
