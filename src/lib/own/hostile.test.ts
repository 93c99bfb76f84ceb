import { parquetWriteBuffer } from 'hyparquet-writer';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { asOwnFailure, type OwnFailure } from './failure.ts';
import { limits } from './limits.ts';
import { makeSheet, sheetRow, takeFile, told } from './testing.ts';

/** Why a file is refused. */
async function refused(content: string | Uint8Array | Blob): Promise<Pick<OwnFailure, 'reason' | 'facts'>> {
	try {
		await takeFile(content);
	} catch (cause) {
		const { reason, facts } = asOwnFailure(cause);
		return { reason, facts };
	}
	throw new Error('it was taken');
}
const kinds = (problems: readonly { row: number; kind: string }[]) =>
	problems.map(({ row, kind }) => `${String(row)} ${kind}`);
/** A zip whose directory says that a part unpacks to so many bytes. */
function withUnpacked(zip: Uint8Array, part: string, bytes: number): Uint8Array {
	const view = new DataView(zip.buffer, zip.byteOffset);
	for (let place = 0; place < zip.length - 46; place += 1) {
		if (view.getUint32(place, true) !== 0x02014b50) continue;
		const name = zip.subarray(place + 46, place + 46 + view.getUint16(place + 28, true));
		if (new TextDecoder().decode(name) === part) view.setUint32(place + 24, bytes, true);
	}
	return zip;
}
const head = 'Country,Year,Value,Note\n';

