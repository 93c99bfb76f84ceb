import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fileLink, portablePage } from './page.ts';

describe('fileLink', () => {
	it.each([
		['../seizures/', '../seizures/index.html'],
		['../seizures', '../seizures/index.html'],
		['./', './index.html'],
		['..', '../index.html'],
		['../documents/council-2017/#obs-eu-act', '../documents/council-2017/index.html#obs-eu-act'],
		['../?country=~TJK#map', '../index.html?country=~TJK#map']
	])('names the file of %s', (href, file) => {
		expect(fileLink(href)).toBe(file);
	});

	it.each([
		'#map',
		'?by=drug',
		'https://www.eu-cadap.org/',
		'//host/',
		'mailto:a@b.c',
		'../data/events.csv',
		''
	])('leaves %s as it is', (href) => {
		expect(fileLink(href)).toBe(href);
	});
});

const script = `
				{
					__sveltekit_abc = { base: new URL("..", location).pathname.slice(0, -1) };
					Promise.all([
						import("../_app/immutable/entry/start.x.js"),
						import("../_app/immutable/entry/app.y.js")
					]).then(([kit, app]) => { kit.start(app, element, { data: ["$& $1"] }); });

					if ('serviceWorker' in navigator) {
						addEventListener('load', function () {
							navigator.serviceWorker.register('../service-worker.js');
						});
					}
				}
			`;
const page = `<html><head>
<meta http-equiv="content-security-policy" content="default-src 'none'; connect-src 'self'; style-src-attr 'unsafe-hashes' 'sha256-x='; script-src 'self' 'sha256-old='">
<link href="../_app/immutable/chunks/a.js" rel="modulepreload">
<link href="../_app/immutable/assets/2.css" rel="stylesheet">
<link rel="icon" href="../icon.svg">
</head><body><a class="x" href="../hiv/">HIV</a><script>${script}</script></body></html>`;

describe('portablePage', () => {
	const made = portablePage(page, '../');

	it('asks for nothing that a file cannot load', () => {
		expect(made).not.toMatch(/modulepreload|_app\/|import\(|serviceWorker/);
		expect(made).toContain('<link rel="stylesheet" href="../atlas.css">');
		expect(made).toContain('<link rel="icon" href="../icon.svg">');
		expect(made).toContain('href="../hiv/index.html"');
	});

	it('keeps the page’s own data, whatever signs it holds', () => {
		expect(made).toContain('data: ["$& $1"]');
	});

	it('lets through its own script by its hash, and no network', () => {
		const own = /<script>([^]*?)<\/script>/.exec(made)?.[1] ?? '';
		const policy = /content="([^"]*)"/.exec(made)?.[1] ?? '';
		expect(own).toContain('__atlas_entries()');
		expect(policy).toContain(`'sha256-${createHash('sha256').update(own).digest('base64')}'`);
		expect(policy).not.toContain('sha256-old');
		expect(policy).toContain("style-src-attr 'unsafe-hashes' 'sha256-x='");
		expect(/connect-src ([^;]*)/.exec(policy)?.[1]).toBe('data: blob:');
	});

	it('refuses a page that is built otherwise', () => {
		expect(() => portablePage('<html></html>', '')).toThrow(/Content-Security-Policy/);
		expect(() => portablePage(page.replace('Promise.all', 'Promise.race'), '../')).toThrow(/started/);
	});
});
