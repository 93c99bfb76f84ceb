import { readFileSync } from 'node:fs';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { releaseIn } from './src/lib/domain/release.ts';
import { oneLanguage } from './src/lib/messages/one-language.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const { released } = releaseIn(readFileSync('CHANGELOG.md', 'utf8'), version);

// `npm run build:messages` compiles the messages before a build or a test; only `vite dev` has to watch them.
const watchMessages = () =>
	paraglideVitePlugin({
		project: './project.inlang',
		outdir: './src/lib/paraglide',
		strategy: ['globalVariable', 'baseLocale'],
		outputStructure: 'locale-modules',
		disableAsyncLocalStorage: true
	});

export default defineConfig(({ command }) => ({
	plugins: [
		...(command === 'serve' && !process.env.VITEST ? [watchMessages()] : []),
		sveltekit(),
		oneLanguage()
	],
	css: {
		transformer: 'lightningcss',
		// light-dark() and nesting are younger than the browsers that ministries keep.
		lightningcss: { targets: { chrome: 105 << 16, firefox: 110 << 16, safari: 16 << 16 } }
	},
	define: { __ATLAS_VERSION__: JSON.stringify(version), __ATLAS_RELEASED__: JSON.stringify(released) },
	build: {
		assetsInlineLimit: 0,
		// The pages name what they need themselves. Else every part would list the parts of all that it may fetch later,
		// which is three per cent of a page's script.
		modulePreload: false
	},
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
		environment: 'node',
		// The build's own tests build everything; a busy machine takes its time.
		testTimeout: 20_000
	}
}));
