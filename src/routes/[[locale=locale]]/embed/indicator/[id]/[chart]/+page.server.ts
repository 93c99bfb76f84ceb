import { ask } from '$lib/engine/build.server';
import { series } from '$lib/queries/series';
import { isCountry } from '$lib/domain/areas';
import { readAtlas } from '$lib/view/dialogue.server';
import { embedEntriesOf, loadForEmbed } from '$lib/view/embed.server';
import { load as loadPage } from '../../../../indicator/[id]/+page.server';
import type { PageServerData as PageContent } from '../../../../indicator/[id]/$types';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Of each indicator those charts that its page has: a map is of the five countries, and without values there is none. */
export const entries: EntryGenerator = async () => {
	const { indicators } = await readAtlas('en');
	const [measured, mapped] = [new Set<string>(), new Set<string>()];
	for (const { id } of indicators) {
		const points = await ask(series, { indicator: id, locale: 'en' });
		if (points.length > 0) measured.add(id);
		if (points.some(({ ref_area }) => isCountry(ref_area))) mapped.add(id);
	}
	return embedEntriesOf('indicator', [...measured]).filter(
		({ id, chart }) => chart !== 'map' || mapped.has(id)
	);
};
export const load: PageServerLoad = async (event) => loadForEmbed<PageContent>(loadPage, event.params);
