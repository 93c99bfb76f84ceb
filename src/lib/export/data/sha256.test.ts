import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Sha256 } from './sha256.ts';

const expected = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('Sha256', () => {
	it('gives what another program gives, at every length around a block', () => {
		for (let length = 0; length <= 200; length++) {
			const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 255);
			expect(new Sha256().update(bytes).digest(), String(length)).toBe(expected(bytes));
		}
	});

	it('does not care how the bytes come', () => {
		const bytes = Uint8Array.from({ length: 100_003 }, (_, i) => (i * i) & 255);
		const hash = new Sha256();
		for (let at = 0, step = 1; at < bytes.length; at += step, step = (step * 7) % 997 || 1) {
			hash.update(bytes.subarray(at, at + step));
		}
		expect(hash.digest()).toBe(expected(bytes));
	});
});
