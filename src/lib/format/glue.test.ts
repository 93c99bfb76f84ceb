import { describe, expect, it } from 'vitest';
import { glue } from './glue.ts';

/** No-break spaces and joiners are told apart in a test. */
const seen = (text: string) => glue(text).replaceAll('\u00a0', '~').replaceAll('\u2060', '+');

describe('glue', () => {
	it.each([
		['ликвидировано 16 групп, в них 74 человека', 'ликвидировано 16~групп, в~них~74~человека'],
		['больше — Кыргызстан', 'больше~— Кыргызстан'],
		['Кыргызстан — о 260 кг', 'Кыргызстан~— о~260~кг'],
		['цифры по 3 из 5 стран', 'цифры по~3~из~5~стран'],
		['и в Казахстане', 'и~в~Казахстане'],
		['меньше в 2017 году, чем в 2016', 'меньше в~2017~году, чем в~2016'],
		['указ № 1678 от 5 сентября 2024 г.', 'указ №~1678 от~5~сентября~2024 г.'],
		['figures for 3 of 5 countries', 'figures for~3~of~5~countries'],
		['Kyrgyzstan 16 (2024), one of 3', 'Kyrgyzstan 16~(2024), one of~3'],
		['fewer in Uzbekistan (2016–2017)', 'fewer in Uzbekistan (2016–+2017)'],
		['12 October 2017 – 3 May 2018 in both', '12~October~2017~– 3~May~2018 in both'],
		['1,000 to 830 kg in 2023 or so', '1,000 to~830~kg in~2023 or so']
	])('of «%s» makes «%s»', (text, tied) => {
		expect(seen(text)).toBe(tied);
	});
	it('leaves a text that it has tied as it is', () => {
		const once = glue('in 2016–2017, 3 of 5 countries — 16 groups');
		expect(glue(once)).toBe(once);
	});
});
