import type { Categories, Field } from './table-schema.ts';
import type { Localized } from './text.ts';

type Options = Partial<Omit<Field, 'name' | 'type' | 'description'>>;

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const snake = /^[a-z0-9]+(?:_[a-z0-9]+)*$/;

/** A row's own name: lower-case words joined by hyphens. It is part of addresses, so it never changes. */
export const id = (name: string): Field => ({
	name,
	type: 'string',
	description: {
		en: 'The row’s own name; it does not change between versions.',
		ru: 'Собственное имя строки; не меняется от версии к версии.'
	},
	required: true,
	unique: true,
	pattern: slug,
	patternHint: 'lower-case words joined by hyphens'
});

/** As {@link id}, joined by underscores: for names that are also codes. */
export const codeId = (name: string): Field => ({
	...id(name),
	pattern: snake,
	patternHint: 'lower-case words joined by underscores'
});

export const text = (name: string, description: Localized, options: Options = {}): Field => ({
	name,
	type: 'string',
	description,
	...options
});

/** A text in English and in Russian, as two columns. Where one stands, the other must. */
export const bilingual = (name: string, description: Localized, options: Options = {}): Field[] => [
	text(`${name}_en`, description, options),
	text(`${name}_ru`, description, options)
];

export const code = (
	name: string,
	categories: Categories,
	description: Localized,
	options: Options = {}
): Field => ({ name, type: 'string', description, categories, required: true, ...options });

export const reference = (
	name: string,
	references: string,
	description: Localized,
	options: Options = {}
): Field => ({ name, type: 'string', description, references, required: true, ...options });

export const date = (name: string, description: Localized, options: Options = {}): Field => ({
	name,
	type: 'date',
	description,
	...options
});

export const number = (name: string, description: Localized, options: Options = {}): Field => ({
	name,
	type: 'number',
	description,
	...options
});

export const integer = (name: string, description: Localized, options: Options = {}): Field => ({
	name,
	type: 'integer',
	description,
	...options
});

export const boolean = (name: string, description: Localized): Field => ({
	name,
	type: 'boolean',
	description,
	required: true
});

/**
 * Document, place in it, and the few words that carry the claim: what every row of evidence has. The words are
 * there for the dialogue, whose texts were coded; a table published elsewhere has none to take over. That a row
 * of the dialogue has them is checked with the relations, since it takes the document to know.
 */
export const provenance: readonly Field[] = [
	reference('document_id', 'documents', {
		en: 'The document in which it stands.',
		ru: 'Документ, в котором это сказано.'
	}),
	text(
		'locator',
		{
			en: 'Where in the document. Dialogue: the number of the paragraph, counted from 1 over non-empty lines. Context: the row of its table, or "page" for a page as a whole.',
			ru: 'Место в документе. Диалог: номер абзаца, считая с 1 по непустым строкам. Контекст: строка таблицы либо «page» — страница целиком.'
		},
		{ required: true }
	),
	text(
		'as_written',
		{
			en: 'The few words that carry it, in the language of the document; at most twelve. Always there for the dialogue.',
			ru: 'Несколько слов, в которых это сказано, на языке документа; не более двенадцати. В слое диалога есть всегда.'
		},
		{ maxWords: 12 }
	)
];
