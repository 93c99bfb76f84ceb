import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** The name under which a page from a file finds the script of the site: what runs it and gives SvelteKit's two entries. */
export const ENTRIES = '__atlas_entries';

/** A page's address ends with its file's name, its route does not; where a script leads to another page, its file is opened. */
const AS_FILES = `app.hooks.reroute = ({ url: { pathname, search, hash } }) => {
	const [, folder] = /^(.*\\/)index\\.html\\/?$/.exec(pathname) ?? [];
	if (folder) return folder;
	location.assign(pathname.replace(/\\/$/, '') + '/index.html' + search + hash);
	return new Promise(() => {});
};`;

/**
 * All scripts of a built site as one classic script: browsers load no modules from files. It is an async function,
 * since some modules await others before they run.
 * @param site the built site's folder
 * @throws where the site holds no SvelteKit entries
 */
export async function bundleScripts(site: string): Promise<string> {
	const entries = join(site, '_app', 'immutable', 'entry');
	const names = await readdir(entries);
	const entry = (start: string) => {
		const name = names.find((one) => one.startsWith(`${start}.`) && one.endsWith('.js'));
		if (name === undefined) throw new Error(`${entries} holds no ${start}.*.js: build the site first`);
		return JSON.stringify(join(process.cwd(), entries, name));
	};
	const id = '\0portable-entry';
	const bundle = await rolldown({
		input: id,
		// One script as a whole; a module that only declares is still wanted where another awaits it.
		treeshake: false,
		logLevel: 'silent',
		plugins: [
			{
				name: 'portable',
				resolveId: (source) => (source === id ? id : null),
				load: (source) =>
					source === id
						? `import * as kit from ${entry('start')};\nimport * as app from ${entry('app')};\n${AS_FILES}\nglobalThis.${ENTRIES}_found = [kit, app];`
						: null,
				// What a module brings along, its styles and its own modules, is there from the start.
				transform: (code) => code.replace(/(__vite__mapDeps=)[^;]*/, '$1()=>[]')
			}
		],
		transform: { define: { 'import.meta.url': 'document.baseURI', 'import.meta.resolve': 'undefined' } }
	});
	const { output } = await bundle.generate({ format: 'esm', codeSplitting: false, minify: true });
	await bundle.close();
	const [chunk, ...others] = output;
	if (others.some(({ type }) => type === 'chunk')) throw new Error('the site’s scripts did not become one');
	if (
		/(?:^|[;}\s])(?:import|export)\s*[{*"']/.test(chunk.code.replaceAll(/(["'`])(?:\\.|(?!\1).)*\1/gs, '""'))
	)
		throw new Error('the bundled script still imports or exports');
	return `globalThis.${ENTRIES} = async () => {\n${chunk.code}\nreturn globalThis.${ENTRIES}_found;\n};\n`;
}

/** All styles of a built site as one sheet, with its fonts inside: pages from files may not fetch fonts everywhere. */
export async function bundleStyles(site: string, order: readonly string[]): Promise<string> {
	const folder = join(site, '_app', 'immutable', 'assets');
	const sheets = (await readdir(folder)).filter((name) => name.endsWith('.css'));
	const place = (name: string) => order.indexOf(name) + 1 || order.length + 1;
	sheets.sort((a, b) => place(a) - place(b) || a.localeCompare(b));
	const parts = await Promise.all(sheets.map((name) => readFile(join(folder, name), 'utf8')));
	const fonts = new Map<string, string>();
	for (const name of await readdir(folder)) {
		if (name.endsWith('.woff2')) fonts.set(name, (await readFile(join(folder, name))).toString('base64'));
	}
	return parts
		.join('\n')
		.replaceAll(/url\((["']?)(?:\.\/|[\w./-]*\/)?([\w.-]+\.woff2)\1\)/g, (whole, _, name: string) => {
			const font = fonts.get(name);
			return font === undefined ? whole : `url(data:font/woff2;base64,${font})`;
		});
}
