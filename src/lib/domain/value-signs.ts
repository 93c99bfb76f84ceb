import type { Categories } from './table-schema.ts';

/**
 * What a source sets before its number. The codes are the signs that the atlas prints. Apart from the
 * other code lists, since only the pages on data load it.
 */
export const valueSigns = {
	'<': { en: 'less than', ru: 'менее' },
	'≤': { en: 'at most', ru: 'не более' },
	'>': { en: 'more than', ru: 'более' },
	'≥': { en: 'at least', ru: 'не менее' },
	'~': { en: 'about', ru: 'около' }
} as const satisfies Categories;
