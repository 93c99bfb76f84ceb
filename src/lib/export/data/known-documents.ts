import type { Source } from './about.ts';

let asked: Promise<readonly Source[]> | undefined;

/**
 * The atlas's documents, as `datapackage.json` lists them; asked for once. Where it cannot be had (a page from a file), none:
 * then the rows say what they know of their documents.
 * @param address of `datapackage.json`
 */
export function knownDocuments(address: string): Promise<readonly Source[]> {
	asked ??= fetch(address)
		.then(async (response) => {
			if (!response.ok) throw new Error(`${String(response.status)} for ${address}`);
			const { sources } = (await response.json()) as { sources: readonly Source[] };
			return sources;
		})
		.catch((error: unknown) => {
			console.info('sources are told from the rows alone', error);
			asked = undefined;
			return [];
		});
	return asked;
}
