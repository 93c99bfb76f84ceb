import { plain } from '../meaning/plain.ts';
import { readPeriod } from '../meaning/periods.ts';
import { emptyMapping, type FieldId, type FieldSource, type LayoutId, type Mapping } from './mapping.ts';

/** Where a field stands in a known layout: the first of these columns that is there, or a fixed text. */
interface LayoutField {
	readonly columns?: readonly string[];
	readonly constant?: string;
}

/** A table that many people have: what must be in its header, and what its columns are. */
interface Layout {
	readonly id: LayoutId;
	/** Columns that must be there, each by one of its names. */
	readonly needs: readonly (readonly string[])[];
	readonly fields: Readonly<Partial<Record<FieldId, LayoutField>>>;
	readonly rest?: Partial<Mapping>;
	/** Years stand as columns. */
	readonly wide?: boolean;
}

/** Indicators of UNAIDS and the World Bank that are the atlas's, by their names there. */
const indicatorNames: Mapping['indicatorNames'] = [
	['New HIV infections · All ages', 'hiv_new_infections'],
	['People living with HIV · All ages', 'hiv_people_living'],
	['HIV Prevalence · Adults (15-49)', 'hiv_prevalence_15_49'],
	['Population, total', 'population_total'],
	['Prevalence of HIV, total (% of population ages 15-49)', 'hiv_prevalence_15_49'],
	['Incidence of HIV, all (per 1,000 uninfected population)', 'hiv_incidence_rate'],
	['Adults (ages 15+) and children (ages 0-14) newly infected with HIV', 'hiv_new_infections']
];

const iatiArea = [
	'transaction_recipient_country_code',
	'recipient_country_code',
	'recipient country code',
	'recipient country or region',
	'recipient country'
];
const iatiReporter = [
	'reporting_org_narrative',
	'reporting organisation',
	'reporting_org_ref',
	'reporting org'
];
const iatiNote = ['title_narrative', 'title', 'iati_identifier', 'iati identifier'];

export const layouts: readonly Layout[] = [
	{
		id: 'unodc',
		needs: [
			['country', 'country territory'],
			['drugname', 'drug', 'drugsubgroup', 'druggroup'],
			['kilograms', 'kilogram', 'kg']
		],
		fields: {
			area: { columns: ['country', 'country territory', 'mscode'] },
			period: { columns: ['reference year', 'year'] },
			value: { columns: ['kilograms', 'kilogram', 'kg'] },
			unit: { constant: 'KGM' },
			drug: { columns: ['drugname', 'drug', 'drugsubgroup', 'druggroup'] },
			indicator: { constant: 'drug_seizures' },
			reporter: { constant: 'UNODC' }
		}
	},
	{
		id: 'unaids',
		needs: [['indicator'], ['area', 'area id'], ['time period'], ['data value']],
		fields: {
			area: { columns: ['area id', 'area'] },
			period: { columns: ['time period'] },
			value: { columns: ['data value'] },
			unit: { columns: ['unit'] },
			indicator: { columns: ['indicator'] },
			subgroup: { columns: ['subgroup'] },
			reporter: { columns: ['source'] },
			note: { columns: ['footnote', 'footnotes'] }
		},
		rest: { indicatorNames, boundsInSubgroup: true }
	},
	{
		id: 'world-bank',
		needs: [
			['country name'],
			['country code'],
			['indicator name', 'series name'],
			['indicator code', 'series code']
		],
		fields: {
			area: { columns: ['country code'] },
			indicator: { columns: ['indicator name', 'series name'] },
			reporter: { constant: 'World Bank' }
		},
		rest: { indicatorNames },
		wide: true
	},
	{
		id: 'iati-transactions',
		needs: [
			['iati_identifier', 'iati identifier', 'iati-identifier'],
			['transaction_value', 'transaction value', 'value (usd)', 'value (eur)']
		],
		fields: {
			area: { columns: iatiArea },
			period: {
				columns: [
					'transaction_transaction_date_iso_date',
					'transaction_date_iso_date',
					'transaction_date',
					'transaction date',
					'activity_date_iso_date',
					'activity_date',
					'calendar year'
				]
			},
			value: { columns: ['transaction_value', 'transaction value', 'value (usd)', 'value (eur)'] },
			unit: {
				columns: ['transaction_value_currency', 'transaction currency', 'default_currency', 'currency']
			},
			indicator: {
				columns: [
					'transaction_transaction_type_code',
					'transaction_type_code',
					'transaction_type',
					'transaction type'
				]
			},
			reporter: { columns: iatiReporter },
			note: { columns: iatiNote }
		},
		rest: { lists: true, transactionTypes: true }
	},
	{
		id: 'iati-budgets',
		needs: [
			['iati_identifier', 'iati identifier'],
			['budget_value', 'budget value']
		],
		fields: {
			area: { columns: iatiArea },
			period: { columns: ['budget_period_start_iso_date', 'budget_period_start', 'budget period start'] },
			period_end: { columns: ['budget_period_end_iso_date', 'budget_period_end', 'budget period end'] },
			value: { columns: ['budget_value', 'budget value'] },
			unit: { columns: ['budget_value_currency', 'default_currency', 'currency'] },
			indicator: { constant: 'IATI: budget' },
			reporter: { columns: iatiReporter },
			note: { columns: iatiNote }
		},
		rest: { lists: true }
	}
];

/** The mapping of each known layout that the columns fit. */
export function findLayouts(columns: readonly string[]): Mapping[] {
	const places = new Map<string, number>();
	columns.forEach((name, place) => {
		if (!places.has(plain(name))) places.set(plain(name), place);
	});
	const placeOf = (names: readonly string[]): number | undefined =>
		names.map((name) => places.get(plain(name))).find((place) => place !== undefined);
	return layouts
		.filter(({ needs }) => needs.every((names) => placeOf(names) !== undefined))
		.map(({ id, fields, rest, wide }) => {
			const sources = Object.entries(fields).map(([field, { columns: names = [], constant = null }]) => {
				const source: FieldSource = { column: placeOf(names) ?? null, constant };
				return [field, source] as const;
			});
			return {
				...emptyMapping,
				...rest,
				layout: id,
				fields: withCurrency({ ...emptyMapping.fields, ...Object.fromEntries(sources) }, columns),
				wide: wide ? periodColumns(columns) : []
			};
		});
}

/** Where the currency stands in the name of the column of values, it is the unit. */
function withCurrency(fields: Mapping['fields'], columns: readonly string[]): Mapping['fields'] {
	const [, currency] = /\((usd|eur)\)$/i.exec(columns[fields.value.column ?? -1] ?? '') ?? [];
	return currency === undefined
		? fields
		: { ...fields, unit: { column: null, constant: currency.toUpperCase() } };
}

/** The columns whose name is a period. */
export const periodColumns = (columns: readonly string[]): number[] =>
	columns.flatMap((name, place) => {
		// `1960 [YR1960]`, as the World Bank's databank writes it.
		const period = readPeriod(name.replace(/\s*\[.*\]$/, ''), null);
		return period !== null && period !== 'either' ? [place] : [];
	});
