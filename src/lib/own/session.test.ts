import { tableFromIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { recordFields } from '../domain/records.ts';
import { makeSheet, sheetRow, takeFile, told } from './testing.ts';

const bytes = (encoding: 'utf-16le' | 'windows-1251', text: string): Uint8Array => {
	if (encoding === 'utf-16le')
		return new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from(text, 'utf16le'))]);
	const cyrillic = new Map(
		Array.from(
			'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя',
			(letter, place) => [letter, 0xc0 + place] as const
		)
	);
	return Uint8Array.from(text, (letter) => cyrillic.get(letter) ?? letter.charCodeAt(0));
};

const plainCsv =
	'Country,Drug,Year,Seized (kg)\nKazakhstan,Heroin,2020,1.5\nUzbekistan,Opium,2021,<5\nTajikistan,Hashish,2021,..\n';

describe('a table of texts', () => {
	it('becomes records, and says what was taken for what', async () => {
		const { opened, preview, report, problems } = await takeFile(plainCsv);
		expect(opened).toMatchObject({ kind: 'delimited', encoding: 'utf-8', delimiter: ',', headerRow: 1 });
		expect(opened.guess.reasons.map(({ field, by }) => `${field} ${by}`)).toEqual([
			'area both',
			'period both',
			'drug both',
			'value both',
			'unit unit-in-name'
		]);
		expect(preview.records.map(told)).toEqual([
			'KAZ heroin 2020-01-01 2020-12-31 1.5 KGM ',
			'UZB opium 2021-01-01 2021-12-31 null..5 KGM ',
			'TJK cannabis_resin 2021-01-01 2021-12-31 null..null KGM '
		]);
		expect(preview.records[2]).toMatchObject({ value: null, status: 'O', asWritten: '..' });
		expect(report).toMatchObject({
			read: 3,
			taken: 3,
			left: 0,
			records: 3,
			problems: { 'value-missing': 1 }
		});
		expect(problems).toEqual([{ row: 4, column: 3, kind: 'value-missing', found: '..' }]);
	});

	it('is laid out for the engine in the columns of a record, and as it is', async () => {
		const { batches } = await takeFile(plainCsv);
		const [records, file] = batches.map(({ ipc }) => tableFromIPC(ipc));
		expect(records?.schema.fields.map(({ name }) => name)).toEqual(recordFields.map(({ name }) => name));
		expect(records?.numRows).toBe(3);
		expect(records?.getChild('layer')?.get(0)).toBe('own');
		expect(records?.getChild('locator')?.get(0)).toBe('2');
		expect(records?.getChild('value_high')?.get(1)).toBe(5);
		expect(records?.getChild('value_sign')?.get(1)).toBe('<');
		expect(file?.schema.fields.map(({ name }) => name)).toEqual(['Country', 'Drug', 'Year', 'Seized (kg)']);
		expect(file?.getChild('Seized (kg)')?.get(1)).toBe('<5');
	});

	it('is read in Russian with semicolons, decimal commas and windows-1251', async () => {
		const text =
			'Страна;Наркотик;Дата;Количество, кг\nКазахстан;героин;04.03.2020;1 234,5\nКиргизия;гашиш;05.04.2020;0,5\n';
		const { opened, preview } = await takeFile(bytes('windows-1251', text));
		expect(opened).toMatchObject({ encoding: 'windows-1251', delimiter: ';' });
		expect(opened.guess.mapping.decimal).toBe(',');
		expect(preview.records.map(told)).toEqual([
			'KAZ heroin 2020-03-04 2020-03-04 1234.5 KGM ',
			'KGZ cannabis_resin 2020-04-05 2020-04-05 0.5 KGM '
		]);
	});

	it('is read in UTF-16 with tabs', async () => {
		const { opened, preview } = await takeFile(
			bytes('utf-16le', 'Страна\tГод\tЧисло\r\nТаджикистан\t2019\t7\r\n')
		);
		expect(opened).toMatchObject({ encoding: 'utf-16le', delimiter: '\t' });
		expect(preview.records.map(told)).toEqual(['TJK  2019-01-01 2019-12-31 7  ']);
	});

	it('asks what it cannot know: the order of days and months, and the decimal mark', async () => {
		const { opened } = await takeFile('Country,Date,Value\nKAZ,04/03/2020,"1,234"\nUZB,05/03/2020,"2,345"\n');
		expect(opened.guess.dates).toMatchObject({ needed: true, order: null, doubtful: '04/03/2020' });
		expect(opened.guess.numbers).toMatchObject({ mark: null, doubtful: '1,234' });
		expect(opened.guess.mapping).toMatchObject({ dateOrder: null, decimal: null });
	});

	it('finds the header under lines that are none, and can be told where it is', async () => {
		const text = 'Report of 2020\n\nCountry,Year,Value\nKAZ,2020,1\nUZB,2020,2\n';
		expect((await takeFile(text)).opened).toMatchObject({
			headerRow: 3,
			columns: ['Country', 'Year', 'Value']
		});
		expect((await takeFile(text, undefined, { headerRow: 4 })).opened.columns).toEqual(['KAZ', '2020', '1']);
	});

	it('counts every row: taken and left out make those read', async () => {
		const text =
			'Country,Year,Value\nKAZ,2020,1\n\nCountry,Year,Value\nUZB,2020,2,3\nTJK,2020\n,,\nMars,soon,many\n';
		const { report, problems } = await takeFile(text);
		expect(report).toMatchObject({ read: 7, taken: 3, left: 4, above: 1 });
		expect(report.read).toBe(report.taken + report.left);
		expect(problems.map(({ row, kind }) => `${String(row)} ${kind}`)).toEqual([
			'3 empty-row',
			'4 header-again',
			'5 too-many-cells',
			'6 too-few-cells',
			'6 value-missing',
			'7 empty-row',
			'8 area',
			'8 period',
			'8 value'
		]);
	});
});

