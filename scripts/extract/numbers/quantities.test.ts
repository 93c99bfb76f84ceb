import { describe, expect, it } from 'vitest';
import { readParagraph } from '../rows/paragraph.ts';

/** The figures of a sentence as "value unit", with what is told of them. */
function figures(sentence: string, comma: boolean): string[] {
	return readParagraph(sentence, 1, comma).quantities.map(
		({ value, high, unit, bound, difference }) =>
			`${String(value)}${high === undefined ? '' : `-${String(high)}`} ${unit || '?'}${bound ? ` ${bound}` : ''}${difference ? ' difference' : ''}`
	);
}

const english: [string, string[]][] = [
	['Border guards seized 1,450 kg of hashish.', ['1450 KGM']],
	['In total 2 350 kg of opium was destroyed.', ['2350 KGM']],
	['Some 0.75 tonnes of cannabis were burnt.', ['750 KGM about']],
	['Officers found 850 grams of heroin and 12.5kg of hashish.', ['0.85 KGM', '12.5 KGM']],
	['A 50-kg consignment was stopped at the border.', ['50 KGM']],
	['Seizures reached 3 tonnes 250 kg.', ['3250 KGM']],
	['Over 4 tonnes of precursors were intercepted.', ['4000 KGM low']],
	['Less than 10 kg of opium was found.', ['10 KGM high']],
	['Between 20 and 30 tonnes transit the region each year.', ['20000-30000 KGM']],
	['They took 15–20 kg from each courier.', ['15-20 KGM']],
	['Seizures rose from 120 kg to 310 kg.', ['120 KGM', '310 KGM']],
	['The budget is EUR 4.5 million.', ['4500000 EUR']],
	['The grant of €750,000 was signed.', ['750000 EUR']],
	['The phase will cost €6m.', ['6000000 EUR']],
	['Donors gave 2.3 million euros and US$ 400,000.', ['2300000 EUR', '400000 USD']],
	['The state spent 35 million tenge on it.', ['35000000 KZT']],
	['Police broke up 23 organised criminal groups made up of 97 persons.', ['23 GROUP', '97 PERSON']],
	['Nineteen clandestine laboratories were dismantled.', ['19 LABORATORY']],
	['The agency opened 1,204 criminal cases.', ['1204 CRIMINAL_CASE']],
	['Twenty-five officers and two hundred and ten teachers were trained.', ['25 PERSON', '210 PERSON']],
	['Four regional prevention projects are under way.', ['4 PROGRAMME']],
	['Experts from three countries spoke.', ['3 COUNTRY']],
	['Courts convicted 340 people, of whom 28 were women.', ['340 PERSON', '28 PERSON']],
	['Of the 61 suspects, 44 were arrested in Kazakhstan.', ['61 PERSON', '44 PERSON']],
	['The number of registered users stood at 5,812.', ['5812 PERSON']],
	['Methadone is offered at 14 sites, 3 of them in prisons.', ['14 SITE', '3 SITE']],
	['The service seized 12, 15 and 20 kg of opium.', ['12 KGM', '15 KGM', '20 KGM']],
	['HIV prevalence was 6.2 per cent.', ['6.2 PERCENT']],
	['Drug crime fell by 14 %.', ['14 PERCENT difference']],
	['That is 35 kg more than a year before.', ['35 KGM difference']],
	['Patrols confiscated 6 scanners.', ['6 PIECE']],
	['They trained 45 falconers.', ['45 ?']],
	['One laboratory was closed.', ['1 LABORATORY']],
	['In 2021 18 groups were detected.', ['18 GROUP']],
	['Poppy covered 233,000 hectares (210,000-250,000).', ['233000 HA', '210000-250000 HA']],
	['They signed six new treatment and harm reduction projects.', ['6 PROGRAMME']],
	['Police closed 12 out of 31 online shops.', ['12 SITE', '31 SITE']],
	['Three of the suspects fled.', ['3 PERSON']],
	['The region has a population of more than 70 million.', ['70000000 PERSON low']],
	['Incidence was 4.1 per 100,000 population.', ['4.1 RATE']]
];

