/** The reader of citations that tests hold the atlas's own against; it comes without types. */
declare module '@citation-js/core' {
	export class Cite {
		constructor(input: string, options?: { forceType?: string });
		readonly data: readonly Readonly<Record<string, unknown>>[];
	}
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
