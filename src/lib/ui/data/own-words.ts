import type { OwnFailure } from '../../own/failure.ts';
import { formatBytes } from '../../format/bytes.ts';
import { formatNumber } from '../../format/number.ts';
import type { Locale } from '../../domain/text.ts';
import type { FieldId, LayoutId } from '../../own/map/mapping.ts';
import type { GuessReason } from '../../own/map/guess.ts';
import type { ProblemKind, Remedy } from '../../own/problem.ts';
import { m } from '../../paraglide/messages.js';

/** What a problem is called, and what would have been right. */
export const problemWords: Readonly<Record<ProblemKind, { readonly label: () => string; readonly expected: () => string }>> = {
	'bad-bytes': { label: () => m.own_problem_bad_bytes(), expected: () => m.own_expected_bad_bytes() },
	'null-byte': { label: () => m.own_problem_null_byte(), expected: () => m.own_expected_null_byte() },
	'override': { label: () => m.own_problem_override(), expected: () => m.own_expected_override() },
	'quote': { label: () => m.own_problem_quote(), expected: () => m.own_expected_quote() },
	'too-many-cells': { label: () => m.own_problem_too_many_cells(), expected: () => m.own_expected_too_many_cells() },
	'too-few-cells': { label: () => m.own_problem_too_few_cells(), expected: () => m.own_expected_too_few_cells() },
	'empty-row': { label: () => m.own_problem_empty_row(), expected: () => m.own_expected_empty_row() },
	'header-again': { label: () => m.own_problem_header_again(), expected: () => m.own_expected_header_again() },
	'no-record': { label: () => m.own_problem_no_record(), expected: () => m.own_expected_no_record() },
	'area': { label: () => m.own_problem_area(), expected: () => m.own_expected_area() },
	'period': { label: () => m.own_problem_period(), expected: () => m.own_expected_period() },
	'period-order': { label: () => m.own_problem_period_order(), expected: () => m.own_expected_period_order() },
	'value': { label: () => m.own_problem_value(), expected: () => m.own_expected_value() },
	'value-missing': { label: () => m.own_problem_value_missing(), expected: () => m.own_expected_value_missing() },
	'bounds': { label: () => m.own_problem_bounds(), expected: () => m.own_expected_bounds() },
	'unit': { label: () => m.own_problem_unit(), expected: () => m.own_expected_unit() },
	'drug': { label: () => m.own_problem_drug(), expected: () => m.own_expected_drug() },
	'long-text': { label: () => m.own_problem_long_text(), expected: () => m.own_expected_long_text() },
	'formula': { label: () => m.own_problem_formula(), expected: () => m.own_expected_formula() },
	'markup': { label: () => m.own_problem_markup(), expected: () => m.own_expected_markup() },
	'nested': { label: () => m.own_problem_nested(), expected: () => m.own_expected_nested() },
	'new-column': { label: () => m.own_problem_new_column(), expected: () => m.own_expected_new_column() },
	'lists': { label: () => m.own_problem_lists(), expected: () => m.own_expected_lists() },
	'bad-record': { label: () => m.own_problem_bad_record(), expected: () => m.own_expected_bad_record() },
	'truncated': { label: () => m.own_problem_truncated(), expected: () => m.own_expected_truncated() },
	'bad-cell': { label: () => m.own_problem_bad_cell(), expected: () => m.own_expected_bad_cell() },
	'no-result': { label: () => m.own_problem_no_result(), expected: () => m.own_expected_no_result() },
};

export const remedyWords: Readonly<Record<Remedy, () => string>> = {
	kept: () => m.own_did_kept(),
	missing: () => m.own_did_missing(),
	cleaned: () => m.own_did_cleaned(),
	'cell-out': () => m.own_did_cell_out(),
	out: () => m.own_did_out()
};

