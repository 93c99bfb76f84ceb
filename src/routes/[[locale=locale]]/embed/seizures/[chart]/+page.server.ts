import { embedEntries, loadForEmbed } from '$lib/view/embed.server';
import { load as loadPage } from '../../../seizures/+page.server';
import type { PageServerData as PageContent } from '../../../seizures/$types';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => embedEntries('seizures');
export const load: PageServerLoad = async (event) => loadForEmbed<PageContent>(loadPage, event.params);
