/*
 * The page for an address that does not exist: `404.html`, which static hosts answer with. Such an answer comes at
 * any depth (`/nowhere`, `/ru/country/XYZ/`) and the site may be under a sub-path that no one knew when it was built,
 * so neither an absolute nor a relative address leads anywhere for certain. The page therefore asks for one style
 * sheet on every step up; those that are not at the site's root do not exist. The one that does gives the page its
 * look and shows the links of its step. No script is needed.
 */
import { locales, type Locale } from '../domain/text.ts';
import { m } from '../paraglide/messages.js';
import { pathIn } from './locale.ts';

/** How many steps above an address the root may be: the deepest page, `ru/country/TJK/brief/`, has four. */
export const steps: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

const up = (step: number) => (step === 0 ? './' : '../'.repeat(step));

/** What a style sheet adds to the site's look: the links that lead on from its step, and no others. */
export const styleOf = (step: number): string => `
main { max-width: calc(var(--page) + 2 * var(--gutter)); margin-inline: auto; padding: 3rem var(--gutter); }
section + section { margin-top: 3rem; padding-top: 2.5rem; border-top: 1px solid var(--hairline); }
p { margin-top: 0.75rem; color: var(--ink-soft); }
ul { flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 1.25rem 0 0; padding: 0; list-style: none; }
.name { margin: 0 0 1rem; font: 600 1.2rem/1.3 var(--serif); color: var(--ink); }
li { padding-block: 0.25rem; }
.up:not(.up-${String(step)}), .lost { display: none; }
.up.up-${String(step)} { display: flex; }
`;

const ways = (locale: Locale): readonly (readonly [path: string, label: string])[] => [
	['', m.go_overview({}, { locale })],
	['countries/', m.nav_countries({}, { locale })],
	['indicators/', m.nav_indicators({}, { locale })],
	['timeline/', m.nav_timeline({}, { locale })],
	['documents/', m.nav_documents({}, { locale })]
];

const linksFrom = (step: number, locale: Locale) =>
	`<ul class="up up-${String(step)}" hidden>${ways(locale)
		.map(([path, label]) => `<li><a href="${up(step)}${pathIn(locale, path)}">${label}</a></li>`)
		.join('')}</ul>`;

const inLanguage = (locale: Locale) => `<section lang="${locale}">
<p class="name">${m.site_name({}, { locale })}</p>
<h1>${m.not_found_title({}, { locale })}</h1>
<p>${m.not_found_text({}, { locale })}</p>
${steps.map((step) => linksFrom(step, locale)).join('\n')}
<p class="lost"><a href="../">${m.not_found_up({}, { locale })}</a></p>
</section>`;

const inBoth = (text: (locale: Locale) => string) => locales.map(text).join(' · ');

/** The whole page, in both languages: which of them the address was in, it does not know either. */
export const notFoundPage = (): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="robots" content="noindex" />
<meta name="color-scheme" content="light dark" />
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'self'" />
<title>${inBoth((locale) => m.not_found_title({}, { locale }))}</title>
${
	// The nearest comes last and wins: at a domain's root, more steps up than there are lead to it too.
	steps
		.toReversed()
		.map((step) => `<link rel="stylesheet" href="${up(step)}not-found/${String(step)}.css" />`)
		.join('\n')
}
</head>
<body>
<main>
${locales.map(inLanguage).join('\n')}
</main>
</body>
</html>
`;
