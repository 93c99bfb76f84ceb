import { describe, expect, it } from 'vitest';
import { createChannel } from './channel.ts';

describe('a channel', () => {
	it('hands values on one by one, and waits until each is taken', async () => {
		const channel = createChannel<number>();
		const order: string[] = [];
		const making = (async () => {
			for (const value of [1, 2]) {
				await channel.push(value);
				order.push(`pushed ${String(value)}`);
			}
			channel.end();
		})();
		for await (const value of channel.values) order.push(`took ${String(value)}`);
		await making;
		expect(order).toEqual(['took 1', 'pushed 1', 'took 2', 'pushed 2']);
	});

	it('fails on both sides', async () => {
		const channel = createChannel<number>();
		const pushed = channel.push(1);
		channel.fail(new Error('full'));
		await expect(pushed).rejects.toThrow('full');
		await expect(channel.push(2)).rejects.toThrow('full');
		await expect(channel.values[Symbol.asyncIterator]().next()).rejects.toThrow('full');
	});
});