const russian: [string, string[]][] = [
	['Пограничники изъяли 1 450 кг гашиша.', ['1450 KGM']],
	['Уничтожено 2,5 тонны опия.', ['2500 KGM']],
	['Изъято 5 тонн 120 килограммов наркотиков.', ['5120 KGM']],
	['Обнаружено 850 граммов героина.', ['0.85 KGM']],
	['Перехвачено свыше 3 тонн прекурсоров.', ['3000 KGM low']],
	['Изъято не менее 40 кг.', ['40 KGM low']],
	['Изъято около 700 кг мефедрона.', ['700 KGM about']],
	['Изымается от 10 до 12 кг в месяц.', ['10-12 KGM']],
	['На программу выделено 15 млн евро.', ['15000000 EUR']],
	['Бюджет составил 3,2 млрд. тенге и 1,5 миллиона долларов.', ['3200000000 KZT', '1500000 USD']],
	['Ликвидировано 19 организованных преступных групп численностью 88 человек.', ['19 GROUP', '88 PERSON']],
	['Пресечена деятельность двух преступных групп.', ['2 GROUP']],
	['Ликвидированы пять подпольных лабораторий.', ['5 LABORATORY']],
	['Выявлено 1043 наркопреступления.', ['1043 CRIME']],
	['Закрыто 17 нарколабораторий, из которых 5 выпускали мефедрон.', ['17 LABORATORY', '5 LABORATORY']],
	['Задержаны 308 граждан, из них 27 женщин.', ['308 PERSON', '27 PERSON']],
	['Перекрыты 12 международных и 7 региональных каналов.', ['12 CHANNEL', '7 CHANNEL']],
	['В мероприятии участвовали 24 эксперта из восьми стран.', ['24 PERSON', '8 COUNTRY']],
	['Обучено двадцать пять врачей и 16-ти психологам выданы дипломы.', ['25 PERSON', '16 PERSON']],
	['Реализуются четыре проекта.', ['4 PROGRAMME']],
	['Изъято 13 731 таблетка.', ['13731 TABLET']],
	['Уничтожено 464 тысячи 858 кустов конопли.', ['464858 PIECE']],
	['Число больных составило 5812.', ['5812 PERSON']],
	['Рост составил 12,5 %.', ['12.5 PERCENT']],
	['Преступность снизилась на 8 процентов.', ['8 PERCENT difference']],
	['Это на 140 случаев больше, чем годом ранее.', ['140 CASE difference']],
	['Зарегистрировано 839 (годом ранее – 699) преступлений.', ['839 CRIME', '699 CRIME']],
	['Героина изъято 380 кг, гашиша – 1 тонна.', ['380 KGM', '1000 KGM']],
	['Одна лаборатория закрыта.', ['1 LABORATORY']],
	['Возбуждено полторы тысячи дел.', ['1500 CASE']],
	['Задержаны 7 лидеров преступных групп.', ['7 PERSON']],
	['Задержано 20 человек, 12 – за сбыт, 8 – за хранение.', ['20 PERSON', '12 PERSON', '8 PERSON']],
	['Выявлено свыше 2100 тяжких и особо тяжких преступлений.', ['2100 CRIME low']],
	['Количество выросло с 15 до 20 %.', ['15 PERCENT', '20 PERCENT']],
	['На учёте 35,7 на 100 тысяч населения.', ['35.7 RATE']]
];

describe('findQuantities, English', () => {
	it.each(english)('%s', (sentence, expected) => {
		expect(figures(sentence, false)).toEqual(expected);
	});
});

describe('findQuantities, Russian', () => {
	it.each(russian)('%s', (sentence, expected) => {
		expect(figures(sentence, true)).toEqual(expected);
	});
});

const traps: string[] = [
	'10412/21',
	'as set out in doc. CM 3021/1/19 REV 2',
	'CORDROGUE 44',
	'E/CN.7/2023/12',
	'Telephone: +998 71 200 11 22',
	'Тел.: +992 (37) 221-45-67',
	'34 Manas Avenue, 720001, Bishkek',
	'ул. Рудаки, 17, 734025, Душанбе',
	'проспект Абая, д. 5',
	'1 Rue Example, 1000 Brussels',
	'The Union of 27 Member States grew over 60 years.',
	'Союз состоит из 27 государств-членов.',
	'This is disputed.[12]',
	'see footnote 4 on page 17',
	'стр. 5 из 12',
	'3. Any other business',
	'2.1. Developments',
	'14',
	'The meeting of 03.11.2021 began at 10:30.',
	'UNGASS 2016 set the course.',
	'CADAP 7 is funded by the Union.',
	'CADAP 7 реализуется.',
	'BOMCA 10 and CADAP 6 were presented.',
	'Component 2 of the programme',
	'Article 5 of Law No. 312',
	'статья 228 Уголовного кодекса',
	'Указ № 75 от 12.04.2021',
	'the 67th session',
	'8-е заседание',
	'a three-day seminar',
	'5-летний план',
	'COVID-19 and the C5+1 format',
	'in the last 5 years',
	'за последние три года',
	'from 2014 to 2020',
	'twice or 3 times as many',
	'в 10 раз больше',
	'one of the components',
	'two thirds of them',
	'1 in 4 of them',
	'thousands of them',
	'тысячи людей',
	'один из участников',
	'people aged 15 to 64',
	'the 1990s',
	'2030 Agenda',
	'В 2024 г. положение улучшилось.'
];

describe('findQuantities, what is no figure', () => {
	it.each(traps)('%s', (sentence) => {
		expect(figures(sentence, /\p{Script=Cyrillic}/u.test(sentence))).toEqual([]);
	});
});

describe('findQuantities, doubts', () => {
	const doubts = (sentence: string, comma: boolean) =>
		readParagraph(sentence, 1, comma).quantities.flatMap((quantity) => quantity.doubts);

	it('tells of a number that can be read in two ways', () => {
		expect(doubts('1.300 kg were seized.', false)).toEqual(['"1.300" may also be 1300']);
		expect(doubts('Изъято 1,300 кг.', true)).toEqual(['"1,300" may also be 1300']);
		expect(doubts('1,300 kg were seized.', false)).toEqual([]);
	});

	it('tells of a noun that no list has', () => {
		expect(doubts('They trained 45 falconers.', false)).toEqual(['"falconers" is on no list of units']);
	});
});
