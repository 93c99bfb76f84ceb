/** A message: one text, or a text for each form of the language's plural. */
export type Message = string | readonly { readonly match: Readonly<Record<string, string>> }[];
export type Catalogue = Readonly<Record<string, Message>>;

/**
 * One language's messages from all its files. The compiler takes the last of two messages with one name without a word,
 * so that is a problem here.
 * @param files each with its path
 */
export function mergeCatalogues(files: readonly (readonly [path: string, catalogue: Catalogue])[]): {
	catalogue: Catalogue;
	problems: string[];
} {
	const found = new Map<string, { path: string; message: Message }>();
	const problems: string[] = [];
	for (const [path, catalogue] of files) {
		for (const [key, message] of Object.entries(catalogue)) {
			if (key === '$schema') continue;
			const earlier = found.get(key);
			if (earlier) problems.push(`${path}: ${key}: stands in ${earlier.path} too`);
			else found.set(key, { path, message });
		}
	}
	return {
		catalogue: Object.fromEntries([...found].map(([key, { message }]) => [key, message])),
		problems
	};
}

/**
 * What is missing or at odds between the languages' messages, one line each: a message that only some have,
 * an empty text, other inputs than in the first language, a plural form that the language needs. `form=*` stands for all
 * forms that are not named.
 */
export function checkMessages(catalogues: Readonly<Record<string, Catalogue>>): string[] {
	const [[first, base] = ['', {}]] = Object.entries(catalogues);
	return Object.entries(catalogues).flatMap(([locale, catalogue]) => [
		...Object.keys(base)
			.filter((key) => !(key in catalogue))
			.map((key) => `messages, ${locale}: ${key}: missing, ${first} has it`),
		...Object.entries(catalogue).flatMap(([key, message]) =>
			checkMessage(locale, message, base[key]).map((problem) => `messages, ${locale}: ${key}: ${problem}`)
		)
	]);
}

function checkMessage(locale: string, message: Message, base: Message | undefined): string[] {
	if (base === undefined) return ['not in the first language'];
	return [
		...(texts(message).every((text) => text.trim() !== '') ? [] : ['empty text']),
		...(inputs(message) === inputs(base) ? [] : [`inputs ${inputs(message)}, expected ${inputs(base)}`]),
		...(typeof message === 'string'
			? []
			: message.flatMap(({ match }) =>
					'form=*' in match ? [] : formsOf(locale).filter((form) => !(`form=${form}` in match))
				)
		).map((form) => `no text for the plural form "${form}"`)
	];
}

const texts = (message: Message) =>
	typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));

const inputs = (message: Message) =>
	[...new Set(texts(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort().join(' ') || '(none)';

/** The forms that whole numbers take in a language, and the one for everything else. */
const formsOf = (locale: string) => {
	const rules = new Intl.PluralRules(locale);
	return [...new Set(['other', ...Array.from({ length: 200 }, (_, n) => rules.select(n))])];
};
