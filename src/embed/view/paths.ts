/* Stands for SvelteKit's `$app/paths` where a chart is drawn anew without SvelteKit. */

let site = new URL('/', 'http://localhost');

/** Says where the atlas stands, maybe relative to this page. */
export function setSite(root: string): URL {
	site = new URL(root, location.href);
	return site;
}

/** The address of a file of the site: `/icon.svg`. */
export const asset = (path: string): string => new URL(path.replace(/^\//, ''), site).href;

/** The address of a page by its route and its parameters: `/[[locale=locale]]/country/[id]`. */
export function resolve(route: string, params: Readonly<Record<string, string>> = {}): string {
	const path = route
		.replace('/[[locale=locale]]', params.locale === undefined ? '' : `/${params.locale}`)
		.replaceAll(/\[(\w+)\]/g, (_, name: string) => params[name] ?? '');
	return asset(path);
}