export const fieldWords: Readonly<Record<FieldId, () => string>> = {
	area: () => m.own_field_area(),
	period: () => m.own_field_period(),
	period_end: () => m.own_field_period_end(),
	value: () => m.own_field_value(),
	low: () => m.own_field_low(),
	high: () => m.own_field_high(),
	unit: () => m.own_field_unit(),
	drug: () => m.own_field_drug(),
	indicator: () => m.own_field_indicator(),
	subgroup: () => m.own_field_subgroup(),
	reporter: () => m.own_field_reporter(),
	note: () => m.own_field_note(),
};

export const layoutWords: Readonly<Record<LayoutId, () => string>> = {
	'unodc': () => m.own_layout_unodc(),
	'unaids': () => m.own_layout_unaids(),
	'world-bank': () => m.own_layout_world_bank(),
	'iati-transactions': () => m.own_layout_iati_transactions(),
	'iati-budgets': () => m.own_layout_iati_budgets(),
};

/** What separates cells. */
export const delimiterNames: Readonly<Record<string, () => string>> = {
	',': () => m.own_comma(),
	';': () => m.own_semicolon(),
	'\t': () => m.own_tab(),
	'|': () => m.own_bar()
};

/** Why a column was taken for a field. */
export function reasonWords({ by, fit, of }: GuessReason): string {
	switch (by) {
		case 'name':
			return m.own_why_name();
		case 'cells':
			return m.own_why_cells({ fit, of });
		case 'both':
			return m.own_why_both({ fit, of });
		case 'layout':
			return of > 0 ? m.own_why_layout_fit({ fit, of }) : m.own_why_layout();
		case 'unit-in-name':
			return m.own_why_unit_in_name();
	}
}

/** Why a file was refused, with what it is about. */
export function failureWords({ reason, facts }: OwnFailure, locale: Locale): string {
	const count = (name: string) => formatNumber(Number(facts[name] ?? 0), locale);
	const bytes = (name: string) => formatBytes(Number(facts[name] ?? 0), locale);
	const text = (name: string) => String(facts[name] ?? '');
	switch (reason) {
		case 'empty':
			return m.own_failed_empty();
		case 'too-large':
			return m.own_failed_too_large({ size: bytes('size'), limit: bytes('limit') });
		case 'sheet-too-large':
			return m.own_failed_sheet_too_large({ size: bytes('size'), limit: bytes('limit') });
		case 'bomb':
			return m.own_failed_bomb({ size: bytes('size'), limit: bytes('limit') });
		case 'too-many-columns':
			return m.own_failed_too_many_columns({ columns: count('columns'), limit: count('limit') });
		case 'too-many-rows':
			return m.own_failed_too_many_rows({ rows: count('rows'), limit: count('limit') });
		case 'row-too-long':
			return m.own_failed_row_too_long({ row: count('row'), limit: count('limit') });
		case 'no-table':
			return m.own_failed_no_table();
		case 'zip':
			return m.own_failed_zip();
		case 'old-xls':
			return m.own_failed_old_xls();
		case 'packed':
			return m.own_failed_packed();
		case 'picture':
			return m.own_failed_picture();
		case 'document':
			return m.own_failed_document();
		case 'web-page':
			return m.own_failed_web_page();
		case 'xml':
			return m.own_failed_xml();
		case 'binary':
			return m.own_failed_binary();
		case 'entities':
			return m.own_failed_entities();
		case 'bad-sheet':
			return m.own_failed_bad_sheet({ message: text('message') });
		case 'no-sheet':
			return m.own_failed_no_sheet();
		case 'bad-json':
			return m.own_failed_bad_json({ found: text('found') });
		case 'too-deep':
			return m.own_failed_too_deep({ limit: count('limit') });
		case 'bad-parquet':
			return m.own_failed_bad_parquet({ message: text('message') });
		case 'parquet-codec':
			return m.own_failed_parquet_codec({ codec: text('codec') });
		case 'truncated':
			return m.own_failed_truncated();
		case 'changed':
			return m.own_failed_changed();
		case 'unknown':
			return m.own_failed_unknown({ message: text('message') });
	}
}
