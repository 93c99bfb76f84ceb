import { embedEntries, loadForEmbed } from '$lib/view/embed.server';
import { load as loadPage } from '../../../+page.server';
import type { PageServerData as PageContent } from '../../../$types';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => embedEntries('overview');
export const load: PageServerLoad = async (event) => loadForEmbed<PageContent>(loadPage, event.params);
