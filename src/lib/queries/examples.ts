import type { Localized } from '../domain/text.ts';

/** SQL that shows a reader what can be asked of the atlas's tables. */
export interface Example {
	/** Its own name, for addresses within the page. */
	readonly id: string;
	readonly title: Localized;
	/** What it teaches of the data, in a sentence. */
	readonly lesson: Localized;
	/** Both languages' columns are named where a text is shown: `{lang}` stands for `en` or `ru`. */
	readonly sql: string;
}

/** From what there is, over what may be compared, to what is missing. Each runs on both engines in a test. */
export const examples: readonly Example[] = [
	{
		id: 'what-there-is',
		title: { en: 'What the atlas holds', ru: 'Что есть в атласе' },
		lesson: {
			en: 'A number, a direction, a mention and an event are different things; the view records holds them all, the documents of the dialogue beside what others published.',
			ru: 'Число, направление, упоминание и событие — вещи разные; представление records содержит их все: документы диалога рядом с тем, что опубликовали другие.'
		},
		sql: `SELECT layer, record_type, count(*) AS rows
FROM records
GROUP BY ALL
ORDER BY layer DESC, rows DESC`
	},
	{
		id: 'one-drug-by-year',
		title: { en: 'Heroin seized in Tajikistan, year by year', ru: 'Изъятия героина в Таджикистане по годам' },
		lesson: {
			en: 'Whole years only, each value with its document: where two sources give a year both stand, and nothing is added. Seizures measure enforcement as much as supply.',
			ru: 'Только полные годы, у каждого числа его документ: если год дают два источника, стоят оба, и ничего не складывается. Изъятия говорят о работе служб не меньше, чем о предложении.'
		},
		sql: `SELECT period_start AS year, obs_value AS kg, document_{lang} AS document
FROM records
WHERE indicator_id = 'drug_seizures' AND ref_area = 'TJK' AND drug = 'heroin'
	AND unit_measure = 'KGM' AND obs_value IS NOT NULL
	AND period_end = period_start + INTERVAL 1 YEAR - INTERVAL 1 DAY
ORDER BY year, document`
	},
	{
		id: 'directions',
		title: { en: 'Which way the dialogue says things go', ru: 'Куда, по словам диалога, идёт дело' },
		lesson: {
			en: 'Directions are ordinal: they are counted side by side, never added or averaged.',
			ru: 'Направления — порядковая шкала: их считают порознь, но не складывают и не усредняют.'
		},
		sql: `SELECT indicator_{lang} AS indicator,
	count(*) FILTER (direction > 0) AS up,
	count(*) FILTER (direction = 0) AS steady,
	count(*) FILTER (direction < 0) AS down
FROM records
WHERE record_type = 'direction' AND layer = 'dialogue'
GROUP BY ALL
ORDER BY up + steady + down DESC, indicator`
	},
	{
		id: 'said-and-silent',
		title: { en: 'On which country the dialogue says what', ru: 'О какой стране что говорит диалог' },
		lesson: {
			en: 'PIVOT turns rows into columns, with the values listed. A zero here is a silence, not a quantity.',
			ru: 'PIVOT превращает строки в столбцы, значения перечисляются. Ноль здесь — молчание, а не количество.'
		},
		sql: `PIVOT (
	SELECT ref_area, record_type FROM records
	WHERE layer = 'dialogue' AND ref_area IN ('KAZ', 'KGZ', 'TJK', 'TKM', 'UZB', 'CA5')
)
ON record_type IN ('number', 'direction', 'mention', 'event')
USING count(*)
ORDER BY ref_area`
	},
	{
		id: 'bounds',
		title: {
			en: 'People living with HIV, with the bounds of the estimates',
			ru: 'Люди, живущие с ВИЧ, с границами оценок'
		},
		lesson: {
			en: 'An estimate is a range. Areas stand beside each other only within one document, one vintage of estimates.',
			ru: 'Оценка — это диапазон. Страны сравнимы только внутри одного документа, одного выпуска оценок.'
		},
		sql: `SELECT ref_area, year(period_start) AS year, value_low, obs_value, value_high, document_{lang} AS document
FROM records
WHERE indicator_id = 'hiv_people_living' AND value_low IS NOT NULL
ORDER BY ref_area, year DESC`
	},
	{
		id: 'by-year',
		title: { en: 'How many events a year', ru: 'Сколько событий в год' },
		lesson: {
			en: 'Dates may be bounds only: start_precision says how exactly a day is known. Undated years are left out, not guessed.',
			ru: 'Дата бывает лишь границей: start_precision говорит, насколько точно известен день. Годы без даты опущены, а не угаданы.'
		},
		sql: `SELECT date_trunc('year', start_date)::DATE AS year, count(*) AS events
FROM events
WHERE start_precision IN ('day', 'month', 'year')
GROUP BY year
ORDER BY year`
	},
	{
		id: 'disagreements',
		title: { en: 'Where sources differ, reading by reading', ru: 'Где источники расходятся: все прочтения' },
		lesson: {
			en: 'Tables are joined by their names; every reading keeps its document and its place in it.',
			ru: 'Таблицы соединяются по именам; у каждого прочтения остаются документ и место в нём.'
		},
		sql: `SELECT d.subject_{lang} AS subject, c.reading_{lang} AS reading, o.label_{lang} AS document, c.locator
FROM discrepancies d
JOIN discrepancy_claims c USING (discrepancy_id)
JOIN documents o USING (document_id)
ORDER BY subject, document`
	},
	{
		id: 'words',
		title: {
			en: 'Every row on synthetic drugs, in either language',
			ru: 'Все строки о синтетических наркотиках'
		},
		lesson: {
			en: 'as_written holds the few words that carry the row, in the document’s language; text is our paraphrase.',
			ru: 'as_written — несколько слов самого документа на его языке; text — пересказ нашими словами.'
		},
		sql: `SELECT record_type, ref_area, period_end, text_{lang} AS text, as_written, document_{lang} AS document, locator
FROM records
WHERE concat_ws(' ', text_en, text_ru, as_written, indicator_en) ILIKE '%synthetic%'
	OR text_ru ILIKE '%синтетич%'
ORDER BY period_end DESC, record_id`
	},
	{
		id: 'missing-years',
		title: { en: 'Years without a figure', ru: 'Годы, за которые числа нет' },
		lesson: {
			en: 'What is missing is missing, not zero: the years are made, and those without a row are kept.',
			ru: 'Нет числа — значит нет, а не ноль: годы перечислены, и оставлены те, за которые строки нет.'
		},
		sql: `WITH years AS (SELECT range AS year FROM range(2010, 2025)),
	areas AS (SELECT unnest(['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB']) AS ref_area)
SELECT ref_area, count(*) AS years_missing, string_agg(year, ', ' ORDER BY year) AS which
FROM areas CROSS JOIN years
ANTI JOIN (
	SELECT ref_area, year(period_start) AS year FROM records
	WHERE indicator_id = 'drug_seizures' AND drug = 'heroin' AND obs_value IS NOT NULL
) AS known USING (ref_area, year)
GROUP BY ref_area
ORDER BY ref_area`
	}
];

/** An example's SQL for a page's language. */
export const exampleSql = ({ sql }: Example, locale: 'en' | 'ru'): string => sql.replaceAll('{lang}', locale);
