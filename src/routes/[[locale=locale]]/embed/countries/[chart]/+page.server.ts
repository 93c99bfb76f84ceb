import { embedEntries, loadForEmbed } from '$lib/view/embed.server';
import { load as loadPage } from '../../../countries/+page.server';
import type { PageServerData as PageContent } from '../../../countries/$types';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => embedEntries('countries');
export const load: PageServerLoad = async (event) => loadForEmbed<PageContent>(loadPage, event.params);
