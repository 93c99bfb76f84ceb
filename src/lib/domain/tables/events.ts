import { areas } from '../areas.ts';
import { bases, chairs, domains, eventKinds, extents, precisions, stages } from '../codes.ts';
import { bilingual, code, date, id, provenance, reference } from '../fields.ts';
import type { Table } from '../table-schema.ts';
import { evidenceJoins, fromDocument, reportedBy } from './observations.ts';

export const events: Table = {
	name: 'events',
	title: { en: 'Events: something with a date', ru: 'События: то, что имеет дату' },
	fields: [
		id('event_id'),
		reference(
			'same_as',
			'events',
			{
				en: 'The row of another document that tells of the same event.',
				ru: 'Строка другого документа о том же событии.'
			},
			{ required: false }
		),
		code('kind', eventKinds, { en: 'What sort of event it is.', ru: 'Вид события.' }),
		code('domain', domains, { en: 'What it is about.', ru: 'О чём оно.' }),
		code('ref_area', areas, { en: 'Where.', ru: 'Где.' }),
		reference(
			'programme_id',
			'programmes',
			{ en: 'The programme that it belongs to.', ru: 'Программа, к которой относится.' },
			{ required: false }
		),
		code('extent', extents, {
			en: 'Whether it happens at one time or lasts.',
			ru: 'Происходит один раз или длится.'
		}),
		code('stage', stages, {
			en: 'Whether it is told as a fact or announced.',
			ru: 'Сообщено как факт или объявлено.'
		}),
		date(
			'start_date',
			{
				en: 'First day; a bound where start_precision is "open".',
				ru: 'Первый день; граница, если start_precision = open.'
			},
			{ required: true }
		),
		code('start_precision', precisions, { en: 'How exactly the start is known.', ru: 'Точность начала.' }),
		date(
			'end_date',
			{
				en: 'Last day; a bound where end_precision is "open".',
				ru: 'Последний день; граница, если end_precision = open.'
			},
			{ required: true }
		),
		code('end_precision', precisions, { en: 'How exactly the end is known.', ru: 'Точность конца.' }),
		code('date_basis', bases, {
			en: 'Whether the dates are stated or inferred.',
			ru: 'Даты указаны или выведены.'
		}),
		...bilingual('date_ground', {
			en: 'Why the dates are read so, where they are inferred.',
			ru: 'Почему даты прочитаны так, если они выведены.'
		}),
		...bilingual('title', { en: 'What it is called.', ru: 'Название.' }, { required: true }),
		code(
			'chair',
			chairs,
			{ en: 'Whose presidency was in the chair.', ru: 'Чьё председательство.' },
			{ required: false }
		),
		reference('reporter_id', 'reporters', { en: 'Who states it.', ru: 'Кто сообщает.' }),
		...provenance,
		...bilingual('note', { en: 'What to beware of.', ru: 'На что обратить внимание.' })
	],
	joins: evidenceJoins,
	derived: [...reportedBy, ...fromDocument],
	rules: [
		{
			column: 'end_date',
			expected: 'a day not before start_date',
			holds: (row) => row.start_date == null || row.end_date == null || row.start_date <= row.end_date
		},
		{
			column: 'date_ground_en',
			expected: 'the ground of the inference, since date_basis is "inferred"',
			holds: (row) => row.date_basis !== 'inferred' || row.date_ground_en !== null
		},
		{
			column: 'date_basis',
			expected: '"inferred", since one end is open',
			holds: (row) =>
				row.date_basis === 'inferred' || (row.start_precision !== 'open' && row.end_precision !== 'open')
		}
	]
};
