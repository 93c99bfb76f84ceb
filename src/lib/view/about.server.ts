import type { Locale } from '../domain/text.ts';
import { m } from '../paraglide/messages.js';

/**
 * What the atlas says about itself.
 * @param citation of its data
 */
export function aboutText(locale: Locale, citation: string) {
	const options = { locale };
	return {
		title: m.about_title({}, options),
		what: m.about_what({}, options),
		codedTitle: m.about_coded_title({}, options),
		coded: m.about_coded({}, options),
		bewareTitle: m.about_beware_title({}, options),
		beware: m.about_beware({}, options),
		citeTitle: m.about_cite_title({}, options),
		cite: citation,
		citeMore: m.about_cite_more({}, options),
		licenceTitle: m.about_licence_title({}, options),
		licence: m.about_licence({}, options),
		filesTitle: m.about_files_title({}, options),
		files: m.about_files({}, options),
		descriptor: m.about_descriptor({}, options)
	};
}

export type AboutText = ReturnType<typeof aboutText>;
