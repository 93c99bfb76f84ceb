import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildEngine, installedEngine } from './build-engine.ts';

let folder: string;
const options = (version = '1.0.0') => ({
	target: join(folder, 'static/engine'),
	scratch: join(folder, 'scratch'),
	dist: join(folder, 'dist'),
	version
});
const module = 'a module, '.repeat(1000);

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'atlas-engine-'));
	await mkdir(join(folder, 'dist'));
	for (const name of ['eh', 'mvp']) {
		await writeFile(join(folder, 'dist', `duckdb-${name}.wasm`), name + module);
		await writeFile(join(folder, 'dist', `duckdb-browser-${name}.worker.js`), `// ${name}`);
	}
});
afterEach(() => rm(folder, { recursive: true }));

describe('build-engine', () => {
	it('packs both builds and states their sizes', async () => {
		const { manifest, written } = await buildEngine(options());
		expect(written).toBe(true);
		const made = join(folder, 'static/engine/1.0.0');
		expect(JSON.parse(await readFile(join(made, 'manifest.json'), 'utf8'))).toEqual(manifest);
		const { worker, module: wasm } = manifest.bundles.mvp;
		expect(gunzipSync(await readFile(join(made, wasm.file))).toString()).toBe(`mvp${module}`);
		expect((await stat(join(made, wasm.file))).size).toBe(wasm.packed);
		expect(wasm.unpacked).toBe(3 + module.length);
		expect(await readFile(join(made, worker.file), 'utf8')).toBe('// mvp');
		expect(wasm.file).not.toMatch(/\.gz$/);
		expect(await readdir(join(folder, 'scratch'))).toEqual([]);
	});

	it('does nothing when all is there, and makes anew what was touched', async () => {
		const { manifest } = await buildEngine(options());
		expect((await buildEngine(options())).written).toBe(false);
		const file = join(folder, 'static/engine/1.0.0', manifest.bundles.eh.module.file);
		const before = await readFile(file);
		await writeFile(file, 'half of i');
		expect((await buildEngine(options())).written).toBe(true);
		expect(await readFile(file)).toEqual(before);
	});

	it('leaves no older version beside the new one', async () => {
		await buildEngine(options());
		await buildEngine(options('1.1.0'));
		expect(await readdir(join(folder, 'static/engine'))).toEqual(['1.1.0']);
	});

	it('leaves all as it was when a file of the library is missing', async () => {
		await buildEngine(options());
		await rm(join(folder, 'dist/duckdb-mvp.wasm'));
		await expect(buildEngine(options('1.1.0'))).rejects.toThrow('duckdb-mvp.wasm');
		expect(await readdir(join(folder, 'static/engine'))).toEqual(['1.0.0']);
		expect(await readdir(join(folder, 'scratch'))).toEqual([]);
	});

	it('finds the library that is installed', async () => {
		const { dist, version } = await installedEngine();
		expect(version).toMatch(/^\d+\.\d+\.\d+$/);
		expect((await stat(join(dist, 'duckdb-eh.wasm'))).size).toBeGreaterThan(10_000_000);
	});
});
