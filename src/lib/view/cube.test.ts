import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildData } from '../../../scripts/build-data.ts';
import { tableNames } from '../domain/table-names.ts';
import type { Engine } from '../engine/engine.ts';
import { openNative } from '../engine/native.server.ts';
import { sampleFilters } from '../queries/samples.ts';
import { narrow, yearsOf, type Cube } from './cube.ts';
import { queryCube } from './query-cube.ts';

let directory: string;
let engine: Engine;
let all: Record<string, Cube>;
const everything = { countries: '', from: 0, to: 9999, domains: '', layer: 'all' };

beforeAll(async () => {
	directory = await mkdtemp(join(tmpdir(), 'atlas-cube-'));
	await buildData('data', join(directory, 'data'));
	engine = await openNative(join(directory, 'data'), tableNames);
	all = {
		en: await queryCube(engine, { ...everything, locale: 'en' }),
		ru: await queryCube(engine, { ...everything, locale: 'ru' })
	};
});
afterAll(async () => {
	await engine.close();
	await rm(directory, { recursive: true });
});

describe('narrow', () => {
	for (const filter of sampleFilters) {
		it(`keeps just the rows that the engine gives for ${JSON.stringify(filter)}`, async () => {
			const cube = all[filter.locale === 'ru' ? 'ru' : 'en'];
			if (!cube) throw new Error('no cube');
			expect(narrow(cube, filter)).toEqual(await queryCube(engine, filter));
		});
	}

	it('keeps what concerns all five when one country is chosen', () => {
		const { figures, events } = narrow(all.en!, { ...everything, countries: 'KAZ', locale: 'en' });
		expect(figures.map(({ id }) => id)).toContain('obs-eu-act-allocation');
		expect(figures.map(({ id }) => id)).not.toContain('obs-tjk-seizures-2024');
		expect(events.map(({ id }) => id)).toContain('ev-dialogue-2025');
	});
});

describe('yearsOf', () => {
	it('spans all rows of the layers in view', () => {
		const dialogue = narrow(all.en!, { ...everything, locale: 'en', layer: 'dialogue' });
		expect(yearsOf(dialogue)).toEqual({ earliest: 2007, latest: 2025 });
		expect(yearsOf(all.en!)).toEqual({ earliest: 1987, latest: 2027 });
	});
});
