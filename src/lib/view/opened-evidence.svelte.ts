import type { Locale } from '../domain/text.ts';
import type { Cube } from './cube.ts';
import { addEvidence, indexEvidence, type Evidence } from './evidence.ts';
import { rowHref } from './links.ts';

/** Rows that a page draws but did not come with in full. */
export interface RemoteEvidence {
	/** The document in which a row stands; `undefined`: not one of these rows. */
	readonly documentOf: (row: string) => string | undefined;
	/** Fetches rows in full. Rejects where they cannot be had. */
	readonly fetch: (rows: readonly string[]) => Promise<readonly Evidence[]>;
}

const nothingRemote: RemoteEvidence = { documentOf: () => undefined, fetch: () => Promise.resolve([]) };

/**
 * Which evidence of a page is open, and where its marks lead: to open it here, or without scripts to its document.
 * @param cube reads the rows that the page came with in full; tracked, as `locale` is
 * @param remote the rows to be fetched when they are opened; where that fails, their document is opened instead
 */
export function openedEvidence(
	cube: () => Cube,
	locale: () => Locale,
	remote: RemoteEvidence = nothingRemote
) {
	let ids = $state.raw<readonly string[]>([]);
	let fetched = $state.raw<Cube>({ figures: [], claims: [], events: [] });
	const index = $derived(indexEvidence(cube(), fetched));
	const href = ({ row }: Evidence): string => rowHref(row, locale());

	async function load(rows: readonly string[]): Promise<void> {
		const asked = ids;
		try {
			const found = await remote.fetch(rows);
			fetched = addEvidence(fetched, found);
			if (found.length > 0) return;
		} catch (error) {
			console.warn('evidence not fetched, its document is opened instead', error);
		}
		const [row = ''] = rows;
		const document_id = remote.documentOf(row);
		// Meanwhile another mark may have been opened, or this one closed.
		if (ids === asked && document_id !== undefined)
			location.assign(rowHref({ id: row, document_id }, locale()));
	}

	return {
		get index(): ReadonlyMap<string, Evidence> {
			return index;
		},
		get open(): boolean {
			return ids.length > 0;
		},
		/** Whether an opened row is still on its way. */
		get loading(): boolean {
			return ids.some((id) => !index.has(id));
		},
		/** The open rows, in the order in which the mark gave them; none: nothing is open. */
		get rows(): Evidence[] {
			return ids.flatMap((id) => index.get(id) ?? []);
		},
		href,
		links: {
			href: (row: string): string => {
				const found = index.get(row);
				if (found) return href(found);
				const document_id = remote.documentOf(row);
				return document_id === undefined ? '#content' : rowHref({ id: row, document_id }, locale());
			},
			open: (rows: readonly string[]): void => {
				ids = rows;
				const missing = rows.filter((row) => !index.has(row));
				if (missing.length > 0) void load(missing);
			}
		},
		close: (): void => {
			ids = [];
		}
	};
}

export type OpenedEvidence = ReturnType<typeof openedEvidence>;
