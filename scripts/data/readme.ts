import { publishedFields, type Field, type Table } from '../../src/lib/domain/table-schema.ts';
import type { Locale, Localized } from '../../src/lib/domain/text.ts';

const words = {
	title: { en: 'Drug Dialogue Atlas: the files', ru: 'Атлас диалога по наркотикам: файлы' },
	about: {
		en: 'What the EU–Central Asia dialogue on drugs reports, and what others have published on the same. Each table is here twice, as CSV and as Parquet, with the same rows. `datapackage.json` describes every column for programs.',
		ru: 'О чём сообщает диалог ЕС – Центральная Азия по наркотикам и что об этом опубликовано в других местах. Каждая таблица представлена дважды, в CSV и Parquet, с одними и теми же строками. В `datapackage.json` каждый столбец описан для программ.'
	},
	version: { en: 'Version', ru: 'Версия' },
	readingTitle: { en: 'How to read them', ru: 'Как их читать' },
	reading: {
		en: [
			'CSV is UTF-8 with a header, as RFC 4180 has it. An empty cell is a missing value; it is not zero.',
			'A text that a spreadsheet would run as a formula has an apostrophe before it. Take it off to get the text.',
			'`layer` tells the five documents of the dialogue (`dialogue`) from what was published elsewhere (`context`).',
			'`locator` is the place in the document: for the dialogue the number of the paragraph, counted from 1 over non-empty lines.',
			'A limit ("fewer than 500") stands in `value_high` or `value_low`, and `obs_value` is empty.',
			'Directions are ordinal: they may be counted, not added or averaged.',
			'National totals of all drugs are not comparable between countries. Commitments, budgets and spending are never added.'
		],
		ru: [
			'CSV — в кодировке UTF-8, с заголовком, по RFC 4180. Пустая ячейка — отсутствующее значение, а не ноль.',
			'Перед текстом, который электронная таблица выполнила бы как формулу, стоит апостроф. Уберите его, чтобы получить текст.',
			'`layer` отличает пять документов диалога (`dialogue`) от опубликованного в других местах (`context`).',
			'`locator` — место в документе: для диалога номер абзаца, считая с 1 по непустым строкам.',
			'Предел («менее 500») стоит в `value_high` или `value_low`, а `obs_value` пусто.',
			'Направления — порядковая шкала: их можно подсчитывать, но не складывать и не усреднять.',
			'Национальные итоги «по всем наркотикам» между странами несопоставимы. Обязательства, бюджеты и расходы не складываются.'
		]
	},
	licenceTitle: { en: 'Licence', ru: 'Лицензия' },
	licence: {
		en: 'The coding is CC BY 4.0. A source keeps its own terms; `licence_note` says which, row by row.',
		ru: 'Кодировка — CC BY 4.0. На источники распространяются их собственные условия; они указаны в каждой строке в `licence_note`.'
	},
	rows: { en: 'rows', ru: 'строк' },
	head: {
		en: '| column | type | what it is |',
		ru: '| столбец | тип | что это |'
	},
	codes: { en: 'Codes', ru: 'Коды' }
} as const satisfies Record<string, Localized | Record<Locale, readonly string[]>>;

/** What the files are and how to read them, in one language, as Markdown. */
export function describeFiles(
	tables: readonly Table[],
	counts: ReadonlyMap<string, number>,
	version: string,
	locale: Locale
): string {
	const sections = tables.map((table) =>
		[
			`## ${table.name}`,
			`${table.title[locale]}: ${String(counts.get(table.name) ?? 0)} ${words.rows[locale]}.`,
			[words.head[locale], '|---|---|---|', ...publishedFields(table).map((field) => describeColumn(field, locale))].join('\n')
		].join('\n\n')
	);
	return `${[
		`# ${words.title[locale]}`,
		words.about[locale],
		`${words.version[locale]}: ${version}.`,
		`## ${words.readingTitle[locale]}`,
		words.reading[locale].map((line) => `- ${line}`).join('\n'),
		`## ${words.licenceTitle[locale]}`,
		words.licence[locale],
		...sections
	].join('\n\n')}\n`;
}

function describeColumn({ name, type, description, categories }: Field, locale: Locale): string {
	const codes = categories
		? ` ${words.codes[locale]}: ${Object.entries(categories)
				.map(([code, label]) => `\`${code}\` ${label[locale]}`)
				.join('; ')}.`
		: '';
	return `| \`${name}\` | ${type} | ${(description[locale] + codes).replaceAll('|', '\\|')} |`;
}
