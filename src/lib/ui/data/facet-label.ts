import { m } from '../../paraglide/messages.js';
import type { Facet } from '../../queries/explore/facets.ts';
import type { GroupKey } from '../../queries/explore/group-keys.ts';

/** What a facet, or a key of groups, is called. */
export function facetLabel(facet: Facet | GroupKey): string {
	const labels: Readonly<Record<Facet | GroupKey, () => string>> = {
		country: m.exp_facet_country,
		kind: m.exp_facet_kind,
		type: m.exp_col_type,
		indicator: m.exp_facet_indicator,
		drug: m.col_drug,
		layer: m.col_layer,
		document: m.exp_col_document,
		reporter: m.exp_facet_reporter,
		status: m.exp_col_status,
		unit: m.exp_col_unit,
		year: m.exp_facet_year
	};
	return labels[facet]();
}
