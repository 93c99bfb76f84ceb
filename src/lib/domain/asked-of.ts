/**
 * Subjects that cannot be asked of one country: what a programme of many countries was given, and how many countries
 * came to a meeting. That a country says nothing of them is no silence.
 */
const ofNoCountry: ReadonlySet<string> = new Set(['eu_programme_allocation', 'countries_represented']);

/** Whether a single country can be expected to say something on a subject. */
export const isAskedOfCountries = (indicator: string): boolean => !ofNoCountry.has(indicator);
