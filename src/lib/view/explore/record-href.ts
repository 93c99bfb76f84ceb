import type { Locale } from '../../domain/text.ts';
import type { RecordRow } from '../../queries/explore/record.ts';
import { disagreementsHref, rowHref } from '../links.ts';

/**
 * Where the evidence of a record of the atlas stands: at its row on its document's page; for a reading, at its
 * disagreement. A reader's own row has no such place.
 */
export function recordHref(
	row: Pick<RecordRow, 'record_id' | 'record_type' | 'document_id' | 'layer'>,
	locale: Locale
): string | undefined {
	const { record_id: id, document_id } = row;
	if (row.layer === 'own' || id === null || document_id === null) return undefined;
	if (row.record_type === 'reading') return `${disagreementsHref(locale)}#${discrepancyOf(id)}`;
	return rowHref({ id, document_id }, locale);
}

/** The disagreement that a reading belongs to: readings are named after theirs, and numbered. A test holds them to it. */
export const discrepancyOf = (claim: string): string => claim.replace(/-\d+$/, '');
