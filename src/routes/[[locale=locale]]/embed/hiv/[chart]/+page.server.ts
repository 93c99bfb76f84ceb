import { embedEntries, loadForEmbed } from '$lib/view/embed.server';
import { load as loadPage } from '../../../hiv/+page.server';
import type { PageServerData as PageContent } from '../../../hiv/$types';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => embedEntries('hiv');
export const load: PageServerLoad = async (event) => loadForEmbed<PageContent>(loadPage, event.params);
