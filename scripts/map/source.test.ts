import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { BOUNDARIES } from '../../src/lib/geo/boundaries.ts';

it('the boundary statement names the edition that the package packs', () => {
	const readme = readFileSync(createRequire(import.meta.url).resolve('world-atlas/README.md'), 'utf8');
	expect(readme.replaceAll(/\s+/g, ' ')).toContain(`version ${BOUNDARIES.edition} as TopoJSON`);
});
