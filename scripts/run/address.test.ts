import { describe, expect, test } from 'vitest';
import { portsToTry, readAddress } from './address.mjs';

describe('readAddress', () => {
	test('without PORT and HOST it is 4173, for this machine alone', () => {
		const standard = { host: '127.0.0.1', port: 4173, fixed: false };
		expect(readAddress({})).toEqual(standard);
		expect(readAddress({ PORT: '', HOST: '' })).toEqual(standard);
	});

	test('PORT and HOST are honoured', () => {
		expect(readAddress({ PORT: '8080', HOST: '::' })).toEqual({ host: '::', port: 8080, fixed: true });
		expect(readAddress({ PORT: '0' }).port).toBe(0);
		expect(readAddress({ PORT: '65535' }).port).toBe(65_535);
	});

	test.each(['65536', '-1', '80a', '8e3', '0x50', ' ', '4173.5', 'http'])(
		'PORT "%s" is refused by name',
		(PORT) => {
			expect(() => readAddress({ PORT })).toThrow(`PORT is "${PORT}"`);
		}
	);
});

describe('portsToTry', () => {
	test('a port that was asked for is the only one', () => {
		expect(portsToTry({ host: 'localhost', port: 8080, fixed: true })).toEqual([8080]);
	});

	test('otherwise the next ones follow', () => {
		expect(portsToTry({ host: 'localhost', port: 4173, fixed: false }).slice(0, 3)).toEqual([
			4173, 4174, 4175
		]);
	});
});
