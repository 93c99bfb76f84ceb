import type { Locale } from '../domain/text.ts';
import type { Cube } from './cube.ts';
import { indexEvidence, type Evidence } from './evidence.ts';
import { rowHref } from './links.ts';

/**
 * Which evidence of a page is open, and where its marks lead: to open it here, or without scripts to its document.
 * @param cube reads every row that a mark of the page may open; tracked, as `locale` is
 */
export function openedEvidence(cube: () => Cube, locale: () => Locale) {
	let ids = $state.raw<readonly string[]>([]);
	const index = $derived(indexEvidence(cube()));
	const href = ({ row }: Evidence): string => rowHref(row, locale());
	return {
		get index(): ReadonlyMap<string, Evidence> {
			return index;
		},
		/** The open rows, in the order in which the mark gave them; none: nothing is open. */
		get rows(): Evidence[] {
			return ids.flatMap((id) => index.get(id) ?? []);
		},
		href,
		links: {
			href: (row: string): string => {
				const found = index.get(row);
				return found ? href(found) : '#content';
			},
			open: (rows: readonly string[]): void => {
				ids = rows;
			}
		},
		close: (): void => {
			ids = [];
		}
	};
}

export type OpenedEvidence = ReturnType<typeof openedEvidence>;
