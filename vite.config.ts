import { sveltekit } from '@sveltejs/kit/vite';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['globalVariable', 'baseLocale'],
			disableAsyncLocalStorage: true
		}),
		sveltekit()
	],
	css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: 105 << 16, safari: 16 << 16, firefox: 110 << 16 } } },
	build: { assetsInlineLimit: 0 },
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
		environment: 'node'
	}
});
