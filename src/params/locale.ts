import type { ParamMatcher } from '@sveltejs/kit';

/** English has no prefix: it is the language of the addresses that people know. */
export const match: ParamMatcher = (param): param is 'ru' => param === 'ru';
