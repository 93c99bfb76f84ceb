import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isMapTopology, type MapTopology } from '../../src/lib/geo/atlas.ts';

/** All countries of the world as `world-atlas` packs Natural Earth's 1:10,000,000 countries. */
export function readWorld(): MapTopology {
	const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
	const world: unknown = JSON.parse(readFileSync(path, 'utf8'));
	if (!isMapTopology(world)) throw new Error(`${path} is not a topology with the object "countries".`);
	return world;
}
