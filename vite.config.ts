import { readFileSync } from 'node:fs';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { minifyAgain } from './scripts/minify-again.ts';
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

/**
 * Puts what a dozen pages or parts share into one file: dozens of small ones pack a page's script 4 KB worse. Words stay
 * out of it, since they wait for the reader's language, and a file that waits must hold nothing that they need.
 */
const oneBase = (): Plugin => ({
	name: 'one-base',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	outputOptions: (options) => ({
		...options,
		codeSplitting: {
			groups: [
				{
					name: 'base',
					tags: ['$initial'],
					minShareCount: 12,
					// What only dialogs and embeds need is shared by many parts too, and by no page's start.
					test: (id) => !/virtual:messages|\/paraglide\/|\/view\/(?:embed-charts|crime-indicators)\./.test(id)
				},
				// A file for each of these would be longer by its frame than they are.
				{
					name: 'base',
					tags: ['$initial'],
					test: /\/lib\/(?:domain\/whole-year|format\/capital|charts\/group-by)\.ts$/
				}
			]
		}
	})
});

export default defineConfig(({ command }) => ({
	plugins: [
		...(command === 'serve' && !process.env.VITEST ? [watchMessages()] : []),
		sveltekit(),
		oneLanguage(),
		oneBase(),
		// A page has 80 KB of script: this is one of them.
		{ ...minifyAgain(150_000), applyToEnvironment: ({ name }) => name === 'client' }
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
