import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import config from '../../svelte.config.js';

const KEYWORDS = new Set(['self', 'none', 'wasm-unsafe-eval']);

/**
 * Bundles a harness into a folder, with a page that stands under the site's own Content-Security-Policy.
 * @returns the bytes of the first script, in which nothing of the engine may be
 */
export async function bundleHarness(
	folder: string,
	script = new URL('page.ts', import.meta.url)
): Promise<number> {
	await mkdir(folder, { recursive: true });
	const made = await build({
		configFile: false,
		root: fileURLToPath(new URL('.', script)),
		logLevel: 'error',
		base: './',
		publicDir: false,
		build: {
			outDir: folder,
			target: 'es2022',
			modulePreload: false,
			rolldownOptions: {
				input: fileURLToPath(script),
				output: { entryFileNames: 'page.js', chunkFileNames: '[name].js' }
			}
		}
	});
	await writeFile(
		join(folder, 'index.html'),
		`<!doctype html><html lang="en"><meta charset="utf-8"><title>Engine harness</title>
<meta http-equiv="content-security-policy" content="${policy()}">
<script type="module" src="page.js"></script></html>`
	);
	if (Array.isArray(made) || !('output' in made)) throw new Error('the harness gave no single bundle');
	const entry = made.output.find((part) => part.type === 'chunk' && part.isEntry);
	if (entry?.type !== 'chunk') throw new Error('the harness has no first script');
	return Buffer.byteLength(entry.code);
}

function policy(): string {
	const directives = Object.entries<unknown>({ ...config.kit?.csp?.directives });
	return directives
		.map(([name, sources]) => {
			const list = Array.isArray(sources) ? sources.map(String) : [];
			return [name, ...list.map((source) => (KEYWORDS.has(source) ? `'${source}'` : source))].join(' ');
		})
		.join('; ');
}
