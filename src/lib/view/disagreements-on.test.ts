import { expect, it } from 'vitest';
import { disagreementsOn } from './disagreements-on.ts';

const all = [{ id: 'opium' }, { id: 'heroin' }, { id: 'both' }];
const differences = [
	{ id: 'opium', row_id: 'o1', subject: '' },
	{ id: 'heroin', row_id: 'h1', subject: '' },
	{ id: 'both', row_id: 'o2', subject: '' },
	{ id: 'both', row_id: 'h2', subject: '' }
];
const split = (...rows: string[]) => {
	const { disagreements, others } = disagreementsOn(
		rows.map((one) => ({ rows: one })),
		differences,
		all
	);
	return [disagreements, others].map((some) => some.map(({ id }) => id));
};

it('tells those on what is shown from the others, in their order', () => {
	expect(split('h1', 'x~h2')).toEqual([['heroin', 'both'], ['opium']]);
	expect(split('o1')).toEqual([['opium'], ['heroin', 'both']]);
});

it('keeps all together where there is none on what is shown', () => {
	expect(split('x')).toEqual([['opium', 'heroin', 'both'], []]);
	expect(split()).toEqual([['opium', 'heroin', 'both'], []]);
});
