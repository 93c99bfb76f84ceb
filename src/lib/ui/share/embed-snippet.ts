/** How an embedded chart is to look and what it is to show. */
export interface EmbedChoice {
	readonly theme: 'auto' | 'light' | 'dark';
	readonly plain: boolean;
	readonly title: boolean;
	readonly controls: boolean;
	readonly still: boolean;
	readonly transparent: boolean;
}

/** The flags of a choice, as an address has them after the view's own query. */
export function embedFlags({ theme, plain, title, controls, still, transparent }: EmbedChoice): string[] {
	return [
		...(theme === 'auto' ? [] : [theme]),
		...(plain ? ['plain'] : []),
		...(title ? [] : ['title=0']),
		...(controls && !still ? ['controls'] : []),
		...(still ? ['static'] : []),
		...(transparent ? ['transparent'] : [])
	];
}

/** An address with flags behind its view. */
export function withFlags(address: string, flags: readonly string[]): string {
	if (flags.length === 0) return address;
	return `${address}${address.includes('?') ? '&' : '?'}${flags.join('&')}`;
}

const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};
/** A text as an attribute's value in double quotes. */
export const inAttribute = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

interface Snippet {
	/** The embed's address, flags and all. */
	readonly address: string;
	readonly title: string;
	/** Where `embed.js` stands. */
	readonly script: string;
	/** px, until the chart tells its own. */
	readonly height: number;
	readonly choice: Pick<EmbedChoice, 'theme' | 'transparent'>;
}

/** What is pasted into a page: a frame, and the script that gives it its height. Without that script the frame scrolls. */
export function frameSnippet({ address, title, script, height, choice }: Snippet): string {
	// A transparent frame stays so only where its page and its host have the same colour scheme.
	const scheme = choice.transparent ? `;color-scheme:${choice.theme === 'dark' ? 'dark' : 'light'}` : '';
	return (
		`<iframe loading="lazy" title="${inAttribute(title)}" src="${inAttribute(address)}" ` +
		`style="width:100%;border:0${scheme}" height="${String(height)}" allow="clipboard-write; web-share"></iframe>\n` +
		`<script async src="${inAttribute(script)}"></script>`
	);
}

/** The same as an element of its own; without the script it is a link to the chart. */
export function elementSnippet({ address, title, script, height }: Omit<Snippet, 'choice'>): string {
	return (
		`<drug-dialogue-chart src="${inAttribute(address)}" height="${String(height)}">` +
		`<a href="${inAttribute(address)}">${inAttribute(title)}</a></drug-dialogue-chart>\n` +
		`<script async src="${inAttribute(script)}"></script>`
	);
}
