import { join } from 'node:path';
import { tableNames } from '../domain/table-names.ts';
import type { ColumnTypes, Parameters, Query, RowOf } from '../queries/query.ts';
import type { Engine } from './engine.ts';
import { openNative } from './native.server.ts';

let engine: Promise<Engine> | undefined;

/** Answers a query from the published tables while pages are rendered. One engine serves the whole build. */
export async function ask<P extends Parameters, C extends ColumnTypes>(
	query: Query<P, C>,
	parameters: P
): Promise<readonly RowOf<C>[]> {
	engine ??= openNative(join('static', 'data'), tableNames);
	return (await (await engine).run(query, parameters)).rows;
}
