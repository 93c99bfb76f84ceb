import { expect, test } from 'vitest';
import { slugOf } from './save.ts';

test.each([
	['/', 'map', 'en', 'overview-map'],
	['/seizures/', 'context', 'en', 'seizures-context'],
	['/ru/indicator/drug_seizures/', 'series', 'ru', 'indicator-drug_seizures-series-ru'],
	['/country/TJK/', 'series', 'en', 'country-tjk-series'],
	['/ru/coverage/', 'coverage', 'ru', 'coverage-ru']
])('the chart of %s#%s in %s is called %s', (path, id, locale, slug) => {
	expect(slugOf({ id, locale }, path)).toBe(slug);
});
