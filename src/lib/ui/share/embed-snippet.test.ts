import { describe, expect, it } from 'vitest';
import { embedFlags, elementSnippet, frameSnippet, withFlags, type EmbedChoice } from './embed-snippet.ts';

const choice: EmbedChoice = {
	theme: 'auto',
	plain: false,
	title: true,
	controls: false,
	still: false,
	transparent: false
};

describe('an embed’s address', () => {
	it('says nothing that is the default', () => {
		expect(embedFlags(choice)).toEqual([]);
		expect(withFlags('https://a.org/embed/hiv/needles/', [])).toBe('https://a.org/embed/hiv/needles/');
	});

	it('has its flags behind the view', () => {
		const flags = embedFlags({ ...choice, theme: 'dark', plain: true, title: false, transparent: true });
		expect(withFlags('https://a.org/embed/seizures/context/?by=drug', flags)).toBe(
			'https://a.org/embed/seizures/context/?by=drug&dark&plain&title=0&transparent'
		);
	});

	it('offers no controls where nothing is to be pressed', () => {
		expect(embedFlags({ ...choice, controls: true, still: true })).toEqual(['static']);
	});
});

describe('the snippet', () => {
	const given = {
		address: 'https://a.org/embed/hiv/needles/?country=KAZ~KGZ&dark',
		title: 'Needles: "most" <in> A & B',
		script: 'https://a.org/embed.js',
		height: 612
	};

	it('is a frame that a page without scripts shows as well, and the script that gives it its height', () => {
		expect(frameSnippet({ ...given, choice })).toBe(
			'<iframe loading="lazy" title="Needles: &quot;most&quot; &lt;in&gt; A &amp; B" ' +
				'src="https://a.org/embed/hiv/needles/?country=KAZ~KGZ&amp;dark" style="width:100%;border:0" ' +
				'height="612" allow="clipboard-write; web-share"></iframe>\n' +
				'<script async src="https://a.org/embed.js"></script>'
		);
	});

	it('keeps a transparent frame transparent in a page of either scheme', () => {
		expect(frameSnippet({ ...given, choice: { theme: 'dark', transparent: true } })).toContain(
			'style="width:100%;border:0;color-scheme:dark"'
		);
	});

	it('is an element with a link in it for those who want that', () => {
		expect(elementSnippet(given)).toMatch(
			/^<drug-dialogue-chart src="[^"]+&amp;dark" height="612"><a href="[^"]+">Needles: &quot;most&quot;/
		);
	});
});
