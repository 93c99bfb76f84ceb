import { describe, expect, it } from 'vitest';
import { latest } from './latest.ts';

/** An answerer whose answers come when the test says. */
function slowAnswerer() {
	const asked: { question: number; answer: (text: string) => void; refuse: (error: Error) => void }[] = [];
	const answerer = (question: number) =>
		new Promise<string>((answer, refuse) => {
			asked.push({ question, answer, refuse });
		});
	return { asked, answerer };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('latest', () => {
	it('gives the answer with the parameters it was asked with', async () => {
		const { ask } = latest((n: number) => Promise.resolve(n * 2));
		expect(await ask(21)).toEqual({ parameters: 21, answer: 42 });
		expect(await ask(1)).toEqual({ parameters: 1, answer: 2 });
	});

	it('delivers only the newest of three, and never asks the one between', async () => {
		const { asked, answerer } = slowAnswerer();
		const { ask } = latest(answerer);
		const [first, second, third] = [ask(1), ask(2), ask(3)];
		expect(await first).toBe('superseded');
		expect(await second).toBe('superseded');
		asked[0]?.answer('one, late');
		await settled();
		expect(asked.map(({ question }) => question)).toEqual([1, 3]);
		asked[1]?.answer('three');
		expect(await third).toEqual({ parameters: 3, answer: 'three' });
	});

	it('keeps silent about a failure of a superseded question and goes on', async () => {
		const { asked, answerer } = slowAnswerer();
		const { ask } = latest(answerer);
		const first = ask(1);
		const second = ask(2);
		asked[0]?.refuse(new Error('too late to matter'));
		expect(await first).toBe('superseded');
		await settled();
		asked[1]?.answer('two');
		expect(await second).toEqual({ parameters: 2, answer: 'two' });
	});

	it('passes on the failure of the newest, thrown or refused, and answers the next', async () => {
		let fails = true;
		const { ask } = latest((n: number) => {
			if (fails) throw new Error('refused');
			return Promise.resolve(n);
		});
		await expect(ask(1)).rejects.toThrow('refused');
		fails = false;
		expect(await ask(2)).toEqual({ parameters: 2, answer: 2 });
	});

	it('forgets the newest question when told', async () => {
		const { asked, answerer } = slowAnswerer();
		const { ask, forget } = latest(answerer);
		const first = ask(1);
		forget();
		expect(await first).toBe('superseded');
		asked[0]?.answer('late');
		await settled();
		const second = ask(2);
		await settled();
		asked[1]?.answer('two');
		expect(await second).toEqual({ parameters: 2, answer: 'two' });
	});
});
