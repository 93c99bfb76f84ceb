import type { Localized } from '../domain/text.ts';

/** A figure that the atlas reckons: what it is called, how it is reckoned, what it cannot tell. */
export interface DerivedMeasure {
	readonly name: Localized;
	/** Follows the unit of the indicator, except for a percentage. */
	readonly unit: Localized;
	readonly formula: Localized;
	readonly caveat: Localized;
}

/**
 * The columns of the query `derived` that are reckoned, not reported; wherever one is shown, its formula is too.
 * They stand apart from the query, so that a page that words them does not carry its SQL.
 */
export const derivedMeasures = {
	per_year: {
		name: { en: 'Per year (derived)', ru: 'В год (расчёт)' },
		unit: { en: 'per year', ru: 'в год' },
		formula: {
			en: 'Value ÷ length of the period in years; whole months count as twelfths of a year, other periods by days ÷ 365.25.',
			ru: 'Значение ÷ длина периода в годах; целые месяцы считаются двенадцатыми долями года, прочие периоды — по дням ÷ 365,25.'
		},
		caveat: {
			en: 'Reckoned by the atlas, as if the pace had been even. A period shorter than a year is not stretched to one.',
			ru: 'Расчёт атласа, как если бы темп был ровным. Период короче года до года не растягивается.'
		}
	},
	per_100k: {
		name: { en: 'Per 100,000 inhabitants (derived)', ru: 'На 100 000 жителей (расчёт)' },
		unit: { en: 'per 100,000 inhabitants', ru: 'на 100 000 жителей' },
		formula: {
			en: 'Value of a full calendar year × 100,000 ÷ mid-year population of the same year (World Bank).',
			ru: 'Значение за полный календарный год × 100 000 ÷ население на середину того же года (Всемирный банк).'
		},
		caveat: {
			en: 'Reckoned by the atlas. A rate makes countries of different size comparable, not figures that count different things.',
			ru: 'Расчёт атласа. Показатель делает сопоставимыми страны разной величины, но не цифры, в которых учтено разное.'
		}
	},
	change: {
		name: { en: 'Change on the year before (derived)', ru: 'Изменение к предыдущему году (расчёт)' },
		unit: { en: 'more or less than the year before', ru: 'больше или меньше, чем годом ранее' },
		formula: {
			en: 'Value of a full calendar year − value of the calendar year before, from the same document.',
			ru: 'Значение за полный календарный год − значение за предыдущий календарный год из того же документа.'
		},
		caveat: {
			en: 'Reckoned by the atlas, within one document and edition only; left out where either year is a bound or of low reliability.',
			ru: 'Расчёт атласа, только внутри одного документа и издания; не приводится, если один из годов — граница или значение низкой надёжности.'
		}
	},
	change_percent: {
		name: {
			en: 'Change on the year before, in per cent (derived)',
			ru: 'Изменение к предыдущему году в процентах (расчёт)'
		},
		unit: { en: '%', ru: '%' },
		formula: {
			en: '100 × (value of a full calendar year − value of the year before) ÷ value of the year before, from the same document.',
			ru: '100 × (значение за полный календарный год − значение за предыдущий год) ÷ значение за предыдущий год из того же документа.'
		},
		caveat: {
			en: 'Reckoned by the atlas, as the change is; left out where the year before is zero. Of a small number even a great percentage says little.',
			ru: 'Расчёт атласа, как и изменение; не приводится, если за предыдущий год ноль. Для малых чисел и большой процент мало о чём говорит.'
		}
	}
} as const satisfies Record<string, DerivedMeasure>;
