import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from './write-whole.ts';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'whole-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('writeWhole', () => {
	it('writes every file and leaves nothing beside them', async () => {
		await writeWhole([
			{ path: join(folder, 'a.csv'), text: 'a' },
			{ path: join(folder, 'b.txt'), text: 'b' }
		]);
		expect((await readdir(folder)).sort()).toEqual(['a.csv', 'b.txt']);
	});

	it('leaves what stood there when one of them cannot be written', async () => {
		const path = join(folder, 'a.csv');
		await writeFile(path, 'old');
		await mkdir(join(folder, 'sub'));
		const files = [
			{ path, text: 'new' },
			{ path: join(folder, 'none', 'b.txt'), text: 'b' }
		];
		await expect(writeWhole(files)).rejects.toThrow(/ENOENT/);
		expect(await readFile(path, 'utf8')).toBe('old');
		expect((await readdir(folder)).sort()).toEqual(['a.csv', 'sub']);
	});
});
