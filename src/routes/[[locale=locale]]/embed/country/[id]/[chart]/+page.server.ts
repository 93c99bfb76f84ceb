import { countryCodes } from '$lib/domain/areas';
import { embedEntriesOf, loadForEmbed } from '$lib/view/embed.server';
import { load as loadPage } from '../../../../country/[id]/+page.server';
import type { PageServerData as PageContent } from '../../../../country/[id]/$types';
import type { EntryGenerator, PageServerLoad } from './$types';

// The brief is taken out of a page of its own.
export const entries: EntryGenerator = () =>
	embedEntriesOf('country', countryCodes).filter(({ chart }) => chart !== 'brief');
export const load: PageServerLoad = async (event) => loadForEmbed<PageContent>(loadPage, event.params);
