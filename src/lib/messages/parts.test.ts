import { describe, expect, it } from 'vitest';
import { divideMessages, partOfFile } from './parts.ts';

const divide = (files: Record<string, string>) =>
	Object.fromEntries(divideMessages(new Map(Object.entries(files))));

describe('dividing messages', () => {
	it('knows the part of a file by its folder or its first word', () => {
		expect(partOfFile('src/lib/charts/hiv/layout.ts')).toBe('hiv');
		expect(partOfFile('src/lib/ui/BriefFacts.svelte')).toBe('country');
		expect(partOfFile('src/routes/[[locale=locale]]/crime/+page.svelte')).toBe('crime');
		expect(partOfFile('src/lib/ui/SiteHeader.svelte')).toBe('core');
		expect(partOfFile('src/lib/charts/words.ts')).toBe('core');
	});

	it('gives a part what it alone uses, and leaves the rest to every page', () => {
		expect(
			divide({
				'/charts/hiv/layout.ts': 'm.hiv_title({}, { locale }) + m.close()',
				'/ui/HivPage.svelte': '{m.hiv_title()}',
				'/ui/EvidenceDialog.svelte': '{m.close()}',
				'/charts/units/layout.ts': 'm.crime_units({ n })'
			})
		).toEqual({ close: 'core', hiv_title: 'hiv', crime_units: 'crime' });
	});

	it('takes nothing for a message that merely ends like one', () => {
		expect(divide({ '/ui/HivPage.svelte': 'data.m.hiv_a; form.hiv_b; $m.hiv_c' })).toEqual({});
	});
});
