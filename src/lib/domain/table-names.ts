/**
 * The names of the tables, in the order of `tables.ts`. Apart from it, since the page needs the names and
 * not every column's description; a test holds the two together.
 */
export const tableNames: readonly string[] = [
	'documents',
	'reporters',
	'programmes',
	'indicators',
	'observations',
	'statements',
	'events',
	'discrepancies',
	'discrepancy_claims'
];
