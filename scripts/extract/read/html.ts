import { Parser } from 'htmlparser2';

const SKIPPED = new Set([
	...['head', 'script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'canvas'],
	...['nav', 'form', 'select', 'textarea', 'button']
]);

const BLOCKS = new Set([
	...[
		'address',
		'article',
		'aside',
		'blockquote',
		'body',
		'br',
		'caption',
		'center',
		'dd',
		'details',
		'div',
		'dl',
		'dt'
	],
	...[
		'fieldset',
		'figcaption',
		'figure',
		'footer',
		'h1',
		'h2',
		'h3',
		'h4',
		'h5',
		'h6',
		'header',
		'hr',
		'html',
		'li'
	],
	...['main', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul']
]);

/**
 * The text of a page, one paragraph, heading, list item or table row a line. Scripts, styles, menus and forms are
 * left out, and so are the raised digits of footnotes.
 */
export function htmlToText(html: string): string {
	let text = '';
	let raised: string | undefined;
	const skipping: string[] = [];
	const parser = new Parser({
		onopentag(name) {
			if (SKIPPED.has(name)) skipping.push(name);
			if (BLOCKS.has(name)) text += '\n';
			if (name === 'td' || name === 'th') text += ' ';
			if (name === 'sup') raised = '';
		},
		ontext(part) {
			if (skipping.length > 0) return;
			if (raised === undefined) text += part.replace(/\s+/gu, ' ');
			else raised += part;
		},
		onclosetag(name) {
			const last = skipping.lastIndexOf(name);
			if (last >= 0) skipping.length = last;
			if (BLOCKS.has(name)) text += '\n';
			if (name === 'sup' && raised !== undefined) {
				if (!/^[\s\d*†[\],]*$/u.test(raised)) text += raised;
				raised = undefined;
			}
		}
	});
	parser.end(html);
	return tidy(text);
}

/** One line a paragraph, without the soft hyphens and marks that no reader sees. */
export function tidy(text: string): string {
	return text
		.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
		.split('\n')
		.map((line) => line.replace(/\s+/gu, ' ').trim())
		.filter((line) => line !== '')
		.join('\n');
}
