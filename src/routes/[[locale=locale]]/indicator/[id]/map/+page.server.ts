import { indicatorsWithValues } from '$lib/view/mapped.server';
import { load as loadIndicator } from '../+page.server';
import type { PageServerData as IndicatorContent } from '../$types';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
	const { mapped } = await indicatorsWithValues();
	return mapped.flatMap((id) => [{ id }, { id, locale: 'ru' }]);
};

// The indicator's load asks for nothing but the parameters, which are the same.
export const load: PageServerLoad = async ({ params }) =>
	(await loadIndicator({ params } as never)) as IndicatorContent;
