import { areas } from '../areas.ts';
import { bilingual, code, id, integer, provenance, reference } from '../fields.ts';
import type { Table } from '../table-schema.ts';
import { evidenceJoins, fromDocument, period, periodRules, reportedBy } from './observations.ts';

export const statements: Table = {
	name: 'statements',
	title: { en: 'Statements: one claim without a number', ru: 'Утверждения без чисел' },
	fields: [
		id('statement_id'),
		reference('indicator_id', 'indicators', {
			en: 'The indicator or topic that it speaks of.',
			ru: 'Показатель или тема, о которых речь.'
		}),
		code('ref_area', areas, { en: 'Where.', ru: 'Где.' }),
		...period,
		integer(
			'direction',
			{
				en: 'From −2 (falls strongly) to +2 (rises strongly), 0 unchanged; missing: a mention without a direction. Ordinal: counted, never added.',
				ru: 'От −2 (сильно снижается) до +2 (сильно растёт), 0 — без изменений; пусто: упоминание без направления. Порядковая шкала: подсчитывается, но не складывается.'
			},
			{ minimum: -2, maximum: 2 }
		),
		reference('reporter_id', 'reporters', { en: 'Who states it.', ru: 'Кто сообщает.' }),
		...provenance,
		...bilingual(
			'paraphrase',
			{ en: 'What is claimed, in our words.', ru: 'Суть утверждения нашими словами.' },
			{ required: true }
		)
	],
	joins: evidenceJoins,
	derived: [...reportedBy, ...fromDocument],
	rules: periodRules
};
