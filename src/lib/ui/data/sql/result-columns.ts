import type { Locale } from '../../../domain/text.ts';
import type { Reading } from '../../../engine/engine.ts';
import type { Value } from '../../../engine/rows.ts';
import { rowHref } from '../../../view/links.ts';
import type { TableColumn } from '../table-column.ts';

type Row = readonly Value[];

/** A value as the engine gave it: digits as they are, nothing for what is missing. */
export const written = (value: Value | undefined): string => (value === null || value === undefined ? '' : String(value));

const NUMBERS = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DOUBLE|FLOAT|DECIMAL\([\d,]+\))$/;
/** What names a row of evidence. */
const EVIDENCE = /^(record|observation|statement|event|claim)_id$/;

/** A result's columns for the table. A row's own name, where its document stands beside it, leads to the evidence. */
export function resultColumns({ columns }: Reading, locale: Locale): TableColumn<Row>[] {
	const documentAt = columns.findIndex(({ name }) => name === 'document_id');
	return columns.map(({ name, type }, place) => ({
		// Two columns of a result may have one name.
		name: `${String(place)} ${name}`,
		label: name,
		hint: type,
		align: NUMBERS.test(type) ? 'end' : 'start',
		width: Math.min(320, Math.max(96, name.length * 9 + 24, type === 'VARCHAR' ? 180 : 0)),
		format: (row) => written(row[place]),
		...(documentAt >= 0 &&
			EVIDENCE.test(name) && {
				href: (row: Row) => {
					const [id, document_id] = [row[place], row[documentAt]];
					return typeof id === 'string' && typeof document_id === 'string' && !document_id.startsWith('own')
						? rowHref({ id, document_id }, locale)
						: undefined;
				}
			})
	}));
}
