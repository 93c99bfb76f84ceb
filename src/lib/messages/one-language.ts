import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync, type Plugin } from 'vite';

const compiled = fileURLToPath(new URL('../paraglide/', import.meta.url));

/**
 * Parts of the site with many messages of their own, by the first word of their messages' keys: `hiv` holds
 * `hiv_title`. A page loads them only with the code that uses them; all other messages make up `core`.
 */
const parts: readonly string[] = [
	'about',
	'brief',
	'country',
	'crime',
	'evidence',
	'fund',
	'gaps',
	'hiv',
	'sz',
	'tl'
];

const partOf = (key: string): string => {
	const [first = ''] = key.split('_');
	return parts.includes(first) ? first : 'core';
};

/** `m.hiv_title`, and nothing that merely ends like it. */
const use = /(?<![\w$.])m\.([a-z]\w*)/g;
const imported = /import\s*\{\s*m\s*\}\s*from\s*["'][^"']*\/paraglide\/messages\.js["'];?/;

/**
 * A Vite plugin: code for the browser gets the messages of the page's language alone, and of those only the
 * parts that it uses. Code for the server, which renders both languages, and tests keep the compiled messages.
 */
export function oneLanguage(): Plugin {
	return {
		name: 'one-language',
		applyToEnvironment: ({ name }) => name === 'client' && !process.env.VITEST,
		resolveId: (id) => (id.startsWith('virtual:messages/') ? `\0${id}` : null),
		load(id) {
			const [, part, locale] = /^\0virtual:messages\/(\w+)(?:\/(\w+))?$/.exec(id) ?? [];
			if (part === undefined) return null;
			return locale === undefined ? chooser(part) : messagesOf(part, locale);
		},
		transform(code) {
			if (!imported.test(code)) return null;
			const used = new Set([...code.matchAll(use)].map(([, key = '']) => partOf(key)));
			const imports = [...used].map((part) => `import { m as m_${part} } from 'virtual:messages/${part}';`);
			return {
				code: code
					.replace(imported, imports.join(' '))
					.replace(use, (_, key: string) => `m_${partOf(key)}.${key}`),
				map: null
			};
		}
	};
}

/** Takes a part's messages in the language of the page, before any module that uses them runs. */
const chooser = (part: string): string => `
export const m = document.documentElement.lang === 'ru'
	? await import('virtual:messages/${part}/ru')
	: await import('virtual:messages/${part}/en');
`;

/** The compiled messages of one part in one language, cut out of the module of the whole language. */
function messagesOf(part: string, locale: string): string {
	const source = readFileSync(`${compiled}messages/${locale}.js`, 'utf8');
	const messages = parseSync('messages.js', source).program.body.flatMap((node) => {
		if (node.type !== 'ExportNamedDeclaration' || node.declaration?.type !== 'VariableDeclaration') return [];
		const [declared] = node.declaration.declarations;
		const key = declared?.id.type === 'Identifier' ? declared.id.name : '';
		return key !== '' && partOf(key) === part ? [source.slice(node.start, node.end)] : [];
	});
	return `import * as registry from '${compiled}registry.js';\n${messages.join('\n')}`;
}
