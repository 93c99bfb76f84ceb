import type { Table } from './table-schema.ts';
import { discrepancies, discrepancyClaims } from './tables/discrepancies.ts';
import { documents } from './tables/documents.ts';
import { events } from './tables/events.ts';
import { indicators } from './tables/indicators.ts';
import { programmes, reporters } from './tables/names.ts';
import { observations } from './tables/observations.ts';
import { statements } from './tables/statements.ts';

/** Every table of the atlas, each after the tables that it refers to. */
export const tables: readonly Table[] = [
	documents,
	reporters,
	programmes,
	indicators,
	observations,
	statements,
	events,
	discrepancies,
	discrepancyClaims
];
