import { embedEntries, loadForEmbed } from '$lib/view/embed.server';
import { load as loadPage } from '../../../coverage/+page.server';
import type { PageServerData as PageContent } from '../../../coverage/$types';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => embedEntries('coverage');
export const load: PageServerLoad = async (event) => loadForEmbed<PageContent>(loadPage, event.params);
