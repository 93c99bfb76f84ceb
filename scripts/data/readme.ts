import { publishedFields, type Table } from '../../src/lib/domain/table-schema.ts';
import type { Locale, Localized } from '../../src/lib/domain/text.ts';
import { formatNames } from '../../src/lib/export/data/formats.ts';
import { columnTable, notesOn, readingOf, words } from '../../src/lib/export/data/readme-words.ts';

const own = {
	title: { en: 'Drug Dialogue Atlas: the files', ru: 'Атлас диалога по наркотикам: файлы' },
	about: {
		en: 'What the EU–Central Asia dialogue on drugs reports, and what others have published on the same. Each table is here as CSV, XLSX, JSON and Parquet, with the same rows; `records` holds every row of evidence in one shape. `datapackage.json` describes every column for programs.',
		ru: 'О чём сообщает диалог ЕС – Центральная Азия по наркотикам и что об этом опубликовано в других местах. Каждая таблица представлена в CSV, XLSX, JSON и Parquet, с одними и теми же строками; в `records` все сведения собраны в одной форме. В `datapackage.json` каждый столбец описан для программ.'
	}
} as const satisfies Record<string, Localized>;

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
			columnTable(publishedFields(table), locale)
		].join('\n\n')
	);
	const names = new Set(tables.flatMap((table) => publishedFields(table).map(({ name }) => name)));
	const reading = [...formatNames.flatMap((format) => readingOf[format][locale]), ...notesOn(names, locale)];
	return `${[
		`# ${own.title[locale]}`,
		own.about[locale],
		`${words.version[locale]}: ${version}.`,
		`## ${words.readingTitle[locale]}`,
		reading.map((line) => `- ${line}`).join('\n'),
		`## ${words.licenceTitle[locale]}`,
		words.licence[locale],
		...sections
	].join('\n\n')}\n`;
}
