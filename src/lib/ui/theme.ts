export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Also read by `static/theme.js`, which sets the theme before the page is drawn. */
const key = 'atlas-theme';

/** The theme that the reader chose here before; the system's where none was chosen or storage is off. */
export function readTheme(): Theme {
	try {
		const kept = localStorage.getItem(key);
		return themes.find((theme) => theme === kept) ?? 'auto';
	} catch {
		return 'auto';
	}
}

/** Sets the theme of the page, and keeps it for the next visit where the browser allows. */
export function setTheme(theme: Theme): void {
	if (theme === 'auto') delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = theme;
	try {
		localStorage.setItem(key, theme);
	} catch {
		// Without storage the choice holds for this page, which is all that can be done.
	}
}
