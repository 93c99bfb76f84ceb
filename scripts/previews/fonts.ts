import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { decompress } from 'wawoff2';

const require = createRequire(import.meta.url);
const sources = [
	{ file: 'inter', family: 'Inter', cyrillic: 'Intzy', weights: [400, 500, 600] },
	{ file: 'source-serif-4', family: 'Source Serif', cyrillic: 'Source Zerif', weights: [400, 600] }
] as const;

/**
 * The site's fonts as TrueType, a file for each script. The rasteriser takes letters that a font lacks from just any
 * other, of whatever weight: so those with Cyrillic get a name of their own, by which {@link splitScripts} calls them.
 */
export const readFonts = (): Promise<Uint8Array[]> =>
	Promise.all(
		sources.flatMap(({ file, family, cyrillic, weights }) =>
			weights.flatMap((weight) =>
				(['latin', 'cyrillic'] as const).map(async (script) => {
					const path = `@fontsource/${file}/files/${file}-${script}-${String(weight)}-normal.woff2`;
					const font = Buffer.from(await decompress(await readFile(require.resolve(path))));
					return script === 'latin' ? font : renamed(font, family, cyrillic);
				})
			)
		)
	);

/** A font by another name of the same length; names stand in it as they are, in one or two bytes a letter. */
function renamed(font: Buffer, from: string, to: string): Buffer {
	const wide = (text: string) => Buffer.from(text, 'utf16le').swap16();
	for (const [old, next] of [
		[wide(from), wide(to)],
		[Buffer.from(from, 'latin1'), Buffer.from(to, 'latin1')]
	] as const) {
		for (let at = font.indexOf(old); at >= 0; at = font.indexOf(old, at + 1)) next.copy(font, at);
	}
	return font;
}

/** Sets each run of Cyrillic letters in the font that has them. */
export const splitScripts = (svg: string): string =>
	svg.replace(/<text\b[^>]*>.*?<\/text>/gs, (text) => {
		const family = text.includes('Source Serif') ? 'Source Zerif 4' : 'Intzy';
		return text.replace(/>([^<]+)</g, (_, inside: string) => {
			const runs = inside.replace(
				/[\u0400-\u04ff\u2116]+/g,
				(run) => `<tspan font-family="${family}">${run}</tspan>`
			);
			// The fonts have no such sign, and there is no system here to take it from: it is set of two.
			return `>${runs.replaceAll('≠', '=<tspan dx="-.55em">/</tspan>')}<`;
		});
	});
