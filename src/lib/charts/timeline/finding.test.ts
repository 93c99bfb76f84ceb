import { describe, expect, it } from 'vitest';
import { timelineFinding } from './finding.ts';

const years = { from: 2012, to: 2018 };

describe('timelineFinding', () => {
	it('names each sort of event that is there, in one order, and nothing that is not', () => {
		expect(
			timelineFinding(
				[
					'review',
					'law',
					'institution',
					'measure',
					'programme',
					'strategy',
					'action_plan',
					'conference',
					'dialogue'
				],
				years,
				'en'
			)
		).toBe(
			'1 dialogue, 1 other meeting, 2 strategies or plans, 1 programme, 3 laws or measures and 1 review between 2012 and 2018'
		);
		expect(timelineFinding(['dialogue', 'dialogue'], years, 'en')).toBe('2 dialogues between 2012 and 2018');
		expect(timelineFinding(['conference', 'review', 'review'], years, 'en')).toBe(
			'1 other meeting and 2 reviews between 2012 and 2018'
		);
	});

	it('names a single year as one', () => {
		expect(timelineFinding(['dialogue'], { from: 2017, to: 2017 }, 'en')).toBe('1 dialogue in 2017');
		expect(timelineFinding(['dialogue'], { from: 2017, to: 2017 }, 'ru')).toBe('1 диалог за 2017 год');
	});

	it('says so when there is nothing', () => {
		expect(timelineFinding([], years, 'en')).toBe('No event in this period');
		expect(timelineFinding([], years, 'ru')).toBe('В этот период событий нет');
	});

	it('declines in Russian', () => {
		const five = <T>(one: T) => Array.from({ length: 5 }, () => one);
		expect(
			timelineFinding([...five('law' as const), ...five('programme' as const), 'dialogue'], years, 'ru')
		).toBe('1 диалог, 5 программ и 5 законов или мер за 2012–2018 годы');
	});
});
