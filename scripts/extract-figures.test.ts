import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractFile } from './extract-figures.ts';
import { Stop } from './run/stop.mjs';
import { paragraphs } from './verify/paragraphs.ts';

const TEXT = 'Dushanbe, 5 May 2021\nIn 2020 the Drug Control Agency of Tajikistan seized 900 kg of opium.\n';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'extract-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Ended {
	readonly code: number;
	readonly told: string;
}

/** Extracts from a file of the folder, and ends as the program would. */
async function run(name: string, ...more: string[]): Promise<Ended> {
	try {
		const output = more.length > 0 ? more : ['--output', join(folder, 'rows.csv')];
		return { code: 0, told: (await extractFile([join(folder, name), ...output])).join('\n') };
	} catch (error) {
		if (!(error instanceof Stop)) throw error;
		return { code: error.code, told: error.message };
	}
}

describe('extractFile', () => {
	it('writes candidates and tells what is next', async () => {
		await writeFile(join(folder, 'good.txt'), TEXT);
		const { code, told } = await run('good.txt');
		expect(code).toBe(0);
		expect(told).toContain('dated 2021-05-05');
		expect(told).toMatch(/sha256 of the text, for documents\.csv: [0-9a-f]{64}/);
		const csv = await readFile(join(folder, 'rows.csv'), 'utf8');
		expect(csv).toContain(',900,,,,KGM');
		await rm(join(folder, 'rows.csv'));
	});

	it('keeps the text of a Word file, whose lines the locators count', async () => {
		const xml = `<w:document><w:body><w:p/>${paragraphs(TEXT)
			.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
			.join('<w:p/>')}</w:body></w:document>`;
		await writeFile(join(folder, 'good.docx'), zipSync({ 'word/document.xml': strToU8(xml) }));
		const { code } = await run('good.docx', '--output', join(folder, 'word.csv'));
		expect(code).toBe(0);
		expect(paragraphs(await readFile(join(folder, 'word.txt'), 'utf8'))).toEqual(paragraphs(TEXT));
		await rm(join(folder, 'word.txt'));
		await rm(join(folder, 'word.csv'));
	});

	const bad: [string, string, Uint8Array | string, RegExp][] = [
		['an empty file', 'empty.txt', '', /empty\.txt: it is empty/],
		['a PDF under another name', 'pdf.txt', '%PDF-1.4\n', /pdf\.txt: it is a PDF/],
		[
			'a binary file',
			'bytes.md',
			Uint8Array.from([1, 0, 0, 2, 0, 0, 0, 7]),
			/bytes\.md: it is a binary file/
		],
		['Windows-1251', 'old.txt', Uint8Array.from(Array(60).fill(0xe0)), /old\.txt: .*Windows-1251/],
		['UTF-16', 'wide.txt', Buffer.from('The agency said so.', 'utf16le'), /wide\.txt: .*UTF-16/],
		['French', 'fr.txt', 'Les délégations ont présenté la situation dans leurs pays.', /fr\.txt: .*French/],
		['a text named .docx', 'text.docx', 'In 2020 the agency seized 5 kg.', /text\.docx: it is plain text/],
		['an unknown ending', 'table.xlsx', 'a', /table\.xlsx: files that end in "\.xlsx" are not read/]
	];
	it.each(bad)('refuses %s, names it and writes nothing', async (_, name, content, message) => {
		await writeFile(join(folder, name), content);
		const before = await readdir(folder);
		const { code, told } = await run(name);
		expect(code).toBe(1);
		expect(told).toMatch(message);
		expect(told).toContain('expected a text in English or Russian');
		expect(await readdir(folder)).toEqual(before);
	});

	it('refuses what is not there, a folder, and an output that cannot be written', async () => {
		await mkdir(join(folder, 'sub.txt'));
		await writeFile(join(folder, 'good.txt'), TEXT);
		const before = await readdir(folder);
		const none = await run('none.txt');
		const sub = await run('sub.txt');
		const nowhere = await run('good.txt', '--output', join(folder, 'none', 'rows.csv'));
		expect(none.told).toMatch(/none\.txt: there is no such file/);
		expect(sub.told).toMatch(/sub\.txt: it is a folder/);
		expect(nowhere.told).toMatch(/cannot write .*rows\.csv/);
		expect([none.code, sub.code, nowhere.code]).toEqual([1, 1, 1]);
		expect(await readdir(folder)).toEqual(before);
	});

	it.each([
		[[]],
		[['a.txt', 'b.txt']],
		[['a.txt', '--language', 'fr']],
		[['a.txt', '--output', 'a.txt']],
		[['--what']]
	])('ends with 2 where the command line is not understood: %j', async (args) => {
		await expect(extractFile(args)).rejects.toMatchObject({ code: 2 });
	});
});

describe('npm run extract', { timeout: 60_000 }, () => {
	it('ends with 1 and without a stack trace on a document that will not do', async () => {
		await writeFile(join(folder, 'pdf.txt'), '%PDF-1.4\n');
		const tsx = join(import.meta.dirname, '..', 'node_modules', 'tsx', 'dist', 'cli.mjs');
		const script = join(import.meta.dirname, 'extract-figures.ts');
		const ended = await new Promise<Ended>((done) => {
			execFile(process.execPath, [tsx, script, 'pdf.txt'], { cwd: folder }, (error, _, told) => {
				done({ code: typeof error?.code === 'number' ? error.code : 0, told });
			});
		});
		expect(ended.code).toBe(1);
		expect(ended.told).toMatch(/pdf\.txt: it is a PDF/);
		expect(ended.told).not.toContain('    at ');
	});
});
