import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync, type Plugin } from 'vite';
import { divideMessages, messageUse, partOfFile, readSources } from './parts.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const imported = /import\s*\{\s*m\s*\}\s*from\s*["'][^"']*\/paraglide\/messages\.js["'];?/;

/**
 * A Vite plugin: code for the browser gets the messages of the page's language alone, and of those only the
 * parts that it uses. Code for the server, which renders both languages, and tests keep the compiled messages.
 * @param options.everywhere code that is compiled as if for the server goes to the browser too
 * @param options.uses whether a source file is part of what is built: words of others are left out
 * @param options.partOf the part that a source file belongs to
 */
export function oneLanguage({
	everywhere = false,
	uses = (path: string) => path !== '',
	partOf = partOfFile
}: {
	everywhere?: boolean;
	uses?: (path: string) => boolean;
	partOf?: (path: string) => string;
} = {}): Plugin {
	const compiled = new Map<string, ReadonlyMap<string, string>>();
	let parts: ReadonlyMap<string, string> = new Map();
	const partOfKey = (key: string) => parts.get(key) ?? 'core';
	return {
		name: 'one-language',
		applyToEnvironment: ({ name }) => (everywhere || name === 'client') && !process.env.VITEST,
		buildStart() {
			for (const locale of ['en', 'ru']) compiled.set(locale, compiledMessages(locale));
			const sources = [...readSources([at('..'), at('../../routes')])];
			parts = divideMessages(new Map(sources.filter(([path]) => uses(path))), partOf);
		},
		resolveId: (id) => (id.startsWith('virtual:messages/') ? `\0${id}` : null),
		load(id) {
			const [, part, locale] = /^\0virtual:messages\/([\w-]+)(?:\/(\w+))?$/.exec(id) ?? [];
			if (part === undefined) return null;
			if (locale === undefined) return chooser(part);
			const messages = [...(compiled.get(locale) ?? [])].filter(([key]) => parts.get(key) === part);
			return [
				`import * as registry from '${at('../paraglide/registry.js')}';`,
				...messages.map(([, code]) => code)
			].join('\n');
		},
		transform(code, id) {
			if (!imported.test(code)) return null;
			if (/(?<![\w$.])m\[/.test(code))
				this.error(`a message is named in full, m.title, not looked up: ${id}`);
			const used = [...new Set([...code.matchAll(messageUse)].map(([, key = '']) => partOfKey(key)))];
			const nameOf = (part: string) => `m_${part.replaceAll('-', '_')}`;
			const imports = used.map((part) => `import { m as ${nameOf(part)} } from 'virtual:messages/${part}';`);
			return {
				code: code
					.replace(imported, imports.join(' '))
					.replace(messageUse, (_, key: string) => `${nameOf(partOfKey(key))}.${key}`),
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

/** The compiled messages of a language, each as its own piece of code, by key. */
function compiledMessages(locale: string): ReadonlyMap<string, string> {
	const source = readFileSync(at(`../paraglide/messages/${locale}.js`), 'utf8');
	return new Map(
		parseSync('messages.js', source).program.body.flatMap((node) => {
			if (node.type !== 'ExportNamedDeclaration' || node.declaration?.type !== 'VariableDeclaration')
				return [];
			const [declared] = node.declaration.declarations;
			return declared?.id.type === 'Identifier'
				? [[declared.id.name, source.slice(node.start, node.end)] as const]
				: [];
		})
	);
}
