import { describe, expect, it } from 'vitest';
import { checkMessages, mergeCatalogues, type Catalogue } from './check.ts';

const plural = (forms: Record<string, string>): Catalogue => ({
	count: [{ match: Object.fromEntries(Object.entries(forms).map(([form, text]) => [`form=${form}`, text])) }]
});

describe('checkMessages', () => {
	it('finds nothing where all is there', () => {
		const en = { ...plural({ one: '{n} group', other: '{n} groups' }), hello: 'Hello {name}' };
		const ru = {
			...plural({ one: '{n} группа', few: '{n} группы', many: '{n} групп', other: '{n} группы' }),
			hello: 'Привет, {name}'
		};
		expect(checkMessages({ en, ru })).toEqual([]);
	});

	it('takes a text for all other forms', () => {
		const en = plural({ one: '{n} row', other: '{n} rows' });
		expect(
			checkMessages({ en, ru: plural({ one: '{n} строка', many: '{n} строк', '*': '{n} строки' }) })
		).toEqual([]);
	});

	it.each([
		['a message that is missing', { hello: 'Hello' }, {}, 'messages, ru: hello: missing, en has it'],
		['a message too many', {}, { hello: 'Привет' }, 'messages, ru: hello: not in the first language'],
		['an empty text', { hello: 'Hello' }, { hello: ' ' }, 'messages, ru: hello: empty text'],
		[
			'other inputs',
			{ hello: 'Hello {name}' },
			{ hello: 'Привет' },
			'messages, ru: hello: inputs (none), expected {name}'
		],
		[
			'a plural form that is missing',
			plural({ one: 'a', other: 'b' }),
			plural({ one: 'a', few: 'b', other: 'c' }),
			'messages, ru: count: no text for the plural form "many"'
		]
	])('tells of %s', (_, en, ru, problem) => {
		expect(checkMessages({ en, ru })).toEqual([problem]);
	});
});

describe('mergeCatalogues', () => {
	it('puts the messages of several files together', () => {
		const files = [
			['messages/en.json', { $schema: 'x', a: 'A' }],
			['messages/sql/en.json', { $schema: 'x', b: 'B' }]
		] as const;
		expect(mergeCatalogues(files)).toEqual({ catalogue: { a: 'A', b: 'B' }, problems: [] });
	});

	it('tells of a message that stands in two files', () => {
		const files = [
			['messages/en.json', { a: 'A' }],
			['messages/sql/en.json', { a: 'other' }]
		] as const;
		expect(mergeCatalogues(files).problems).toEqual([
			'messages/sql/en.json: a: stands in messages/en.json too'
		]);
	});
});
