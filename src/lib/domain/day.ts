/** Milliseconds in a day. */
export const MS_PER_DAY = 86_400_000;

/**
 * A day as ISO 8601.
 * @param days since 1970-01-01; whole, within the years 1 to 9999
 */
export const isoDay = (days: number): string => new Date(days * MS_PER_DAY).toISOString().slice(0, 10);

/** The first and the last day that the atlas's files can hold, in days since 1970-01-01: years 1 to 9999. */
export const FIRST_DAY = Date.parse('0001-01-01T00:00:00Z') / MS_PER_DAY;
export const LAST_DAY = Date.parse('9999-12-31T00:00:00Z') / MS_PER_DAY;
