/** The sheets of a built site that style components, each with the classes by which Svelte knows them. */
export type ScopedSheets = ReadonlyMap<string, ReadonlySet<string>>;

const scopes = (text: string): Set<string> => new Set(text.match(/svelte-[a-z0-9]+/g) ?? []);

/** @param sheets texts of style sheets by their path in the site */
export const scopedSheets = (sheets: ReadonlyMap<string, string>): ScopedSheets =>
	new Map([...sheets].map(([path, css]) => [path, scopes(css)]));

/**
 * Links the sheets whose components a page holds. An embed is rendered from components that its own script does not
 * import, so that nothing else tells which they are.
 * @param up the way from the page to the site's root, such as `../../`
 * @throws {Error} where no sheet knows one of the page's components that has styles
 */
export function linkSheets(html: string, sheets: ScopedSheets, up: string): string {
	const worn = scopes(html.replaceAll(/<style.*?<\/style>/gs, ''));
	const linked = [...sheets].filter(
		([path, known]) => !html.includes(`${path}"`) && [...known].some((scope) => worn.has(scope))
	);
	for (const scope of worn) {
		if (![...sheets.values()].some((known) => known.has(scope))) {
			throw new Error(`no style sheet of the site knows ${scope}`);
		}
	}
	const links = linked.map(([path]) => `<link href="${up}${path}" rel="stylesheet">`).join('');
	return html.replace('</head>', `${links}</head>`);
}
