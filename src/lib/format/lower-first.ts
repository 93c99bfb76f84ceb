import type { Locale } from '../domain/text.ts';

/** Names that an English name of an indicator may begin with. */
const proper = /^(?:Afghan|Central Asia|German)/;

/** A name within a sentence; abbreviations such as HIV keep their capitals, and so do names. */
export function lowerFirst(name: string, locale: Locale): string {
	const [first = '', second = ''] = name;
	if (proper.test(name) || second !== second.toLocaleLowerCase(locale)) return name;
	return first.toLocaleLowerCase(locale) + name.slice(1);
}
