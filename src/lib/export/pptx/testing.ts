import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** What a test needs to know of a .pptx: every part, and what is wrong with the package. */
export interface ReadPackage {
	readonly parts: Readonly<Record<string, Uint8Array>>;
	readonly xml: (name: string) => ReturnType<DOMParser['parseFromString']>;
	readonly text: (name: string) => string;
	readonly names: (pattern: RegExp) => string[];
	readonly faults: readonly string[];
}

const numberIn = (name: string) => Number(/(\d+)\.\w+$/.exec(name)?.[1] ?? 0);

/** Reads an Office Open XML package and holds it to the rules that every program relies on. */
export function readPackage(file: Uint8Array): ReadPackage {
	const parts = unzipSync(file);
	const faults: string[] = [];
	const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
	const xml = (name: string) =>
		new DOMParser({
			onError: (level, message) => {
				faults.push(`${name}: ${level}: ${message}`);
				if (level === 'fatalError') throw new Error(`${name}: ${message}`);
			}
		}).parseFromString(text(name), 'text/xml');
	const isXml = (name: string) => /\.(?:xml|rels|vml)$/.test(name);
	for (const name of Object.keys(parts)) if (isXml(name)) xml(name);

	const types = xml('[Content_Types].xml');
	const attributes = (tag: string, name: string) =>
		[...types.getElementsByTagName(tag)].map((element) => element.getAttribute(name) ?? '');
	const defaults = new Set(attributes('Default', 'Extension'));
	const overrides = attributes('Override', 'PartName');
	for (const [i, part] of overrides.entries()) {
		if (!(part.slice(1) in parts)) faults.push(`declared and not there: ${part}`);
		if (overrides.indexOf(part) !== i) faults.push(`declared twice: ${part}`);
	}
	for (const name of Object.keys(parts)) {
		if (name === '[Content_Types].xml' || overrides.includes(`/${name}`)) continue;
		if (!defaults.has(name.split('.').at(-1) ?? '')) faults.push(`of no type: ${name}`);
		if (/^ppt\/(?:slides|charts|notesSlides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(name))
			faults.push(`of no type of its own: ${name}`);
	}
	const targets = new Set<string>();
	for (const name of Object.keys(parts).filter((one) => one.endsWith('.rels'))) {
		const owner = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
		if (owner !== '' && !(owner in parts)) faults.push(`relations of nothing: ${name}`);
		const ids = new Set<string>();
		for (const rel of [...xml(name).getElementsByTagName('Relationship')]) {
			const id = rel.getAttribute('Id') ?? '';
			if (ids.has(id)) faults.push(`${name}: ${id} twice`);
			ids.add(id);
			if (rel.getAttribute('TargetMode') === 'External') continue;
			const target = new URL(rel.getAttribute('Target') ?? '', `http://x/${owner}`).pathname.slice(1);
			targets.add(target);
			if (!(target in parts)) faults.push(`${name}: leads to nothing: ${target}`);
		}
		for (const [, used = ''] of text(owner).matchAll(/\br:(?:id|embed|link)="([^"]+)"/g)) {
			if (!ids.has(used)) faults.push(`${owner}: ${used} has no relation`);
		}
	}
	for (const name of Object.keys(parts)) {
		if (name !== '[Content_Types].xml' && !name.endsWith('.rels') && !targets.has(name))
			faults.push(`nothing leads to ${name}`);
	}
	return {
		parts,
		xml,
		text,
		names: (pattern) =>
			Object.keys(parts)
				.filter((name) => pattern.test(name))
				.sort((a, b) => numberIn(a) - numberIn(b)),
		faults
	};
}

/** The cells of a chart's workbook by their place, read apart from what wrote them. */
export function readWorkbook(file: Uint8Array): { faults: readonly string[]; cells: Record<string, string> } {
	const { faults, xml } = readPackage(file);
	const cells: Record<string, string> = {};
	for (const cell of [...xml('xl/worksheets/sheet1.xml').getElementsByTagName('c')]) {
		cells[cell.getAttribute('r') ?? ''] = cell.textContent ?? '';
	}
	return { faults, cells };
}
