import { localeOf } from '$lib/view/locale';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => ({ locale: localeOf(params) });
