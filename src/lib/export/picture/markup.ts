const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

/** A text as it may stand in SVG, between tags or in an attribute. */
export const escape = (text: string): string =>
	text.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);

/** A number with at most two decimals. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

/** An element with its attributes; those without a value are left out. */
export function tag(
	name: string,
	attributes: Readonly<Record<string, string | number | undefined>>,
	inside = ''
): string {
	const written = Object.entries(attributes)
		.filter((entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== '')
		.map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escape(value)}"`)
		.join('');
	return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}
