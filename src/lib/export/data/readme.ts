import type { Locale, Localized } from '../../domain/text.ts';
import type { About, Source } from './about.ts';
import type { WrittenFile } from './describe.ts';
import { formatNames, formats, type FormatName } from './formats.ts';
import { columnTable, inCell, notesOn, readingOf, tellColumn, words } from './readme-words.ts';

const own = {
	taken: { en: 'Taken on', ru: 'Дата выгрузки' },
	address: { en: 'Address', ru: 'Адрес' },
	rows: { en: 'Rows', ru: 'Строк' },
	note: { en: 'Note', ru: 'Примечание' },
	query: { en: 'Query', ru: 'Запрос' },
	files: { en: 'Files', ru: 'Файлы' },
	sources: { en: 'Sources', ru: 'Источники' },
	columns: { en: 'Columns', ru: 'Столбцы' },
	bytes: { en: 'bytes', ru: 'байт' },
	noSources: {
		en: 'The rows name no documents. The query says what they were made from.',
		ru: 'В строках документы не названы. Из чего они получены, видно из запроса.'
	},
	sourcesAbove: {
		en: 'They stand in the note above. A row’s own, with its licence, stands in the atlas under its `row_id`.',
		ru: 'Названы в примечании выше. Источник каждой строки и его лицензия указаны в атласе под её `row_id`.'
	}
} as const satisfies Record<string, Localized>;

const pair = (name: string, text: string): [string, string] => [name, text];

/** What a reader is told of a selection first: each with its name. */
const facts = ({ title, address, version, date, rowCount, locale }: About): [string, string][] => [
	[words.siteName[locale], title],
	[words.version[locale], version],
	...(date === undefined ? [] : [pair(own.taken[locale], date)]),
	...(address === undefined ? [] : [pair(own.address[locale], address)]),
	[own.rows[locale], String(rowCount)]
];

const reading = ({ columns, locale }: About, names: readonly FormatName[]): string[] => [
	...names.flatMap((name) => readingOf[name][locale]),
	...notesOn(new Set(columns.map(({ name }) => name)), locale)
];

const tellSource = ({ title, publisher, reference, path, licence_note }: Source): string =>
	[title, publisher, reference, path, licence_note].filter(Boolean).join('. ');

/** What is said where no row names a document: a chart names its sources in its note. */
const noSources = ({ note, locale }: About): string =>
	(note === undefined ? own.noSources : own.sourcesAbove)[locale];

/** The readme of a selection's files, as Markdown in its language. */
export function writeReadme(
	about: About,
	files: readonly WrittenFile[],
	sources: readonly Source[]
): string {
	const { title, note, sql, columns, locale } = about;
	const names = formatNames.filter((name) => files.some(({ format }) => format === name));
	const list = (lines: readonly string[]) => lines.map((line) => `- ${inLine(line)}`).join('\n');
	return `${[
		`# ${inLine(title)}`,
		list(facts(about).map(([name, text]) => `${name}: ${text}`)),
		...(note === undefined ? [] : [inLine(note)]),
		...(sql === '' ? [] : [`## ${own.query[locale]}`, fence(sql)]),
		`## ${own.files[locale]}`,
		list(
			files.map(
				({ path, bytes, hash }) =>
					`\`${path}\`: ${String(bytes)} ${own.bytes[locale]}, SHA-256 \`${hash}\``
			)
		),
		`## ${words.readingTitle[locale]}`,
		list(reading(about, names)),
		`## ${words.licenceTitle[locale]}`,
		words.licence[locale],
		`## ${own.sources[locale]}`,
		sources.length === 0
			? noSources(about)
			: list(sources.map((source) => `\`${source.document_id}\`: ${tellSource(source)}`)),
		`## ${own.columns[locale]}`,
		columnTable(columns, locale)
	].join('\n\n')}\n`;
}

/** A row of the sheet beside the rows: a name and what is said of it; a heading has only a name. */
export type ReadmeLine = readonly [name: string, text?: string];

/** The same for the sheet that stands beside the rows. */
export function readmeLines(about: About, sources: readonly Source[]): ReadmeLine[] {
	const { note, sql, columns, locale } = about;
	const plain = (text: string) => text.replaceAll('`', '');
	return [
		...facts(about),
		...(note === undefined ? [] : [pair(own.note[locale], note)]),
		...(sql === '' ? [] : [pair(own.query[locale], sql)]),
		[words.licenceTitle[locale], plain(words.licence[locale])],
		[words.readingTitle[locale]],
		...reading(about, ['xlsx']).map((line): ReadmeLine => ['', plain(line)]),
		[own.columns[locale]],
		...columns.map((field): ReadmeLine => [field.name, `${field.type}. ${plain(tellColumn(field, locale))}`]),
		[own.sources[locale]],
		...(sources.length === 0
			? [['', plain(noSources(about))] as const]
			: sources.map((source): ReadmeLine => [source.document_id, tellSource(source)]))
	];
}

const inLine = (text: string): string => inCell(text).replaceAll('\\|', '|');

/** SQL between fences that it cannot end itself. */
function fence(sql: string): string {
	const longest = Math.max(2, ...(sql.match(/`+/g) ?? []).map(({ length }) => length));
	const marks = '`'.repeat(longest + 1);
	return `${marks}sql\n${sql.trim()}\n${marks}`;
}

export const sheetNames: Readonly<Record<Locale, readonly [rows: string, readme: string]>> = {
	en: ['Rows', 'Readme'],
	ru: ['Строки', 'Описание']
};

/** The name of a format as a file's ending. */
export const fileName = (slug: string, format: FormatName): string => `${slug}.${format}`;
export const formatTitle = (format: FormatName): string => formats[format].name;
