/** Pages with a picture of their own; the others share one a language. */
const own =
	/^(?:seizures|crime|funding|hiv|countries|timeline|coverage|indicators|disagreements|indicator\/[^/]+|country\/[^/]+)$/;

/**
 * The name of the picture that stands for a page.
 * @param page the page's file in the build, such as `ru/country/TJK/brief/index.html`
 */
export function pictureOf(page: string): string {
	const [, prefix = '', rest = ''] = /^(ru(?=\/))?\/?(.*?)\/?(?:index)?(?:\.html)?$/.exec(page) ?? [];
	// A chart that stands by itself for another site, and a country's brief, are parts of a page.
	const path = rest.replace(/^embed\//, '').replace(/^overview\b.*/, '');
	const parts = path.split('/');
	const whole = ['indicator', 'country'].includes(parts[0] ?? '') ? parts.slice(0, 2) : parts.slice(0, 1);
	const named = whole.join('/');
	const name = named === '' ? 'overview' : own.test(named) ? named.replace('/', '-').toLowerCase() : 'site';
	return prefix === '' ? name : `${name}-${prefix}`;
}
