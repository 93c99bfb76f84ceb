import { areas } from '../areas.ts';
import { bilingual, code, id } from '../fields.ts';
import type { Table } from '../table-schema.ts';

export const reporters: Table = {
	name: 'reporters',
	title: { en: 'Reporters', ru: 'Кто сообщает' },
	fields: [
		id('reporter_id'),
		...bilingual(
			'name',
			{
				en: 'The ministry, agency, delegation or programme that states it.',
				ru: 'Министерство, ведомство, делегация или программа, от которых исходит сообщение.'
			},
			{ required: true }
		),
		code('ref_area', areas, { en: 'Whose it is.', ru: 'Чьё оно.' })
	]
};

export const programmes: Table = {
	name: 'programmes',
	title: { en: 'Programmes', ru: 'Программы' },
	fields: [
		id('programme_id'),
		...bilingual(
			'name',
			{ en: 'What the programme is called.', ru: 'Название программы.' },
			{ required: true }
		)
	]
};
