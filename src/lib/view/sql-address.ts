/** Beyond this, mail programs and hosts cut an address. */
export const LONGEST_ADDRESS = 4000;

/** The query that an address holds; undefined without one. */
export function readSqlAddress(parameters: URLSearchParams): string | undefined {
	return parameters.get('sql') ?? undefined;
}

/**
 * The console's address with a query in it.
 * @param page the console's own address, without parameters
 * @returns undefined when it would be too long to be passed on
 */
export function writeSqlAddress(page: string, sql: string): string | undefined {
	if (sql.trim() === '') return page;
	const address = `${page}?${new URLSearchParams({ sql }).toString()}`;
	return address.length > LONGEST_ADDRESS ? undefined : address;
}
