import { areas } from '../../domain/areas.ts';
import { domains, drugs, obsStatuses, units } from '../../domain/codes.ts';
import { recordLayers, recordTypes } from '../../domain/records.ts';
import type { Categories } from '../../domain/table-schema.ts';
import type { Facet } from './facets.ts';

/** The lists of the facets whose codes have one. */
export const facetLists: Readonly<Partial<Record<Facet, Categories>>> = {
	country: areas,
	kind: domains,
	type: recordTypes,
	drug: drugs,
	layer: recordLayers,
	status: obsStatuses,
	unit: units
};
