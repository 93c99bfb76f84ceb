import { embedEntries, loadForEmbed } from '$lib/view/embed.server';
import { load as loadPage } from '../../../crime/+page.server';
import type { PageServerData as PageContent } from '../../../crime/$types';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => embedEntries('crime');
export const load: PageServerLoad = async (event) => loadForEmbed<PageContent>(loadPage, event.params);
