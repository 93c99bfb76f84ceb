import { join } from 'node:path';
import { tableNames } from '../domain/table-names.ts';
import type { ColumnTypes, Parameters, Query, RowOf } from '../queries/query.ts';
import { recordsViews } from '../queries/records.ts';
import type { Engine } from './engine.ts';
import { openNative } from './native.server.ts';

let engine: Promise<Engine> | undefined;

/** The engine that pages are rendered with, with the view `records`. One serves the whole build. */
export function buildEngine(): Promise<Engine> {
	engine ??= openNative(join('static', 'data'), tableNames, recordsViews);
	return engine;
}

/** Answers a query from the published tables while pages are rendered. */
export async function ask<P extends Parameters, C extends ColumnTypes>(
	query: Query<P, C>,
	parameters: P
): Promise<readonly RowOf<C>[]> {
	return (await (await buildEngine()).run(query, parameters)).rows;
}
