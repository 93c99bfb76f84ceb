import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ strict: true }),
		// Relative addresses let one build be served at a domain's root, under a sub-path, or from a folder.
		paths: { relative: true },
		prerender: { handleMissingId: 'fail', handleHttpError: 'fail' },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				// wasm-unsafe-eval lets the query engine compile its WebAssembly; it allows no JavaScript eval.
				'script-src': ['self', 'wasm-unsafe-eval'],
				'style-src': ['self'],
				// SvelteKit's route announcer carries one style attribute; this is its hash and lets no other through.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self', 'blob:'],
				// The preview of what another site will show, and charts that are presented.
				'frame-src': ['self'],
				'worker-src': ['self', 'blob:'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		}
	}
};
