import { areas } from '../areas.ts';
import { bases, drugs, obsStatuses, units } from '../codes.ts';
import { bilingual, code, date, id, integer, number, provenance, reference, text } from '../fields.ts';
import { valueSigns } from '../value-signs.ts';
import type { Field, RawRow, RowRule, Table } from '../table-schema.ts';

/** Who said it, in the published files: the reporter's names beside the code. */
export const reportedBy = [
	{
		...text('reported_by_en', { en: 'The reporter, in English.', ru: 'Кто сообщает, по-английски.' }),
		sql: 'r.name_en'
	},
	{
		...text('reported_by_ru', { en: 'The reporter, in Russian.', ru: 'Кто сообщает, по-русски.' }),
		sql: 'r.name_ru'
	}
];

/** What every published row of evidence says of its document. */
export const fromDocument = [
	{ ...text('layer', { en: 'The document’s layer.', ru: 'Слой документа.' }), sql: 'd.layer' },
	{
		...text('licence_note', { en: 'The publisher’s terms.', ru: 'Условия издателя.' }),
		sql: 'd.licence_note'
	}
];

export const evidenceJoins = 'JOIN documents d USING (document_id) JOIN reporters r USING (reporter_id)';

/** The period of a figure or statement, and how it is known. */
export const period: readonly Field[] = [
	date('period_start', {
		en: 'First day of the period; missing where no start is given or can be read.',
		ru: 'Первый день периода; пусто, если начало не указано и не выводится.'
	}),
	date('period_end', { en: 'Last day of the period.', ru: 'Последний день периода.' }, { required: true }),
	code('period_basis', bases, {
		en: 'Whether the source states the period or we infer it.',
		ru: 'Указан ли период в источнике или выведен нами.'
	}),
	...bilingual('period_ground', {
		en: 'Why the period is read so, where it is inferred.',
		ru: 'Почему период прочитан так, если он выведен.'
	})
];

export const periodRules: readonly RowRule[] = [
	{
		column: 'period_end',
		expected: 'a day not before period_start',
		holds: (row) => row.period_start == null || row.period_end == null || row.period_start <= row.period_end
	},
	{
		column: 'period_ground_en',
		expected: 'the ground of the inference, since period_basis is "inferred"',
		holds: (row) => row.period_basis !== 'inferred' || row.period_ground_en !== null
	},
	{
		column: 'period_start',
		expected: 'a value, since period_basis is "stated"',
		holds: (row) => row.period_basis !== 'stated' || row.period_start !== null
	}
];

const numeric = (value: string | null | undefined) => (value == null ? null : Number(value));

/** The signs that a row may have, by what it holds; '' for none. */
function signsOf({ obs_value: value, value_low: low, value_high: high }: RawRow): readonly string[] {
	if (value != null) return ['', '~'];
	if ((low == null) === (high == null)) return [''];
	return low == null ? ['<', '≤'] : ['>', '≥'];
}

export const observations: Table = {
	name: 'observations',
	title: {
		en: 'Observations: one number, as one source gives it',
		ru: 'Наблюдения: одно число одного источника'
	},
	fields: [
		id('observation_id'),
		reference('indicator_id', 'indicators', { en: 'What is measured.', ru: 'Что измерено.' }),
		code('ref_area', areas, {
			en: 'Where: ISO 3166-1 alpha-3, or a code for a wider area: CA5, CA5_AFG, EU27, W0, _X (not specified).',
			ru: 'Где: ISO 3166-1 alpha-3 либо код более широкой территории: CA5, CA5_AFG, EU27, W0, _X (не указана).'
		}),
		reference(
			'programme_id',
			'programmes',
			{ en: 'The programme that it concerns.', ru: 'Программа, к которой относится.' },
			{ required: false }
		),
		code(
			'drug',
			drugs,
			{ en: 'The drug, or group of drugs.', ru: 'Наркотик или группа наркотиков.' },
			{ required: false }
		),
		reference(
			'agency_id',
			'reporters',
			{
				en: 'The one agency whose work the number counts; missing where it counts all of the area’s, or the source does not say.',
				ru: 'Единственное ведомство, чья работа учтена в числе; пусто, если учтены все ведомства территории или источник этого не говорит.'
			},
			{ required: false }
		),
		integer(
			'line',
			{
				en: 'Which of several lines that the source prints for one drug and period: such lines add up. Missing where there is one line only, or a printed total.',
				ru: 'Номер строки, если источник печатает несколько строк на один наркотик и период: такие строки складываются. Пусто, если строка одна или это печатный итог.'
			},
			{ minimum: 1 }
		),
		...period,
		number('obs_value', { en: 'The number.', ru: 'Число.' }),
		number('value_low', {
			en: 'Lower bound: of a range, or a limit that stands alone ("more than", "at least").',
			ru: 'Нижняя граница: интервала либо отдельный предел («более», «не менее»).'
		}),
		number('value_high', {
			en: 'Upper bound: of a range, or a limit that stands alone ("less than", "at most").',
			ru: 'Верхняя граница: интервала либо отдельный предел («менее», «не более»).'
		}),
		code(
			'value_sign',
			valueSigns,
			{
				en: 'What the source sets before the number: a limit has one; "~" is about, around, nearly or almost; missing where the number stands by itself.',
				ru: 'Что источник ставит перед числом: у предела знак есть; «~» — около, примерно, почти; пусто, если число стоит само по себе.'
			},
			{ required: false }
		),
		code('unit_measure', units, { en: 'Its unit.', ru: 'Единица измерения.' }),
		code('obs_status', obsStatuses, {
			en: 'SDMX observation status.',
			ru: 'Статус наблюдения по SDMX.'
		}),
		reference('reporter_id', 'reporters', { en: 'Who states it.', ru: 'Кто сообщает.' }),
		...provenance,
		...bilingual('note', { en: 'What to beware of.', ru: 'На что обратить внимание.' })
	],
	joins: evidenceJoins,
	derived: [...reportedBy, ...fromDocument],
	rules: [
		...periodRules,
		{
			column: 'obs_value',
			expected: 'a number, or bounds in value_low or value_high',
			holds: (row) => row.obs_value !== null || row.value_low !== null || row.value_high !== null
		},
		{
			column: 'value_high',
			expected: 'a number not below value_low',
			holds: (row) => {
				const [low, high] = [numeric(row.value_low), numeric(row.value_high)];
				return low === null || high === null || low <= high;
			}
		},
		{
			column: 'obs_value',
			expected: 'a number within value_low and value_high',
			holds: (row) => {
				const value = numeric(row.obs_value);
				const [low, high] = [numeric(row.value_low), numeric(row.value_high)];
				return value === null || ((low === null || low <= value) && (high === null || value <= high));
			}
		},
		{
			column: 'value_sign',
			expected:
				'< or ≤ for an upper limit, > or ≥ for a lower one, ~ or nothing for a number, nothing for a range',
			holds: (row) => signsOf(row).includes(row.value_sign ?? '')
		}
	]
};
