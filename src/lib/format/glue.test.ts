import { describe, expect, it } from 'vitest';
import { glue } from './glue.ts';

/** No-break spaces are told apart in a test. */
const seen = (text: string) => glue(text).replaceAll('\u00a0', '~');

describe('glue', () => {
	it.each([
		['ликвидировано 16 групп, в них 74 человека', 'ликвидировано 16 групп, в~них 74 человека'],
		['больше — Кыргызстан', 'больше~— Кыргызстан'],
		['Кыргызстан — о 260 кг', 'Кыргызстан~— о~260 кг'],
		['цифры по 3 из 5 стран', 'цифры по~3~из~5 стран'],
		['и в Казахстане', 'и~в~Казахстане'],
		['figures for 3 of 5 countries', 'figures for 3~of~5 countries'],
		['Kyrgyzstan 16 (2024), one of 3', 'Kyrgyzstan 16~(2024), one of 3']
	])('of «%s» makes «%s»', (text, tied) => {
		expect(seen(text)).toBe(tied);
	});
});
