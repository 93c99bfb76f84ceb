import type { Field } from '../../domain/table-schema.ts';
import type { Locale, Localized } from '../../domain/text.ts';

/** The words of every readme: of the complete files, of a selection's, and of the sheet beside its rows. */
export const words = {
	siteName: { en: 'Drug Dialogue Atlas', ru: 'Атлас диалога по наркотикам' },
	version: { en: 'Version', ru: 'Версия' },
	readingTitle: { en: 'How to read them', ru: 'Как их читать' },
	licenceTitle: { en: 'Licence', ru: 'Лицензия' },
	licence: {
		en: 'The coding is CC BY 4.0. A source keeps its own terms; `licence_note` says which, row by row.',
		ru: 'Кодировка — CC BY 4.0. На источники распространяются их собственные условия; они указаны в каждой строке в `licence_note`.'
	},
	column: { en: 'column', ru: 'столбец' },
	type: { en: 'type', ru: 'тип' },
	meaning: { en: 'what it is', ru: 'что это' },
	codes: { en: 'Codes', ru: 'Коды' },
	rows: { en: 'rows', ru: 'строк' }
} as const satisfies Record<string, Localized>;

/** How a file of each format is to be read. */
export const readingOf = {
	csv: {
		en: [
			'CSV is UTF-8 with a header, as RFC 4180 has it. An empty cell is a missing value; it is not zero. An empty text is `""`.',
			'A CSV text that a spreadsheet would run as a formula (it starts with `=`, `+`, `-`, `@`, a tab or a line break, after any apostrophes) has an apostrophe before it. Take one off to get the text.'
		],
		ru: [
			'CSV — в кодировке UTF-8, с заголовком, по RFC 4180. Пустая ячейка — отсутствующее значение, а не ноль. Пустой текст записан как `""`.',
			'В CSV перед текстом, который электронная таблица выполнила бы как формулу (он начинается с `=`, `+`, `-`, `@`, табуляции или перевода строки, возможно после апострофов), стоит апостроф. Уберите один, чтобы получить текст.'
		]
	},
	parquet: {
		en: ['Parquet keeps the types: dates are dates, a missing value is null.'],
		ru: ['Parquet сохраняет типы: даты остаются датами, отсутствующее значение — null.']
	},
	xlsx: {
		en: [
			'XLSX: numbers and dates are such; a date before 1 March 1900, which sheets get wrong, is a text (`1899-12-31`), and so is a whole number beyond 2^53. An empty cell is a missing value or an empty text. No text is run as a formula.'
		],
		ru: [
			'XLSX: числа и даты сохранены как числа и даты; даты до 1 марта 1900 года, с которыми таблицы ошибаются, записаны текстом (`1899-12-31`), как и целые числа больше 2^53. Пустая ячейка — отсутствующее значение или пустой текст. Ни один текст не выполняется как формула.'
		]
	},
	json: {
		en: ['JSON: an object with `metadata`, `rows` and `sources`; a missing value is null, a date is `2023-05-11`.'],
		ru: [
			'JSON: объект с ключами `metadata`, `rows` и `sources`; отсутствующее значение — null, дата — `2023-05-11`.'
		]
	}
} as const satisfies Record<string, Record<Locale, readonly string[]>>;

/** What to know of the atlas's columns, each with the columns without which it says nothing. */
const columnNotes: readonly { readonly of: readonly string[]; readonly text: Localized }[] = [
	{
		of: ['layer'],
		text: {
			en: '`layer` tells the five documents of the dialogue (`dialogue`) from what was published elsewhere (`context`).',
			ru: '`layer` отличает пять документов диалога (`dialogue`) от опубликованного в других местах (`context`).'
		}
	},
	{
		of: ['locator'],
		text: {
			en: '`locator` is the place in the document: for the dialogue the number of the paragraph, counted from 1 over non-empty lines.',
			ru: '`locator` — место в документе: для диалога номер абзаца, считая с 1 по непустым строкам.'
		}
	},
	{
		of: ['value_low', 'value_high'],
		text: {
			en: 'A limit ("fewer than 500") stands in `value_high` or `value_low`, and `obs_value` is empty; `value_sign` tells `<` from `≤` and `>` from `≥`. `~` before a number: about.',
			ru: 'Предел («менее 500») стоит в `value_high` или `value_low`, а `obs_value` пусто; `value_sign` отличает `<` от `≤` и `>` от `≥`. `~` перед числом: около.'
		}
	},
	{
		of: ['direction'],
		text: {
			en: 'Directions are ordinal: they may be counted, not added or averaged.',
			ru: 'Направления — порядковая шкала: их можно подсчитывать, но не складывать и не усреднять.'
		}
	},
	{
		of: ['obs_value'],
		text: {
			en: 'National totals of all drugs are not comparable between countries. Commitments, budgets and spending are never added.',
			ru: 'Национальные итоги «по всем наркотикам» между странами несопоставимы. Обязательства, бюджеты и расходы не складываются.'
		}
	}
];

/** What to know of some columns of the atlas before they are used. */
export const notesOn = (names: ReadonlySet<string>, locale: Locale): string[] =>
	columnNotes.filter(({ of }) => of.some((name) => names.has(name))).map(({ text }) => text[locale]);

/** What a column is, with its codes. */
export function tellColumn({ description, categories }: Field, locale: Locale): string {
	if (!categories) return description[locale];
	const codes = Object.entries(categories).map(([code, label]) => `\`${code}\` ${label[locale]}`);
	return `${description[locale]} ${words.codes[locale]}: ${codes.join('; ')}.`;
}

/** Columns as a table in Markdown. */
export const columnTable = (fields: readonly Field[], locale: Locale): string =>
	[
		`| ${words.column[locale]} | ${words.type[locale]} | ${words.meaning[locale]} |`,
		'|---|---|---|',
		...fields.map(
			(field) => `| \`${field.name}\` | ${field.type} | ${inCell(tellColumn(field, locale))} |`
		)
	].join('\n');

/** A text that stays in its cell of a table in Markdown. */
export const inCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
