import { layers } from '../codes.ts';
import { documentKinds, documentLanguages } from '../document-codes.ts';
import { bilingual, code, date, id, reference, text } from '../fields.ts';
import type { Table } from '../table-schema.ts';

export const documents: Table = {
	name: 'documents',
	title: { en: 'Documents', ru: 'Документы' },
	fields: [
		id('document_id'),
		code('layer', layers, {
			en: 'The five documents of the dialogue, or published elsewhere.',
			ru: 'Пять документов диалога или опубликовано в другом месте.'
		}),
		code('kind', documentKinds, { en: 'What sort of document it is.', ru: 'Вид документа.' }),
		code('language', documentLanguages, { en: 'Its language.', ru: 'Язык документа.' }),
		reference(
			'translation_of',
			'documents',
			{
				en: 'The document that covers the same meeting in another language.',
				ru: 'Документ о той же встрече на другом языке.'
			},
			{ required: false }
		),
		...bilingual('label', { en: 'Our short name for it.', ru: 'Наше краткое название.' }, { required: true }),
		text('title', { en: 'Its title, as printed.', ru: 'Название, как напечатано.' }, { required: true }),
		text('publisher', { en: 'Who published it.', ru: 'Кто опубликовал.' }, { required: true }),
		date('date_published', {
			en: 'The date it bears; missing where it bears none.',
			ru: 'Дата документа; пусто, если её нет.'
		}),
		text(
			'edition',
			{
				en: 'The year of the edition, where the document bears no full date.',
				ru: 'Год издания, если полной даты на документе нет.'
			},
			{ pattern: /^\d{4}$/, patternHint: 'a year of four digits' }
		),
		text('reference', { en: 'Its official number.', ru: 'Официальный номер.' }),
		text(
			'address',
			{ en: 'Where it is published, if known.', ru: 'Где опубликован, если известно.' },
			{ pattern: /^https?:\/\/\S+$/, patternHint: 'an address beginning with http:// or https://' }
		),
		text(
			'sha256',
			{
				en: 'SHA-256 of the text that was coded: which version was read.',
				ru: 'SHA-256 кодированного текста: какая версия прочитана.'
			},
			{ pattern: /^[0-9a-f]{64}$/, patternHint: '64 hexadecimal digits', unique: true }
		),
		text(
			'licence_note',
			{ en: 'The publisher’s terms, as far as known.', ru: 'Условия издателя, насколько известны.' },
			{ required: true }
		),
		text('licence_note_ru', { en: 'The same in Russian.', ru: 'То же по-русски.' }, { required: true }),
		...bilingual('note', {
			en: 'What to know of the text or table that was read: a copy, an older round, what it leaves out.',
			ru: 'Что следует знать о прочитанном тексте или таблице: копия, более ранняя редакция, чего в ней нет.'
		})
	],
	rules: [
		{
			column: 'sha256',
			expected: 'a value: a document of the dialogue layer is read from a text',
			holds: (row) => row.layer !== 'dialogue' || row.sha256 !== null
		},
		{
			column: 'translation_of',
			expected: 'another document than itself',
			holds: (row) => row.translation_of !== row.document_id
		}
	]
};
