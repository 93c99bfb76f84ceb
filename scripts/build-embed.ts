/**
 * Makes what charts need that stand in other sites' pages: `static/embed.js` for those pages, and in `static/embed/` what
 * gives life to the embedded pages, which run without SvelteKit's script.
 */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { build, type InlineConfig, type Plugin } from 'vite';
import { oneLanguage } from '../src/lib/messages/one-language.ts';
import { partOfFile } from '../src/lib/messages/parts.ts';
import { minifyAgain } from './minify-again.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const common: InlineConfig = {
	configFile: false,
	root: at('.'),
	publicDir: false,
	logLevel: 'warn'
};

/** Parts of pages that a chart in another site has no use for: who shares it does so in the atlas. */
const left =
	/\/(?:ShareDialog|EvidenceCards|IndicatorPicker|SeizuresControls|Time(?:Slider|lineBrush|lineControls))\.svelte$/;
/** The page brings its styles with it: the same components are in it, and so are their classes. */
const style = /\.css$|[?&]type=style/;
const [nothing, unstyled, unsent, still] = ['\0nothing.js', '\0unstyled.js', '\0unsent.js', '\0still.js'];
const stubs: Readonly<Record<string, string>> = {
	[nothing]: 'export default () => {};',
	[unstyled]: 'export {};',
	// A chart that is rendered as text is drawn once: nothing comes later.
	[still]: 'export const later = (read) => ({ get current() { return read(); } });',
	[unsent]:
		"const none = () => ''; export { none as uneval, none as sha256, none as stringify, none as is_tag_valid_with_ancestor, none as is_tag_valid_with_parent, none as closing_tag_omitted };"
};
const withoutParts: Plugin = {
	name: 'without-parts',
	enforce: 'pre',
	resolveId: (id, importer = '') => {
		if (left.test(id)) return nothing;
		if (id.endsWith('/view/later.svelte.ts')) return still;
		// What Svelte would send along for a page to go on from; here nothing goes on.
		if (importer.includes('/svelte/') && /^devalue$|\/(?:crypto|html-tree-validation)\.js$/.test(id))
			return unsent;
		return style.test(id) ? unstyled : null;
	},
	load: (id) => stubs[id] ?? null
};

/** Sources of pages around the charts: their words are not needed here. */
const unused =
	/\/routes\/|\/lib\/export\/|\/view\/own-|\/ui\/data\/|\/charts\/(?:country|gaps|interval|key-figures|locator-map|units)\/|\/ui\/(?:(?:cite|code|share)\/|\w*Page\.svelte|(?:About|Brief|Country|Crime|Deck|Discrepancy|Document|Engine|Evidence|Filter|Gaps|Key|Overview|Own|Present|Site|Theme|Timeline(?:Brush|Controls|Filters)|View)\w*\.svelte)/;

/** A chart comes alone, so each kind has its words for itself. */
const kinds: readonly (readonly [files: RegExp, part: string])[] = [
	[/\/(?:ui\/Timeline|charts\/timeline\/)/, 'timeline'],
	[/\/(?:ui\/(?:Coverage|DirectionArrow)|charts\/coverage\/)/, 'coverage'],
	[/\/(?:ui\/Series|charts\/series\/)/, 'series'],
	[/\/(?:ui\/(?:Map|IndicatorMap)|charts\/choropleth\/)/, 'map'],
	[/\/ui\/(?:LayerSwitch|embed\/controls)/, 'controls']
];

/** A classic script: one file, no import. */
const classic = (entry: string, outDir: string, name: string): InlineConfig => ({
	...common,
	build: {
		outDir: at(outDir),
		emptyOutDir: false,
		target: ['chrome105', 'firefox110', 'safari16'],
		rolldownOptions: { input: at(entry), output: { format: 'iife', entryFileNames: name } }
	}
});

await rm(at('static/embed'), { recursive: true, force: true });
await build(classic('src/embed/host/embed.ts', 'static', 'embed.js'));
await build(classic('src/embed/page/flags.ts', 'static/embed', 'flags.js'));
await build({
	...common,
	plugins: [
		withoutParts,
		svelte({ configFile: false, preprocess: vitePreprocess() }),
		oneLanguage({
			everywhere: true,
			uses: (path) => !unused.test(path),
			partOf: (path) => kinds.find(([files]) => files.test(path))?.[1] ?? partOfFile(path)
		}),
		minifyAgain()
	],
	resolve: { alias: { '$app/paths': at('src/embed/view/paths.ts'), $lib: at('src/lib') } },
	// The components as the build renders them: text from rows, which is a third of what would keep them alive.
	ssr: { noExternal: true },
	build: {
		ssr: true,
		minify: true,
		outDir: at('static/embed'),
		emptyOutDir: false,
		target: ['chrome105', 'firefox110', 'safari16'],
		modulePreload: false,
		rolldownOptions: {
			input: at('src/embed/page/main.ts'),
			output: {
				format: 'es',
				entryFileNames: 'page.js',
				chunkFileNames: 'parts/[name]-[hash].js',
				// What every view needs, as one file: small ones pack badly.
				codeSplitting: {
					groups: [
						{
							name: 'base',
							test: /\/node_modules\/(?:svelte\/src\/(?!internal\/client|events)|devalue|clsx|esm-env)|\/paraglide\/registry|\/charts\/(?:Sized|drawings|open-mark|row-words|walk-marks|words|text)|\/embed\/(?:view|page)\/(?:paths|views)|\/domain\/(?:area|codes|whole-year)|\/lib\/format\/|\/view\/(?:draw-queue|links|opened|evidence|view-state)|\0still/
						}
					]
				}
			}
		}
	}
});
