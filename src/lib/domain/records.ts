import { areas } from './areas.ts';
import { domains, drugs, eventKinds, layers, obsStatuses, units } from './codes.ts';
import { code, date, integer, number, text } from './fields.ts';
import type { Categories, Field } from './table-schema.ts';
import type { Localized } from './text.ts';
import { valueSigns } from './value-signs.ts';

/** What a record is: the four things that never look alike, of which a silence has no record, and what has a date. */
export const recordTypes = {
	number: { en: 'Number', ru: 'Число' },
	direction: { en: 'Direction', ru: 'Направление' },
	mention: { en: 'Mention', ru: 'Упоминание' },
	event: { en: 'Event', ru: 'Событие' },
	reading: { en: 'Reading of a discrepancy', ru: 'Прочтение при расхождении' }
} as const satisfies Categories;
export type RecordType = keyof typeof recordTypes;

/** The layers of records: the atlas's two, and the file that a reader brought, which stays in the browser. */
export const recordLayers = {
	...layers,
	own: { en: 'Your file', ru: 'Ваш файл' }
} as const satisfies Categories;

/** May be missing: most columns are for some types of record only. */
const maybe = { required: false } as const;
const both = (name: string, { en, ru }: Localized): Field[] => [
	text(`${name}_en`, { en, ru }),
	text(`${name}_ru`, { en, ru })
];

/**
 * The columns of a record: every row of evidence of the atlas, of whatever table, in one shape, so that all can be
 * searched, filtered, taken along, and laid beside a reader's own. The SQL is in `queries/records.ts`.
 */
export const recordFields: readonly Field[] = [
	text(
		'record_id',
		{ en: 'The row’s own name in its table.', ru: 'Собственное имя строки в её таблице.' },
		{ required: true }
	),
	code('record_type', recordTypes, { en: 'What sort of row it is.', ru: 'Вид строки.' }),
	code('layer', recordLayers, { en: 'Where it comes from.', ru: 'Откуда она.' }),
	code('domain', domains, { en: 'What it is about.', ru: 'О чём она.' }, maybe),
	text('indicator_id', {
		en: 'What is measured or spoken of; missing for events and readings.',
		ru: 'Что измерено или о чём речь; у событий и прочтений пусто.'
	}),
	...both('indicator', { en: 'What the indicator is called.', ru: 'Название показателя.' }),
	code('event_kind', eventKinds, { en: 'What sort of event it is.', ru: 'Вид события.' }, maybe),
	code('ref_area', areas, { en: 'Where.', ru: 'Где.' }, maybe),
	code('drug', drugs, { en: 'The drug, or group of drugs.', ru: 'Наркотик или группа наркотиков.' }, maybe),
	date('period_start', {
		en: 'First day; missing where none is given or can be read.',
		ru: 'Первый день; пусто, если не указан и не выводится.'
	}),
	date('period_end', { en: 'Last day.', ru: 'Последний день.' }),
	number('obs_value', { en: 'The number.', ru: 'Число.' }),
	number('value_low', { en: 'Lower bound.', ru: 'Нижняя граница.' }),
	number('value_high', { en: 'Upper bound.', ru: 'Верхняя граница.' }),
	code(
		'value_sign',
		valueSigns,
		{ en: 'What the source sets before the number.', ru: 'Что источник ставит перед числом.' },
		maybe
	),
	code('unit_measure', units, { en: 'Its unit.', ru: 'Единица измерения.' }, maybe),
	integer(
		'direction',
		{
			en: 'Of a direction: −2 strongly down … +2 strongly up. Ordinal: counted, never added.',
			ru: 'Направление: от −2 (сильно вниз) до +2 (сильно вверх). Порядковая шкала: не складывается.'
		},
		{ minimum: -2, maximum: 2 }
	),
	code(
		'obs_status',
		obsStatuses,
		{ en: 'SDMX observation status.', ru: 'Статус наблюдения по SDMX.' },
		maybe
	),
	text('reporter_id', { en: 'Who states it.', ru: 'Кто сообщает.' }),
	...both('reported_by', { en: 'The reporter’s name.', ru: 'Имя сообщающего.' }),
	text('document_id', { en: 'The document in which it stands.', ru: 'Документ, в котором это сказано.' }),
	...both('document', { en: 'What the document is called for short.', ru: 'Краткое название документа.' }),
	text('locator', {
		en: 'Where in the document: for the dialogue the number of the paragraph.',
		ru: 'Место в документе: для диалога номер абзаца.'
	}),
	text('as_written', {
		en: 'The few words that carry it, in the document’s language.',
		ru: 'Несколько слов, в которых это сказано, на языке документа.'
	}),
	...both('text', {
		en: 'What it says, in our words: paraphrase, title, reading or note.',
		ru: 'О чём она, нашими словами: пересказ, название, прочтение или примечание.'
	}),
	text('licence_note', { en: 'The publisher’s terms.', ru: 'Условия издателя.' })
];
