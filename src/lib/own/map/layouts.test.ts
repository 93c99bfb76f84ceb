import { describe, expect, it } from 'vitest';
import { isoDay, takeFile, told } from '../testing.ts';

const named = (taken: Awaited<ReturnType<typeof takeFile>>) =>
	taken.preview.records.map(({ indicatorEn, value, low, high, unit, start, end }) =>
		[indicatorEn, value ?? `${String(low)}..${String(high)}`, unit, isoDay(start), isoDay(end)].join(' | ')
	);

describe('known layouts', () => {
	it.each(['DrugName', 'Drug'])('UNODC: drug seizures, each drug by itself under %s', async (drug) => {
		const taken = await takeFile(
			`Region,SubRegion,Country,DrugGroup,DrugSubGroup,${drug},Reference year,Kilograms,msCode\n` +
				'Asia,Central Asia and Transcaucasia,Tajikistan,Opioids,Opiates,Heroin,2021,"1,234.5",TJK\n' +
				'Asia,Central Asia and Transcaucasia,Kazakhstan,Cannabis,Cannabis,Cannabis herb (marijuana),2021,12,KAZ\n'
		);
		expect(taken.opened.guess.mapping.layout).toBe('unodc');
		expect(taken.preview.records.map(told)).toEqual([
			'TJK heroin 2021-01-01 2021-12-31 1234.5 KGM drug_seizures',
			'KAZ cannabis_herb 2021-01-01 2021-12-31 12 KGM drug_seizures'
		]);
		expect(taken.preview.records[0]?.reporter).toBe('UNODC');
	});

	it('UNAIDS: a bound is a bound, a part of the people no total', async () => {
		const taken = await takeFile(
			'Indicator,Indicator_GId,Unit,Subgroup,Subgroup_Val_GId,Area,Area ID,Time Period,Source,Data value,Formatted,Data_Denominator,Footnote\n' +
				'New HIV infections,NEW_INFECTIONS,Number,All ages estimate,,Kyrgyzstan,KGZ,2020,UNAIDS_Estimates_,640,640,,\n' +
				'New HIV infections,NEW_INFECTIONS,Number,All ages lower estimate,,Kyrgyzstan,KGZ,2020,UNAIDS_Estimates_,<500,<500,,\n' +
				'New HIV infections,NEW_INFECTIONS,Number,All ages upper estimate,,Kyrgyzstan,KGZ,2020,UNAIDS_Estimates_,800,800,,\n' +
				'New HIV infections,NEW_INFECTIONS,Number,Females (15+) estimate,,Kyrgyzstan,KGZ,2020,UNAIDS_Estimates_,...,...,,\n'
		);
		expect(taken.opened.guess.mapping.layout).toBe('unaids');
		expect(taken.preview.indicators).toEqual([
			{ name: 'New HIV infections', id: 'hiv_new_infections' },
			{ name: 'New HIV infections · Females (15+)', id: expect.stringMatching(/^own_/) as string }
		]);
		expect(named(taken)).toEqual([
			'New HIV infections | 640 | PERSON | 2020-01-01 | 2020-12-31',
			'New HIV infections | null..500 | PERSON | 2020-01-01 | 2020-12-31',
			'New HIV infections | null..800 | PERSON | 2020-01-01 | 2020-12-31',
			'New HIV infections · Females (15+) | null..null | PERSON | 2020-01-01 | 2020-12-31'
		]);
	});

	it('World Bank: years as columns become rows, groups of countries keep their name', async () => {
		const taken = await takeFile(
			'"Data Source","World Development Indicators",\n\n"Last Updated Date","2025-01-28",\n\n' +
				'"Country Name","Country Code","Indicator Name","Indicator Code","2019","2020","2021",\n' +
				'"Uzbekistan","UZB","Population, total","SP.POP.TOTL","33580350","","34915100",\n' +
				'"Arab World","ARB","Population, total","SP.POP.TOTL","1","2","3",\n'
		);
		expect(taken.opened).toMatchObject({ headerRow: 5 });
		expect(taken.opened.guess.mapping.layout).toBe('world-bank');
		expect(taken.preview.records.map(told)).toEqual([
			'UZB  2019-01-01 2019-12-31 33580350 PERSON population_total',
			'UZB  2021-01-01 2021-12-31 34915100 PERSON population_total',
			'  2019-01-01 2019-12-31 1 PERSON population_total',
			'  2020-01-01 2020-12-31 2 PERSON population_total',
			'  2021-01-01 2021-12-31 3 PERSON population_total'
		]);
		expect(taken.preview.records[2]?.note).toBe('Country Code: ARB');
		expect(taken.report).toMatchObject({ read: 2, taken: 2, records: 5, above: 5, problems: { area: 1 } });
	});

	it('IATI: commitments, disbursements and budgets stay apart', async () => {
		const header =
			'iati_identifier,title_narrative,reporting_org_narrative,recipient_country_code,transaction_transaction_type_code,transaction_value,transaction_value_currency,transaction_transaction_date_iso_date,budget_value,budget_value_currency,budget_period_start_iso_date,budget_period_end_iso_date\n';
		const row =
			'XM-1,Border management,European Commission,TJK,"2,3","1000,250.5","EUR,EUR","2019-01-05T00:00:00Z,2020-02-06T00:00:00Z",5000,EUR,2019-01-01T00:00:00Z,2021-12-31T00:00:00Z\n';
		const text = header + row + row.replace('"2,3"', '"2,3,4"');
		const money = await takeFile(text);
		expect(money.opened.guess.layouts.map(({ layout }) => layout)).toEqual([
			'iati-transactions',
			'iati-budgets'
		]);
		expect(named(money)).toEqual([
			'IATI: commitment | 1000 | EUR | 2019-01-05 | 2019-01-05',
			'IATI: disbursement | 250.5 | EUR | 2020-02-06 | 2020-02-06'
		]);
		expect(new Set(money.preview.records.map(({ indicatorId }) => indicatorId)).size).toBe(2);
		expect(money.report).toMatchObject({ read: 2, taken: 1, left: 1, records: 2, problems: { lists: 1 } });
		const budgets = await takeFile(text, () => money.opened.guess.layouts[1]!);
		expect(named(budgets)[0]).toBe('IATI: budget | 5000 | EUR | 2019-01-01 | 2021-12-31');
	});

	it('IATI as the Datastore’s JSON, whose records stand deep inside', async () => {
		const taken = await takeFile(
			JSON.stringify({
				response: {
					numFound: 1,
					docs: [
						{
							iati_identifier: 'XM-1',
							recipient_country_code: ['UZ'],
							transaction_transaction_type_code: ['3', '3'],
							transaction_value: [10, 20],
							transaction_value_currency: ['USD', 'USD'],
							transaction_transaction_date_iso_date: ['2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z']
						}
					]
				}
			})
		);
		expect(taken.opened.guess.mapping.layout).toBe('iati-transactions');
		expect(named(taken)).toEqual([
			'IATI: disbursement | 10 | USD | 2020-01-01 | 2020-01-01',
			'IATI: disbursement | 20 | USD | 2021-01-01 | 2021-01-01'
		]);
		expect(taken.preview.records[0]?.area).toBe('UZB');
	});
});
