import { createHash } from 'node:crypto';
import { ENTRIES } from './bundle.ts';

/** The files that every page from a file loads, at the folder's root. */
export const SCRIPT = 'atlas.js';
export const STYLES = 'atlas.css';
export const BOOT = 'boot.js';

/** Where a page from a file may take things from: the folder and itself. Nothing that a network would bring. */
const sources: Readonly<Record<string, string>> = {
	'default-src': "'none'",
	'script-src': "'self' file:",
	'style-src': "'self' file:",
	'img-src': "'self' file: data: blob:",
	'font-src': 'data:',
	'frame-src': "'self' file:",
	// What packs a presentation works beside the page.
	'worker-src': 'blob:',
	'connect-src': 'data: blob:',
	'base-uri': "'none'",
	'form-action': "'none'"
};

/** @returns the link, within the same folder, to the file that a server would answer with */
export function fileLink(href: string): string {
	const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
	if (path === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return href;
	if (path.endsWith('/')) return `${path}index.html${rest}`;
	const last = path.slice(path.lastIndexOf('/') + 1);
	return last === '.' || last === '..' || !last.includes('.') ? `${path}/index.html${rest}` : href;
}

/**
 * Makes of a page of the built site one that opens from a file.
 * @param html as the site was built
 * @param root the way from the page to the folder's root: empty, or `../`, `../../` …
 * @throws where the page is not built as expected
 */
export function portablePage(html: string, root: string): string {
	const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html);
	if (!policy) throw new Error('a page without a Content-Security-Policy');
	const page = html
		.replaceAll(/[\t ]*<link [^>]*rel="modulepreload"[^>]*>\n?/g, '')
		.replaceAll(/[\t ]*<link href="[^"]*_app\/[^"]*\.css"[^>]*>\n?/g, '')
		.replace('</head>', `<link rel="stylesheet" href="${root}${STYLES}">\n\t</head>`)
		.replaceAll(/(<a\b[^>]*?\shref=")([^"]*)/g, (_, before: string, href: string) => before + fileLink(href))
		// Pages are opened one by one, as files: nothing could be fetched to go on within one.
		.replace('<body>', '<body data-sveltekit-reload>');
	const [whole = '', code = ''] = /<script>(\s*\{\s*__sveltekit_[^]*?)<\/script>/.exec(page) ?? [];
	const own = code
		.replace(/Promise\.all\(\[\s*import\([^)]*\),\s*import\([^)]*\)\s*\]\)/, `globalThis.${ENTRIES}()`)
		.replace(/if \('serviceWorker' in navigator\) \{[^]*\n\t{5}\}\n/, '');
	if (/\bimport\(|serviceWorker/.test(own)) throw new Error('a page that is not started as expected');
	const scripts = `<script src="${root}${BOOT}"></script><script src="${root}${SCRIPT}"></script><script>${own}</script>`;
	return (whole === '' ? page : page.replace(whole, () => scripts)).replace(policy[0], () =>
		policyFor(policy[1] ?? '', own)
	);
}

/** The policy of a page from a file: what the site's own let through by its hash, it still does. */
function policyFor(policy: string, script: string): string {
	const attributes = /style-src-attr [^;]*/.exec(policy)?.[0] ?? "style-src-attr 'none'";
	const hash = createHash('sha256').update(script).digest('base64');
	const text = Object.entries(sources)
		.map(([name, value]) => `${name} ${value}${name === 'script-src' ? ` 'sha256-${hash}'` : ''}`)
		.concat(attributes)
		.join('; ');
	return `<meta http-equiv="content-security-policy" content="${text}">`;
}
