import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Who may import whom: each room with what it must not reach for, and why. */
const rooms = [
	{
		files: ['src/lib/domain/**'],
		forbidden: ['queries', 'engine', 'view', 'charts', 'export', 'format', 'geo', 'ui', 'paraglide'],
		svelte: true,
		why: 'everything stands on the domain, so it stands on nothing'
	},
	{
		files: ['src/lib/queries/**'],
		forbidden: ['engine', 'view', 'charts', 'export', 'format', 'geo', 'ui', 'paraglide'],
		svelte: true,
		why: 'a query is SQL and its types; engines call it'
	},
	{
		files: ['src/lib/format/**'],
		forbidden: ['queries', 'engine', 'view', 'charts', 'export', 'geo', 'ui'],
		svelte: true,
		why: 'formats know values and languages only'
	},
	{
		files: ['src/lib/engine/**'],
		forbidden: ['view', 'charts', 'export', 'format', 'geo', 'ui', 'paraglide'],
		svelte: true,
		why: 'an engine answers queries and words nothing'
	},
	{
		files: ['src/lib/own/**'],
		forbidden: ['queries', 'engine', 'view', 'charts', 'export', 'geo', 'ui', 'paraglide'],
		// Columns are laid out for the engine as its own tables are.
		allowed: ['!**/engine/wasm', '!**/engine/wasm/larger.ts', '!**/engine/wasm/text-buffer.ts'],
		svelte: true,
		why: 'a reader’s file is read and understood apart from engine and page'
	},
	{
		files: ['src/lib/charts/**'],
		forbidden: ['engine', 'view', 'ui', 'export'],
		svelte: false,
		why: 'a chart draws rows, wherever they come from'
	},
	{
		files: ['src/lib/view/**'],
		forbidden: ['charts', 'ui', 'export'],
		svelte: false,
		why: 'the view state knows no drawing'
	},
	{
		files: ['scripts/**'],
		forbidden: ['engine', 'view', 'charts', 'export', 'ui'],
		// How a drawing or rows become a file is the same for the browser and for the build.
		allowed: [
			'!**/engine/manifest.ts',
			'!**/export/picture',
			'!**/export/picture/**',
			'!**/export/data',
			'!**/export/data/**',
			'!**/charts/text.ts',
			'!**/view/embed-charts.ts',
			// The benchmark drives the tests' own harness of the engine.
			'!../tests/engine',
			'!../tests/engine/bundle.ts'
		],
		svelte: true,
		why: 'scripts know domain and queries, never Svelte'
	}
];

const boundaries = rooms.map(({ files, forbidden, allowed = [], svelte, why }) => ({
	files,
	// Tests may reach across to hold two rooms together.
	ignores: ['**/*.test.ts', 'src/lib/engine/build.server.ts'],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						group: [
							...forbidden.flatMap((room) => [`**/${room}/**`, `$lib/${room}/**`]),
							...(svelte ? ['svelte', 'svelte/**', '*.svelte', '$app/**'] : []),
							...allowed,
							...(files[0] === 'src/lib/charts/**' ? ['$app/**'] : [])
						],
						message: why
					}
				]
			}
		]
	}
}));

export default defineConfig(
	{
		ignores: [
			'build/',
			'portable/',
			'.svelte-kit/',
			'node_modules/',
			'static/engine/',
			'static/embed/',
			'static/embed.js',
			'static/data/',
			'src/lib/paraglide/',
			'static/theme.js',
			'static/chart-link.js',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	...ts.configs.strictTypeChecked,
	...ts.configs.stylisticTypeChecked,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: { allowDefaultProject: ['eslint.config.js'] },
				// The same for every file: where it differs, the type checker starts anew at each turn from one kind to the other.
				extraFileExtensions: ['.svelte'],
				tsconfigRootDir: import.meta.dirname
			}
		},
		rules: {
			// The type checker knows better what is defined.
			'no-undef': 'off',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: false }],
			'@typescript-eslint/consistent-type-definitions': 'off',
			// Taking a property out of an object leaves it by itself.
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, svelteConfig }
		},
		rules: {
			'@typescript-eslint/restrict-template-expressions': 'off',
			'prefer-const': 'off',
			'svelte/prefer-const': 'error',
			// Addresses are resolved in one place, src/lib/view/links.ts; the rule cannot see that far.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		// Svelte's own check types components (npm run check). Here each would have the type checker start anew, for more than
		// a second, and snippets and props would still look like `any`.
		files: ['**/*.svelte'],
		...ts.configs.disableTypeChecked
	},
	{
		files: ['**/*.test.ts', 'tests/**'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' }
	},
	...boundaries
);
