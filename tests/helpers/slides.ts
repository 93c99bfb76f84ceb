import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Download, type Page } from '@playwright/test';
import { readPackage, readWorkbook, type ReadPackage } from '../../src/lib/export/pptx/testing.ts';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** A slide as its reader meets it. */
export interface ReadSlide {
	readonly texts: readonly string[];
	readonly title: string;
	/** The alternative texts of its pictures and charts. */
	readonly alts: readonly string[];
	readonly pictures: readonly { readonly width: number; readonly height: number }[];
	/** The cells of each chart's workbook, and the numbers that the chart itself holds. */
	readonly charts: readonly { readonly cells: Record<string, string>; readonly cached: readonly string[] }[];
	readonly notes: readonly string[];
}

/** Reads a presentation that was saved, and holds its package and its charts' workbooks to their rules. */
export async function readSlides(
	download: Download
): Promise<{ slides: ReadSlide[]; pack: ReadPackage; file: Buffer }> {
	const file = readFileSync(await download.path());
	const pack = readPackage(new Uint8Array(file));
	expect(pack.faults).toEqual([]);
	const slides = pack.names(/^ppt\/slides\/slide\d+\.xml$/).map((name) => readSlide(pack, name));
	return { slides, pack, file };
}

function readSlide(pack: ReadPackage, name: string): ReadSlide {
	const slide = pack.xml(name);
	const rels = new Map(
		[
			...pack.xml(name.replace('slides/', 'slides/_rels/') + '.rels').getElementsByTagName('Relationship')
		].map((rel) => [rel.getAttribute('Id') ?? '', (rel.getAttribute('Target') ?? '').replace('..', 'ppt')])
	);
	const linesOf = (part: string) =>
		[...pack.xml(part).getElementsByTagNameNS(drawing, 'p')].map((paragraph) =>
			[...paragraph.getElementsByTagNameNS(drawing, 't')].map((run) => run.textContent ?? '').join('')
		);
	const titleShape = [...slide.getElementsByTagName('p:sp')].find(
		(shape) => shape.getElementsByTagName('p:ph')[0]?.getAttribute('type') === 'title'
	);
	const things = [...slide.getElementsByTagName('p:pic'), ...slide.getElementsByTagName('p:graphicFrame')];
	const pictures = [...slide.getElementsByTagName('a:blip')].map((blip) => {
		const png = Buffer.from(pack.parts[rels.get(blip.getAttribute('r:embed') ?? '') ?? ''] ?? []);
		expect(png.subarray(1, 4).toString()).toBe('PNG');
		return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
	});
	const charts = [...slide.getElementsByTagName('c:chart')].map((chart) => {
		const part = (rels.get(chart.getAttribute('r:id') ?? '') ?? '').replace(/^\//, '');
		const book = /Target="\.\.\/(embeddings\/[^"]+)"/.exec(
			pack.text(part.replace('charts/', 'charts/_rels/') + '.rels')
		)?.[1];
		const { faults, cells } = readWorkbook(pack.parts[`ppt/${book ?? ''}`] ?? new Uint8Array());
		expect(faults).toEqual([]);
		const cached = [...pack.xml(part).getElementsByTagName('c:numCache')].flatMap((cache) =>
			[...cache.getElementsByTagName('c:v')].map((value) => value.textContent ?? '')
		);
		return { cells, cached };
	});
	const notes = [...rels.values()].find((target) => target.includes('notesSlide')) ?? '';
	return {
		texts: linesOf(name),
		title: titleShape?.textContent?.trim() ?? '',
		alts: things.map((thing) => thing.getElementsByTagName('p:cNvPr')[0]?.getAttribute('descr') ?? ''),
		pictures,
		charts,
		notes: linesOf(notes)
	};
}

/** LibreOffice's program, where it is there. */
export function findOffice(): string | undefined {
	return ['soffice', 'libreoffice'].find((program) => {
		try {
			execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 });
			return true;
		} catch {
			return false;
		}
	});
}

/** Opens a presentation with LibreOffice Impress. @returns how many pages it makes of it */
export function pagesInOffice(program: string, file: Buffer): number {
	const folder = mkdtempSync(join(tmpdir(), 'slides-'));
	try {
		const path = join(folder, 'deck.pptx');
		writeFileSync(path, file);
		execFileSync(
			program,
			[
				`-env:UserInstallation=file://${folder}/profile`,
				'--headless',
				'--convert-to',
				'pdf',
				'--outdir',
				folder,
				path
			],
			{ stdio: 'ignore', timeout: 90_000 }
		);
		const pdf = readFileSync(join(folder, 'deck.pdf')).toString('latin1');
		return [...pdf.matchAll(/\/Type\s*\/Page(?![A-Za-z])/g)].length;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Opens a chart's Share menu at its slides. */
export async function shareSlides(page: Page, chart: string, words: { share: string; tab: string }) {
	await page.locator(`#${chart}`).getByRole('button', { name: words.share, exact: true }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('tab', { name: words.tab, exact: true }).click();
	return dialog;
}
