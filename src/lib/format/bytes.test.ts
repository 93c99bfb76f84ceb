import { describe, expect, it } from 'vitest';
import { formatBytes } from './bytes.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the size of a file', () => {
	it.each([
		[0, '0 bytes'],
		[1, '1 byte'],
		[999, '999 bytes'],
		[1000, '1 kB'],
		[1023, '1 kB'],
		[71_375, '71 kB'],
		[999_400, '999 kB'],
		[999_600, '1 MB'],
		[7_677_553, '7.7 MB'],
		[34_242_586, '34 MB'],
		[2_000_000_000, '2 GB']
	])('writes %i as %s', (bytes, text) => {
		expect(plain(formatBytes(bytes, 'en'))).toBe(text);
	});

	it('speaks Russian', () => {
		expect(plain(formatBytes(7_677_553, 'ru'))).toBe('7,7 МБ');
		expect(plain(formatBytes(71_375, 'ru'))).toBe('71 кБ');
	});
});
