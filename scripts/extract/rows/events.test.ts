import { describe, expect, it } from 'vitest';
import { extract } from '../extract.ts';

/** The events of a text as "kind start..end", an open end left out; undated ones by stage. */
function events(text: string): string[] {
	const { candidates } = extract(text.split('\n'), /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en');
	return candidates
		.filter(({ type }) => type === 'event')
		.map(({ kind, period_start, start_precision, period_end, end_precision, stage, why_unsure }) => {
			if (why_unsure.startsWith('no date is given')) return `${kind} undated ${stage}`;
			const from = start_precision === 'open' ? '' : period_start;
			const to = end_precision === 'open' ? '' : period_end;
			return `${kind} ${from === to ? from : `${from}..${to}`}`;
		});
}

const cases: [string, string[]][] = [
	['A regional forum was held on 4 March 2020 in Almaty.', ['conference 2020-03-04']],
	['On 8-9 June 2022, in Khujand, experts met for a seminar.', ['conference 2022-06-08..2022-06-09']],
	['The Health Strategy 2016-2025 was presented.', ['strategy 2016-01-01..2025-12-31']],
	['The law on precursors, adopted in 2013, applies.', ['law 2013-01-01..2013-12-31']],
	['In 2018 the Government adopted a law on therapy.', ['law 2018-01-01..2018-12-31']],
	['The agency was established in May 1999.', ['institution 1999-05-01..1999-05-31']],
	['The border project has run since 2004.', ['programme 2004-01-01..']],
	['The next session is scheduled for October 2031.', ['conference 2031-10-01..2031-10-31']],
	['the World Survey 2021', ['review 2021-01-01..2021-12-31']],
	[
		'The memorandum was signed on 4 June 2018 and entered into force in January 2019.',
		['law 2018-06-04', 'law 2019-01-01..2019-01-31']
	],
	['Совещание состоялось 4 марта 2020 года в Алматы.', ['conference 2020-03-04']],
	['5 и 6 мая 2021 года прошёл семинар.', ['conference 2021-05-05..2021-05-06']],
	['Стратегия здравоохранения на 2016–2025 годы действует.', ['strategy 2016-01-01..2025-12-31']],
	['Закон о прекурсорах принят в 2013 году.', ['law 2013-01-01..2013-12-31']],
	['Служба создана в 2003 году.', ['institution 2003-01-01..2003-12-31']],
	['В мае 2021 года подписан меморандум.', ['law 2021-05-01..2021-05-31']],
	['С 2004 года реализуется приграничный проект.', ['programme 2004-01-01..']],
	['The state committee was dissolved.', ['institution undated done']],
	['They are setting up a rehabilitation centre.', ['measure undated done']],
	['The forthcoming adoption of the law was noted.', ['law undated announced']],
	['Планируется открыть реабилитационный центр.', ['measure undated announced']],
	['Комитет был упразднён.', ['institution undated done']],
	// A year that only says when figures are from, or what they are compared with, is no event.
	['In 2021 340 people were treated.', []],
	['В 2023 году КНБ провел более 150 операций.', []],
	['Seizures in 2022 exceeded those of 2021.', []],
	['the 2030 Agenda for Sustainable Development', []],
	['Повестка дня до 2030 года', []],
	['CORDROGUE 44', []]
];

describe('events', () => {
	it.each(cases)('%s', (text, expected) => {
		expect(events(text)).toEqual(expected);
	});

	it('takes a dateline for the day of what is told as of today', () => {
		expect(
			events('Astana, 3 April 2019\nToday in Astana the steering committee meeting took place.')
		).toEqual(['conference 2019-04-03']);
		expect(events('Астана, 3 апреля 2019 г.\nСегодня в Астане прошло заседание.')).toEqual([
			'conference 2019-04-03'
		]);
	});

	it('takes a dateline for no event where the text names the day of the meeting', () => {
		expect(events('Brussels, 9 May 2018\nOn: 25 April 2018\nSubject: Dialogue on drugs')).toEqual([
			'dialogue 2018-04-25'
		]);
	});

	it('gives a day without a year that of the document, and says so', () => {
		const { candidates } = extract(['Osh, 2 July 2016', 'On 30 June a workshop was held in Osh.'], 'en');
		const workshop = candidates.find(({ locator }) => locator === 2);
		expect(workshop).toMatchObject({
			period_start: '2016-06-30',
			period_basis: 'inferred',
			confidence: 'unsure'
		});
		expect(workshop?.why_unsure).toContain('no year is printed; taken: 2016');
	});
});
