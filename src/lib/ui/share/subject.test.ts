import { expect, test } from 'vitest';
import { sharedAddress } from './subject.ts';

const at = (pathname: string, search = '', protocol = 'https:') => ({
	origin: 'https://example.org',
	pathname,
	search,
	protocol
});

test.each([
	['needles', '/atlas/hiv/', '', 'en', 'https://example.org/atlas/chart/hiv/needles/'],
	['map', '/atlas/', '?time=2020', 'en', 'https://example.org/atlas/chart/overview/map/?time=2020'],
	[
		'context',
		'/atlas/ru/seizures/',
		'?by=drug',
		'ru',
		'https://example.org/atlas/ru/chart/seizures/context/?by=drug'
	],
	[
		'map',
		'/atlas/indicator/drug_seizures/',
		'?drug=opium&tab=map',
		'en',
		'https://example.org/atlas/chart/indicator/drug_seizures/map/?drug=opium'
	],
	[
		'cultivation',
		'/atlas/seizures/',
		'?panel=cultivation',
		'en',
		'https://example.org/atlas/chart/seizures/cultivation/'
	],
	['brief', '/atlas/ru/country/TJK/brief/', '', 'ru', 'https://example.org/atlas/ru/chart/country/TJK/brief/']
] as const)('%s on %s%s is shared by an address of its own', (id, path, search, locale, address) => {
	expect(sharedAddress({ id, locale }, at(path, search), '/atlas/')).toBe(address);
});

test('what does not stand by itself is shared by its page', () => {
	expect(sharedAddress({ id: 'units', locale: 'en' }, at('/documents/a/', '?x=1'), '/')).toBe(
		'https://example.org/documents/a/?x=1#units'
	);
	expect(sharedAddress({ id: 'map', locale: 'en' }, at('/', '', 'file:'), '/')).toBe(
		'https://example.org/#map'
	);
});
