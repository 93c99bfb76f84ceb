/**
 * The address of the site's root, as `ATLAS_ORIGIN` gives it to a build, ending in `/`; undefined where it is not given.
 * @throws {Error} when it is no address of the web
 */
export function readOrigin(text: string | undefined): URL | undefined {
	if (text === undefined || text === '') return undefined;
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (!url || !/^https?:$/.test(url.protocol)) {
		throw new Error(`ATLAS_ORIGIN is "${text}"; it has to be an address such as https://example.org/atlas/`);
	}
	return url.pathname.endsWith('/') ? url : new URL(`${url.href}/`);
}
