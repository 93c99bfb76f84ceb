import { error } from '@sveltejs/kit';
import { countryCodes, isCountry } from '$lib/domain/areas';
import { localeOf } from '$lib/view/locale';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => countryCodes.flatMap((id) => [{ id }, { id, locale: 'ru' }]);

export const load: PageServerLoad = ({ params }) => {
	if (!isCountry(params.id)) error(404);
	return { locale: localeOf(params), country: params.id };
};
