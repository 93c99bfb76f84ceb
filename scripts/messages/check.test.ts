import { describe, expect, it } from 'vitest';
import { checkMessages, type Catalogue } from './check.ts';

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

	it.each([
		['a message that is missing', { hello: 'Hello' }, {}, 'messages/ru.json: hello: missing, en has it'],
		['a message too many', {}, { hello: 'Привет' }, 'messages/ru.json: hello: not in the first language'],
		['an empty text', { hello: 'Hello' }, { hello: ' ' }, 'messages/ru.json: hello: empty text'],
		[
			'other inputs',
			{ hello: 'Hello {name}' },
			{ hello: 'Привет' },
			'messages/ru.json: hello: inputs (none), expected {name}'
		],
		[
			'a plural form that is missing',
			plural({ one: 'a', other: 'b' }),
			plural({ one: 'a', few: 'b', other: 'c' }),
			'messages/ru.json: count: no text for the plural form "many"'
		]
	])('tells of %s', (_, en, ru, problem) => {
		expect(checkMessages({ en, ru })).toEqual([problem]);
	});
});
