import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const browserMessages = fileURLToPath(new URL('./browser.ts', import.meta.url));

/**
 * A Vite plugin: code for the browser gets the messages of the page's language alone, not of all languages.
 * Code for the server, which renders both, and tests keep the compiled messages as they are.
 */
export function oneLanguage(): Plugin {
	return {
		name: 'one-language',
		enforce: 'pre',
		applyToEnvironment: ({ name }) => name === 'client' && !process.env.VITEST,
		resolveId: (source) => (source.endsWith('/paraglide/messages.js') ? browserMessages : null)
	};
}
