import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFrozen } from './keep.ts';

let root: string;
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'kept-'));
});
afterEach(() => rm(root, { recursive: true }));

async function put(files: Readonly<Record<string, string>>): Promise<void> {
	for (const [file, text] of Object.entries(files)) {
		await mkdir(dirname(join(root, file)), { recursive: true });
		await writeFile(join(root, file), text);
	}
}
const read = (file: string) => readFile(join(root, file), 'utf8');
const described = (hash: string) => JSON.stringify({ resources: [{ path: 'observations.csv', hash }] });
const keep = (version: string) => keepFrozen(join(root, 'build'), join(root, 'kept'), version);

test('the first build of a version is kept, with what tells its figures', async () => {
	await put({ 'build/data/datapackage.json': described('a'), 'build/v1.0.0/embed/map/index.html': 'map' });
	expect(await keep('1.0.0')).toEqual(['v1.0.0']);
	expect(await read('kept/v1.0.0/embed/map/index.html')).toBe('map');
	expect(await read('kept/v1.0.0/datapackage.json')).toBe(described('a'));
	expect(await read('build/v1.0.0/datapackage.json')).toBe(described('a'));
});

test('older versions go into the build as they were', async () => {
	await put({
		'build/data/datapackage.json': described('b'),
		'build/v1.10.0/embed/map/index.html': 'new',
		'kept/v1.9.0/embed/map/index.html': 'old',
		'kept/readme.txt': 'not a version'
	});
	expect(await keep('1.10.0')).toEqual(['v1.9.0', 'v1.10.0']);
	expect(await read('build/v1.9.0/embed/map/index.html')).toBe('old');
	expect(await read('build/v1.10.0/embed/map/index.html')).toBe('new');
});

test('what was published of a version stands, and what it had not yet is added', async () => {
	await put({
		'build/data/datapackage.json': described('a'),
		'build/v1.0.0/embed/map/index.html': 'drawn anew',
		'build/v1.0.0/embed/table/index.html': 'table',
		'kept/v1.0.0/datapackage.json': described('a'),
		'kept/v1.0.0/embed/map/index.html': 'as published'
	});
	await keep('1.0.0');
	expect(await read('build/v1.0.0/embed/map/index.html')).toBe('as published');
	expect(await read('kept/v1.0.0/embed/table/index.html')).toBe('table');
});

test('other figures under a published version stop the publishing, and nothing is touched', async () => {
	await put({
		'build/data/datapackage.json': described('b'),
		'build/v1.0.0/embed/map/index.html': 'b',
		'kept/v1.0.0/datapackage.json': described('a'),
		'kept/v1.0.0/embed/map/index.html': 'a'
	});
	await expect(keep('1.0.0')).rejects.toThrow(/published as v1\.0\.0.*Raise "version"/);
	expect(await read('kept/v1.0.0/embed/map/index.html')).toBe('a');
	expect(await read('build/v1.0.0/embed/map/index.html')).toBe('b');
});

test('without a built site it says what to do', async () => {
	await expect(keep('1.0.0')).rejects.toThrow(/npm run build/);
});