describe('files that are refused', () => {
	it('says how large a file of 2 GB is, without reading it', async () => {
		class Huge extends Blob {
			override get size() {
				return 2_147_483_648;
			}
			override slice(start?: number, end?: number) {
				if ((end ?? 0) - (start ?? 0) > 1_000) throw new Error('read');
				return new Blob(['Country,Year']);
			}
		}
		expect(await refused(new Huge())).toEqual({
			reason: 'too-large',
			facts: { size: 2_147_483_648, limit: limits.bytes }
		});
	});

	it.each([
		['an empty file', '', 'empty'],
		['nothing but spaces', ' \n\n ', 'empty'],
		['a header only', 'Country,Year,Value\n', 'no-table'],
		['a zip named .csv', zipSync({ 'a.csv': strToU8('Country\nKAZ\n') }), 'zip'],
		['an old spreadsheet', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'old-xls'],
		['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), 'picture'],
		['a PDF', '%PDF-1.7\n', 'document'],
		['a web page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'web-page'],
		['bytes that are no text', Uint8Array.from({ length: 4_000 }, (_, place) => (place * 7) % 256), 'binary'],
		['JSON without records', '[1,2,3]', 'bad-json'],
		['a Parquet file that is cut short', 'PAR1........', 'truncated'],
		[
			'a spreadsheet that is cut short',
			makeSheet(sheetRow(1, ['Country', 'Year'])).slice(0, 200),
			'truncated'
		]
	] as const)('%s', async (_, content, reason) => {
		expect((await refused(content)).reason).toBe(reason);
	});

	it('5,000 columns', async () => {
		const columns = Array.from({ length: 5_000 }, (_, place) => `c${String(place)}`).join(',');
		expect(await refused(`${columns}\n${columns}\n`)).toEqual({
			reason: 'too-many-columns',
			facts: { columns: 5_000, limit: limits.columns }
		});
	});

	it('a billion laughs', async () => {
		const lols = Array.from(
			{ length: 9 },
			(_, place) => `<!ENTITY lol${String(place + 1)} "${`&lol${String(place)};`.repeat(10)}">`
		);
		const laughing = `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY lol0 "lol">${lols.join('')}]><sst><si><t>&lol9;</t></si></sst>`;
		expect(await refused(makeSheet(sheetRow(1, ['a']), { 'xl/sharedStrings.xml': laughing }))).toMatchObject({
			reason: 'entities'
		});
	});

	it('a zip bomb, by its directory and by what comes out', async () => {
		expect(
			await refused(withUnpacked(makeSheet('', { 'xl/media.xml': '0' }), 'xl/media.xml', 300_000_000))
		).toMatchObject({
			reason: 'bomb',
			facts: { limit: limits.sheetUnpacked }
		});
		const sheet = makeSheet(sheetRow(1, ['Country', 'Year']) + sheetRow(2, ['KAZ', 2020]).repeat(5_000));
		expect(await refused(withUnpacked(sheet, 'xl/worksheets/sheet1.xml', 100))).toMatchObject({
			reason: 'bomb',
			facts: { limit: 100 }
		});
	});

	it('JSON of 200 levels', async () => {
		expect((await refused(`[{"a":${'['.repeat(200)}${']'.repeat(200)}}]`)).reason).toBe('too-deep');
		expect((await refused('{"a":'.repeat(200) + '1' + '}'.repeat(200))).reason).toBe('too-deep');
	});

	it('a sheet with a cell in the last column of all', async () => {
		const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>`;
		expect(await refused(makeSheet(rows))).toMatchObject({
			reason: 'too-many-columns',
			facts: { columns: 16_384 }
		});
	});
});

describe('files that are taken, with their faults named', () => {
	it('a quote that is never closed swallows nothing', async () => {
		const rows = Array.from({ length: 50 }, (_, place) => `KAZ,2020,${String(place)},n`);
		rows[10] = 'KAZ,2020,10,"never closed';
		const { report, problems } = await takeFile(`${head}${rows.join('\n')}\n`);
		expect(report).toMatchObject({ read: 50, taken: 50 });
		expect(problems).toEqual([{ row: 12, column: null, kind: 'quote', found: 'KAZ,2020,10,"never closed' }]);
	});

	it('cells over several lines are one cell, also at the very end', async () => {
		const { report, preview } = await takeFile(`${head}KAZ,2020,1,"two\nlines"\nUZB,2021,2,"the ""end"""`);
		expect(report).toMatchObject({ read: 2, taken: 2, problems: {} });
		expect(preview.records.map(({ note }) => note)).toEqual(['two\nlines', 'the "end"']);
	});

	it('bytes of another encoding are counted, and their rows named', async () => {
		const bytes = [
			...strToU8(`${head}KAZ,2020,1,Привет\nUZB,2020,2,`),
			0xcf,
			0xf0,
			0xe8,
			...strToU8('\nTJK,2020,3,ещё слова\n')
		];
		const { opened, problems, report } = await takeFile(Uint8Array.from(bytes));
		expect(opened.encoding).toBe('utf-8');
		expect(report).toMatchObject({ read: 3, taken: 3, problems: { 'bad-bytes': 1 } });
		expect(problems[0]).toMatchObject({ row: 3, column: 3, kind: 'bad-bytes' });
	});

	it('zero characters, and characters that turn the text around', async () => {
		const { preview, problems } = await takeFile(
			`${head}KA\0Z,2020,1,ok\nUZB,2020,2,\u202Egnp.exe\nTJK,2020,3,العربية\n`
		);
		expect(kinds(problems)).toEqual(['2 null-byte', '3 override']);
		expect(preview.records.map(({ note }) => note)).toEqual(['ok', 'gnp.exe', 'العربية']);
	});

	it('headers that are double, empty, or names of JavaScript’s own', async () => {
		const { opened, batches, preview } = await takeFile(
			'Country,__proto__,constructor,Year,year,,Value\nKAZ,a,b,2020,c,d,1\n'
		);
		expect(opened.columns).toEqual([
			'Country',
			'__proto__',
			'constructor',
			'Year',
			'year (2)',
			'column_6',
			'Value'
		]);
		expect(preview.records.map(told)).toEqual(['KAZ  2020-01-01 2020-12-31 1  ']);
		expect(batches).toHaveLength(2);
		const json = await takeFile('[{"__proto__":"x","constructor":1,"country":"KAZ","year":2020,"value":3}]');
		expect(json.opened.columns).toEqual(['__proto__', 'constructor', 'country', 'year', 'value']);
		expect(json.preview.records.map(told)).toEqual(['KAZ  2020-01-01 2020-12-31 3  ']);
		expect(({} as Record<string, unknown>).x).toBeUndefined();
	});

	it('dates of three kinds in one column', async () => {
		const { preview, problems } = await takeFile(
			'Country,Date,Value\nKAZ,2020-03-04,1\nUZB,25/03/2020,2\nTJK,26.03.2020,3\nKGZ,03/27/2020,4\nTKM,04/03/2020,5\n',
			(guessed) => ({ ...guessed, dateOrder: 'dmy' })
		);
		expect(preview.records.map(told)).toEqual([
			'KAZ  2020-03-04 2020-03-04 1  ',
			'UZB  2020-03-25 2020-03-25 2  ',
			'TJK  2020-03-26 2020-03-26 3  ',
			'KGZ    4  ',
			'TKM  2020-03-04 2020-03-04 5  '
		]);
		expect(problems).toEqual([{ row: 5, column: 1, kind: 'period-order', found: '03/27/2020' }]);
	});

	it('formulas and markup are texts', async () => {
		const { preview, problems } = await takeFile(
			`${head}KAZ,2020,1,"=HYPERLINK(""http://x"")"\nUZB,2020,2,<img src=x onerror=alert(1)>\n`
		);
		expect(preview.records.map(({ note }) => note)).toEqual([
			'=HYPERLINK("http://x")',
			'<img src=x onerror=alert(1)>'
		]);
		expect(kinds(problems)).toEqual(['2 formula', '3 markup']);
	});

	it('a cell of 10 MB is shortened in the record and whole in the table', async () => {
		const long = 'x'.repeat(10_000_000);
		const { preview, problems, batches, report } = await takeFile(
			`${head}KAZ,2020,1,"${long}"\nUZB,2020,2,n\n`
		);
		expect(report).toMatchObject({ read: 2, taken: 2 });
		expect(preview.records[0]?.note).toHaveLength(limits.textLength + 1);
		expect(kinds(problems)).toEqual(['2 long-text']);
		expect(batches.find(({ table }) => table === 'own_file')?.ipc.length).toBeGreaterThan(10_000_000);
	}, 120_000);

	it('a row beyond every measure stops with its number', async () => {
		const { reason, facts } = await refused(
			`${head}KAZ,2020,1,n\nUZB,2020,2,${'x'.repeat(limits.rowLength + 2_000_000)}\n`
		);
		expect([reason, facts.row]).toEqual(['row-too-long', 3]);
	}, 120_000);

	it('a unit beside the number goes before the unit of the column', async () => {
		const { preview, problems } = await takeFile(
			'Country,Year,Seized (kg)\nKAZ,2020,5\nUZB,2020,2 t\nTJK,2020,12 l\n'
		);
		expect(preview.records.map(({ value, unit }) => [value, unit])).toEqual([
			[5, 'KGM'],
			[2, 'TNE'],
			[12, null]
		]);
		expect(kinds(problems)).toEqual(['4 unit']);
	});

	it('bounds that contradict each other, a formula without a result, an error in a cell', async () => {
		const bounds = await takeFile('Country,Year,Value,Lower,Upper\nKAZ,2020,5,7,9\nUZB,2020,5,4,6\n');
		expect(bounds.preview.records.map(({ value, low, high }) => [value, low, high])).toEqual([
			[5, null, null],
			[5, 4, 6]
		]);
		expect(kinds(bounds.problems)).toEqual(['2 bounds']);
		const sheet = await takeFile(
			makeSheet(
				sheetRow(1, ['Country', 'Year', 'Value']) +
					'<row r="2"><c r="A2" t="inlineStr"><is><t>KAZ</t></is></c><c r="B2"><v>2020</v></c><c r="C2"><f>A1</f></c></row>' +
					'<row r="3"><c r="A3" t="inlineStr"><is><t>UZB</t></is></c><c r="B3"><v>2020</v></c><c r="C3" t="e"><v>#DIV/0!</v></c></row>' +
					sheetRow(4, ['TJK', 2020, 1])
			)
		);
		expect(kinds(sheet.problems)).toEqual(['2 no-result', '2 too-few-cells', '2 value-missing', '3 value']);
	});

	it('a Parquet file with nested columns', async () => {
		const file = parquetWriteBuffer({
			columnData: [
				{ name: 'country', data: ['KAZ', 'UZB'], type: 'STRING' },
				{ name: 'year', data: [2020, 2021], type: 'INT32' },
				{ name: 'value', data: [1.5, 2.5], type: 'DOUBLE' },
				{ name: 'more', data: [{ a: [1] }, { a: [2] }], type: 'JSON' }
			]
		});
		const { opened, preview, problems } = await takeFile(new Uint8Array(file));
		expect(opened).toMatchObject({ kind: 'parquet', columns: ['country', 'year', 'value', 'more'] });
		expect(preview.records.map(told)).toEqual([
			'KAZ  2020-01-01 2020-12-31 1.5  ',
			'UZB  2021-01-01 2021-12-31 2.5  '
		]);
		expect(kinds(problems)).toEqual(['1 nested', '2 nested']);
		expect((await refused(new Uint8Array(file).slice(0, 80))).reason).toBe('truncated');
	});
});