describe('other formats', () => {
	it('reads a sheet with shared texts, dates and gaps', async () => {
		const rows = [
			'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
			'<row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" s="2"><v>43894</v></c><c r="C3"><f>1+1</f><v>2.5</v></c></row>',
			sheetRow(4, ['Tajikistan', 2020, 1200])
		];
		const { opened, preview, report } = await takeFile(makeSheet(rows.join('')));
		expect(opened).toMatchObject({
			kind: 'sheet',
			sheet: 'Data & notes',
			columns: ['Country', 'Year', 'Kilograms']
		});
		expect(preview.records.map(told)).toEqual([
			'KGZ  2020-03-04 2020-03-04 2.5 KGM ',
			'TJK  2020-01-01 2020-12-31 1200 KGM '
		]);
		expect(report).toMatchObject({ read: 2, taken: 2 });
	});

	it.each([
		['an array', '[{"country":"KAZ","year":2020,"value":1.5},{"country":"UZB","year":2021,"value":null}]'],
		[
			'an object with an array',
			'{"count":2,"data":[{"country":"KAZ","year":2020,"value":1.5},{"country":"UZB","year":2021,"value":null}],"next":[1]}'
		],
		[
			'an object a line',
			'{"country":"KAZ","year":2020,"value":1.5}\n{"country":"UZB","year":2021,"value":null}\n'
		]
	])('reads JSON: %s', async (_, text) => {
		const { opened, preview, report } = await takeFile(text);
		expect(opened).toMatchObject({ kind: 'json', headerRow: null, columns: ['country', 'year', 'value'] });
		expect(preview.records.map(told)).toEqual([
			'KAZ  2020-01-01 2020-12-31 1.5  ',
			'UZB  2021-01-01 2021-12-31 null..null  '
		]);
		expect(report).toMatchObject({ read: 2, taken: 2, problems: { 'value-missing': 1 } });
	});

	it('names JSON that is cut short, a record that is none, and a value that comes late', async () => {
		const { report, problems } = await takeFile(
			'[{"country":"KAZ","year":2020,"value":1},7,{"country":"UZB","ye'
		);
		expect(report).toMatchObject({ read: 3, taken: 1, left: 2 });
		expect(problems.map(({ row, kind }) => `${String(row)} ${kind}`)).toEqual([
			'2 bad-record',
			'3 truncated'
		]);
	});
});
