import { isCountry } from '../domain/areas.ts';
import { ask } from '../engine/build.server.ts';
import { series } from '../queries/series.ts';
import { readAtlas } from './dialogue.server.ts';

/** Which indicators have values at all, and which a map: one is of the five countries, whatever else is told. */
export async function indicatorsWithValues(): Promise<{ measured: string[]; mapped: string[] }> {
	const { indicators } = await readAtlas('en');
	const [measured, mapped]: [string[], string[]] = [[], []];
	for (const { id } of indicators) {
		const points = await ask(series, { indicator: id, locale: 'en' });
		if (points.length > 0) measured.push(id);
		if (points.some(({ ref_area }) => isCountry(ref_area))) mapped.push(id);
	}
	return { measured, mapped };
}
