/**
 * Makes what charts need that stand in other sites' pages: `static/embed.js` for those pages, and in `static/embed/` what
 * gives life to the embedded pages, which run without SvelteKit's script.
 */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { build, type InlineConfig, type Plugin } from 'vite';
import { oneLanguage } from '../src/lib/messages/one-language.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const common: InlineConfig = {
	configFile: false,
	root: at('.'),
	publicDir: false,
	logLevel: 'warn'
};

/** Parts of pages that a chart in another site has no use for: who shares it does so in the atlas. */
const left = /\/(?:ShareDialog|EvidenceCards|IndicatorPicker)\.svelte$/;
/** The page brings its styles with it: the same components are in it, and so are their classes. */
const style = /\.css$|[?&]type=style/;
const [nothing, unstyled] = ['\0nothing.js', '\0unstyled.js'];
const withoutParts: Plugin = {
	name: 'without-parts',
	enforce: 'pre',
	resolveId: (id) => (left.test(id) ? nothing : style.test(id) ? unstyled : null),
	load: (id) => (id === nothing ? 'export default () => {};' : id === unstyled ? 'export {};' : null)
};

/** Sources of pages around the charts: their words are not needed here. */
const unused =
	/\/routes\/|\/lib\/export\/|\/ui\/(?:share\/|\w*Page\.svelte|(?:About|Brief|Country|Deck|Discrepancy|Document|Engine|Evidence|Filter|Gaps|Key|Overview|Present|Site|Theme|Timeline(?:Brush|Controls|Filters)|View)\w*\.svelte)/;

/** A classic script: one file, no import. */
const classic = (entry: string, outDir: string, name: string): InlineConfig => ({
	...common,
	build: {
		outDir: at(outDir),
		emptyOutDir: false,
		target: ['chrome105', 'firefox110', 'safari16'],
		rollupOptions: { input: at(entry), output: { format: 'iife', entryFileNames: name } }
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
		oneLanguage({ everywhere: true, uses: (path) => !unused.test(path) })
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
		rollupOptions: {
			input: at('src/embed/page/main.ts'),
			output: {
				format: 'es',
				entryFileNames: 'page.js',
				chunkFileNames: 'parts/[name]-[hash].js'
			}
		}
	}
});
