import { entries as briefs, load as loadPage } from '../../../../country/[id]/brief/+page.server';
import type { PageServerData as PageContent } from '../../../../country/[id]/brief/$types';
import { loadForEmbed } from '$lib/view/embed.server';
import type { PageServerLoad } from './$types';

export const entries = briefs;
export const load: PageServerLoad = async (event) => loadForEmbed<PageContent>(loadPage, event.params);
