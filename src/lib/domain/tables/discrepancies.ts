import { discrepancyKinds } from '../document-codes.ts';
import { bilingual, code, id, provenance, reference, text } from '../fields.ts';
import type { Table } from '../table-schema.ts';
import { fromDocument } from './observations.ts';

export const discrepancies: Table = {
	name: 'discrepancies',
	title: { en: 'Discrepancies: where sources differ', ru: 'Расхождения между источниками' },
	fields: [
		id('discrepancy_id'),
		code('kind', discrepancyKinds, { en: 'What sort of difference it is.', ru: 'Вид расхождения.' }),
		...bilingual('subject', { en: 'What is in question.', ru: 'О чём речь.' }, { required: true }),
		...bilingual(
			'explanation',
			{
				en: 'How it can be understood, as far as the sources allow.',
				ru: 'Как это можно понять, насколько позволяют источники.'
			},
			{ required: true }
		)
	]
};

export const discrepancyClaims: Table = {
	name: 'discrepancy_claims',
	title: { en: 'The readings behind each discrepancy', ru: 'Прочтения, из которых состоит расхождение' },
	fields: [
		id('claim_id'),
		reference('discrepancy_id', 'discrepancies', { en: 'The discrepancy.', ru: 'Расхождение.' }),
		...provenance,
		...bilingual(
			'reading',
			{ en: 'What this place says.', ru: 'Что сказано в этом месте.' },
			{ required: true }
		),
		text('row_id', {
			en: 'The observation, statement or event coded from this place.',
			ru: 'Наблюдение, утверждение или событие, закодированное по этому месту.'
		})
	],
	joins: 'JOIN documents d USING (document_id)',
	derived: fromDocument
};
