/**
 * The first thing said to a new engine. A missing extension is then a plain error; otherwise DuckDB-WASM
 * would try to fetch it from its vendor's host, and is dead after one such failure.
 */
export const CLOSE_SHUTTERS =
	'SET autoinstall_known_extensions=false; SET autoload_known_extensions=false; SET allow_community_extensions=false';

/**
 * The last thing, once the tables are in: no SQL reaches a file or an address, or takes so much memory that the page
 * dies of it, or changes that.
 */
export const LOCK = "SET memory_limit='1.5GB'; SET enable_external_access=false; SET lock_configuration=true";

/** The first thing on a connection for a reader's own SQL: nothing on it can write. */
export const READ_ONLY = 'BEGIN TRANSACTION READ ONLY';
