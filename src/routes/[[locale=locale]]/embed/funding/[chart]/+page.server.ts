import { embedEntries, loadForEmbed } from '$lib/view/embed.server';
import { load as loadPage } from '../../../funding/+page.server';
import type { PageServerData as PageContent } from '../../../funding/$types';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => embedEntries('funding');
export const load: PageServerLoad = async (event) => loadForEmbed<PageContent>(loadPage, event.params);
