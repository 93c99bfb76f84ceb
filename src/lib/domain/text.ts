/** The languages of the atlas. The first is the one that a missing preference falls back to. */
export const locales = ['en', 'ru'] as const;
export type Locale = (typeof locales)[number];

/** A text in every language of the atlas. */
export type Localized = Readonly<Record<Locale, string>>;
