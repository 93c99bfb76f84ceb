import { baseLocale, isLocale, overwriteGetLocale } from '$lib/paraglide/runtime.js';

// Changing the language loads another page, so the document's language holds for as long as this script runs.
overwriteGetLocale(() => {
	const { lang } = document.documentElement;
	return isLocale(lang) ? lang : baseLocale;
});
