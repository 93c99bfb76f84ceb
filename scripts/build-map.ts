/** Makes `src/lib/geo/central-asia.topo.json`, the shapes that every map of the site draws. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildMap, mapText } from './map/build.ts';
import { readWorld } from './map/source.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TARGET = fileURLToPath(new URL('../src/lib/geo/central-asia.topo.json', import.meta.url));

/** Writes a file whole or not at all. The unfinished one has a name that git ignores too. */
async function writeWhole(target: string, text: string): Promise<void> {
	const unfinished = target.replace(/(\.topo\.json)$/, `.${String(process.pid)}$1`);
	await mkdir(dirname(target), { recursive: true });
	try {
		await writeFile(unfinished, text);
		await rename(unfinished, target);
	} finally {
		await rm(unfinished, { force: true });
	}
}

const map = buildMap(readWorld());
const text = mapText(map);
await writeWhole(TARGET, text);
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
console.log(
	`${relative(ROOT, TARGET)}: ${String(map.objects.countries.geometries.length)} countries, ` +
		`${kilobytes(Buffer.byteLength(text))} kB, ${kilobytes(gzipSync(text).length)} kB as gzip`
);
