import type { EntryGenerator } from './$types';

// Without the site's own head and foot its options are its own too.
export const prerender = true;
export const trailingSlash = 'always';
export const entries: EntryGenerator = () => [{}, { locale: 'ru' }];
