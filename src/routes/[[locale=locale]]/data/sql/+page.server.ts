import { examples, exampleSql } from '$lib/queries/examples';
import { localeOf } from '$lib/view/locale';
import { sqlTables } from '$lib/view/sql-tables.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const locale = localeOf(params);
	const [first] = examples;
	return { locale, tables: sqlTables(locale), examples, first: first ? exampleSql(first, locale) : '' };
};
