import { embedEntries, loadForEmbed } from '$lib/view/embed.server';
import { load as loadPage } from '../../../timeline/+page.server';
import type { PageServerData as PageContent } from '../../../timeline/$types';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => embedEntries('timeline');
export const load: PageServerLoad = async (event) => loadForEmbed<PageContent>(loadPage, event.params);
