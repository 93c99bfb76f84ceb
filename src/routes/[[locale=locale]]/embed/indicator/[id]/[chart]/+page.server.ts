import { embedEntriesOf, loadForEmbed } from '$lib/view/embed.server';
import { indicatorsWithValues } from '$lib/view/mapped.server';
import { load as loadPage } from '../../../../indicator/[id]/+page.server';
import type { PageServerData as PageContent } from '../../../../indicator/[id]/$types';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Of each indicator those charts that its page has: a map is of the five countries, and without values there is none. */
export const entries: EntryGenerator = async () => {
	const { measured, mapped } = await indicatorsWithValues();
	return embedEntriesOf('indicator', measured).filter(
		({ id, chart }) => chart !== 'map' || mapped.includes(id)
	);
};
export const load: PageServerLoad = async (event) => loadForEmbed<PageContent>(loadPage, event.params);
