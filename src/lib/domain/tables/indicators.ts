import { domains, indicatorKinds, units } from '../codes.ts';
import { bilingual, boolean, code, codeId } from '../fields.ts';
import type { Table } from '../table-schema.ts';

export const indicators: Table = {
	name: 'indicators',
	title: { en: 'Indicators', ru: 'Показатели' },
	fields: [
		codeId('indicator_id'),
		code('domain', domains, { en: 'What it is about.', ru: 'О чём он.' }),
		code('kind', indicatorKinds, {
			en: 'What sort of quantity it is; a topic has none.',
			ru: 'Вид величины; у темы её нет.'
		}),
		code(
			'unit_measure',
			units,
			{ en: 'The unit in which it is measured.', ru: 'Единица измерения.' },
			{ required: false }
		),
		boolean('additive_time', {
			en: 'Whether values of adjoining periods may be added.',
			ru: 'Можно ли складывать значения соседних периодов.'
		}),
		boolean('additive_area', {
			en: 'Whether values of different areas may be added.',
			ru: 'Можно ли складывать значения разных территорий.'
		}),
		...bilingual('name', { en: 'What it is called.', ru: 'Название.' }, { required: true }),
		...bilingual('definition', { en: 'What it measures.', ru: 'Что он измеряет.' }, { required: true }),
		...bilingual('caveat', { en: 'What it cannot tell.', ru: 'Чего он не показывает.' })
	],
	rules: [
		{
			column: 'unit_measure',
			expected: 'a unit for a quantity, nothing for a topic',
			holds: (row) => (row.kind === 'topic') === (row.unit_measure === null)
		}
	]
};
