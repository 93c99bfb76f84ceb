import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Stop } from '../run/stop.mjs';
import { bundleScripts, bundleStyles } from './bundle.ts';
import { BOOT, portablePage, SCRIPT, STYLES } from './page.ts';

/** What a stick does without: what only a server or a network could use, or what is inside the bundles. */
const left =
	/^(?:engine\/|_app\/|(?:ru\/)?(?:chart|embed|not-found)\/|previews\/|v\d[\w.-]*\/|404\.html$|embed\.js$|chart-link\.|service-worker\.js$|.*__data\.json$)/;

const readme = `Drug Dialogue Atlas. Open index.html in a browser.
No server, no network and no installation are needed. The query engine cannot run from a file; the filters do without it.

Атлас диалога по наркотикам. Откройте в браузере ru/index.html.
Ни сервер, ни сеть, ни установка не нужны. Модуль запросов из файла не работает; фильтры обходятся без него.
`;

/**
 * Writes a built site as a folder whose pages open from files.
 * @param site the built site's folder
 * @param to an empty folder
 * @returns how many files were written, and their bytes
 * @throws {Stop} where there is no built site
 */
export async function writePortable(site: string, to: string): Promise<{ files: number; bytes: number }> {
	const paths = await listFiles(site).catch((): string[] => []);
	if (!paths.includes('index.html')) {
		throw new Stop(`${site} holds no index.html. Build the site first: npm run build`);
	}
	let [files, bytes] = [0, 0];
	const write = async (path: string, content: string | Buffer): Promise<void> => {
		await mkdir(dirname(join(to, path)), { recursive: true });
		await writeFile(join(to, path), content);
		files += 1;
		bytes += Buffer.byteLength(content);
	};

	const sheets = new Set<string>();
	for (const path of paths.filter((one) => !left.test(one))) {
		if (path.endsWith('.html')) {
			const html = await readFile(join(site, path), 'utf8');
			for (const [, sheet = ''] of html.matchAll(/<link href="[^"]*\/([^"/]+\.css)" rel="stylesheet"/g)) {
				sheets.add(sheet);
			}
			await write(path, portablePage(html, '../'.repeat(path.split('/').length - 1)));
		} else if (path.endsWith('.json') && !path.startsWith('data/')) {
			const json = await readFile(join(site, path), 'utf8');
			await write(`${path}.js`, `__atlas_file(${JSON.stringify(path)}, ${json});\n`);
		} else {
			await write(path, await readFile(join(site, path)));
		}
	}
	await write(SCRIPT, await bundleScripts(site));
	await write(STYLES, await bundleStyles(site, [...sheets]));
	await write(BOOT, await readFile(new URL('boot.mjs', import.meta.url)));
	await write('readme.txt', readme);
	return { files, bytes };
}

/** Paths of a folder's files, with `/` between their parts. */
async function listFiles(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(join(folder).length + 1)
				.replaceAll('\\', '/')
		)
		.sort();
}
