import type { Field } from '../../../domain/table-schema.ts';
import type { Batch } from '../../../engine/rows.ts';
import { asBatch } from '../batches.ts';

const field = (name: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
	name,
	type,
	description: { en: `About ${name} | all`, ru: `О столбце ${name}` },
	...more
});

/** A column of every type. */
export const nastyFields: readonly Field[] = [
	field('id', 'integer'),
	field('text', 'string'),
	field('code', 'string', { categories: { KAZ: { en: 'Kazakhstan', ru: 'Казахстан' } } }),
	field('double', 'number'),
	field('long', 'integer'),
	field('day', 'date'),
	field('flag', 'boolean'),
	field('document_id', 'string'),
	field('licence_note', 'string')
];

export const duckTypes = ['INTEGER', 'VARCHAR', 'VARCHAR', 'DOUBLE', 'BIGINT', 'DATE', 'BOOLEAN', 'VARCHAR', 'VARCHAR'];

/** Texts that files are known to lose, and spreadsheets to run. */
const texts: readonly (string | null)[] = [
	null,
	'',
	' ',
	' leading and trailing ',
	'"quoted", with commas',
	"it's",
	"'quoted'",
	"'=1+1",
	"''-1",
	'two\nlines',
	'two\r\nlines',
	'carriage\rreturn',
	'tab\tinside',
	'=SUM(A1:A9)',
	'=1\n+2',
	'+7 727 000',
	'-3 %',
	'@handle',
	'＝full width',
	'\tstarts with a tab',
	'007',
	'1e5',
	'2023-05-11',
	'true',
	'null',
	'NULL',
	'NaN',
	'Қазақстан, Тоҷикистон, Кыргызстан',
	'опий — 1 300 кг',
	'😀 👩‍👩‍👧 🇰🇿',
	'مرحبا بالعالم',
	'‏שלום',
	'<b>&amp;</b> ]]>',
	'a_x0041_b',
	'# heading | cell',
	'back\\slash',
	'; semicolon',
	'x'.repeat(32_767)
];
const doubles: readonly (number | null)[] = [
	0,
	-0,
	null,
	1e300,
	-1e-300,
	0.1 + 0.2,
	1300,
	-3.5,
	123_456_789.123_456_79,
	5e-324,
	Number.MAX_VALUE
];
const longs: readonly (bigint | null)[] = [
	0n,
	null,
	2n ** 53n - 1n,
	-(2n ** 53n) + 1n,
	2n ** 63n - 1n,
	-(2n ** 63n),
	7n
];
const day = (iso: string) => Date.parse(iso) / 86_400_000;
const days: readonly (number | null)[] = [
	'1970-01-01',
	'1899-12-31',
	'1900-02-28',
	'1900-03-01',
	'0001-01-01',
	'2023-05-11',
	'9999-12-31',
	'1582-10-15'
].map(day);
const flags = [true, false, null];
const pick = <T>(from: readonly T[], row: number): T | null => from[row % from.length] ?? null;

export const nastyCount = texts.length * 2;
/** The rows, column by column. */
const columns: readonly (readonly unknown[])[] = [
	(row: number) => row,
	(row: number) => pick(texts, row),
	(row: number) => (row % 3 === 0 ? 'KAZ' : row % 3 === 1 ? 'toString' : null),
	(row: number) => pick(doubles, row),
	(row: number) => pick(longs, row),
	(row: number) => (row % 9 === 8 ? null : pick(days, row)),
	(row: number) => pick(flags, row),
	(row: number) => (row % 2 === 0 ? 'council-2017' : 'my own'),
	(row: number) => (row % 2 === 0 ? null : 'mine')
].map((make) => Array.from({ length: nastyCount }, (_, row) => make(row)));

/** The rows in batches of some sizes, one of them empty. */
// eslint-disable-next-line @typescript-eslint/require-await -- batches come in their own time
export async function* nastyBatches(): AsyncGenerator<Batch> {
	let at = 0;
	for (const size of [1, 0, 7, 30, nastyCount]) {
		const end = Math.min(at + size, nastyCount);
		yield asBatch({
			rowCount: end - at,
			columns: nastyFields.map(({ name }, place) => ({
				name,
				type: duckTypes[place] ?? '',
				values: (columns[place] ?? []).slice(at, end)
			}))
		});
		at = end;
	}
}
/** The rows as they were given, to be compared with what another program reads. */
export const nastyRows = (): unknown[][] =>
	Array.from({ length: nastyCount }, (_, row) => columns.map((column) => column[row]));
