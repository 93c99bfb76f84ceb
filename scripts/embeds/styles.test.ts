import { describe, expect, it } from 'vitest';
import { linkSheets, scopedSheets } from './styles.ts';

const sheets = scopedSheets(
	new Map([
		['_app/a.css', '.x.svelte-aaa1{color:red}.y.svelte-bbb2{color:blue}'],
		['_app/b.css', 'p.svelte-ccc3{margin:0}'],
		['_app/site.css', 'body{margin:0}']
	])
);
const page = (body: string, head = '') => `<html><head>${head}</head><body>${body}</body></html>`;

describe('linkSheets', () => {
	it('links the sheets of the components that the page holds, once, and no other', () => {
		const html = linkSheets(
			page('<i class="x svelte-aaa1"></i><b class="svelte-bbb2"></b>'),
			sheets,
			'../../'
		);
		expect(html.match(/<link [^>]*>/g)).toEqual(['<link href="../../_app/a.css" rel="stylesheet">']);
	});

	it('leaves alone what is linked already', () => {
		const head = '<link href="../_app/b.css" rel="stylesheet">';
		expect(linkSheets(page('<p class="svelte-ccc3"></p>', head), sheets, '../')).toBe(
			page('<p class="svelte-ccc3"></p>', head)
		);
	});

	it('tells of a component that nothing styles', () => {
		expect(() => linkSheets(page('<p class="svelte-zzz9"></p>'), sheets, '../')).toThrow('svelte-zzz9');
	});
});
