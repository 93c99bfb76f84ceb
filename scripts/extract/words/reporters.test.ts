import { describe, expect, it } from 'vitest';
import { reporterOf } from './reporters.ts';

function reporter(text: string): string | undefined {
	const found = reporterOf(text, { start: 0, end: text.length });
	return found === undefined || found === 'same' ? found : text.slice(found.name.start, found.name.end);
}

describe('reporterOf', () => {
	it.each([
		['The delegation of Uzbekistan noted that use was falling.', 'delegation of Uzbekistan'],
		['According to the Ministry of Health, 12 died.', 'Ministry of Health'],
		['In 2020, the head of the Drug Control Agency said it fell.', 'head of the Drug Control Agency'],
		['The speaker also stressed that it fell.', 'same'],
		['По данным Министерства здравоохранения, их стало меньше.', 'Министерства здравоохранения'],
		['Агентство по контролю за наркотиками сообщило о снижении.', 'Агентство по контролю за наркотиками'],
		['Докладчик отметил снижение.', 'same'],
		['Опий сообщил о себе.', undefined],
		['Seizures fell.', undefined]
	])('%s', (text, expected) => {
		expect(reporter(text)).toBe(expected);
	});
});
