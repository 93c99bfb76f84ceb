import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadTables } from './load-tables.ts';
import { BadInput } from './problem.ts';

/** The real tables, copied, so that each case spoils exactly one thing in something sound. */
let data: string;

beforeEach(async () => {
	data = await mkdtemp(join(tmpdir(), 'atlas-data-'));
	await cp('data', data, { recursive: true });
});
afterEach(() => rm(data, { recursive: true }));

async function spoil(
	file: string,
	change: (text: string) => string | Uint8Array,
	layer = 'dialogue'
): Promise<string[]> {
	const path = join(data, layer, file);
	const before = await readFile(path, 'utf8');
	const after = change(before);
	expect(after, 'the case must change the file').not.toBe(before);
	await writeFile(path, after);
	const problems = await loadTables(data).then(
		() => [],
		(error: unknown) => {
			if (!(error instanceof BadInput)) throw error;
			return error.message.split('\n');
		}
	);
	return problems;
}

describe('loadTables', () => {
	it('takes the tables as they are kept', async () => {
		const rows = await loadTables(data);
		const seizures = (rows.get('observations') ?? []).filter(
			({ file, values }) => file.startsWith('dialogue/') && values.indicator_id === 'drug_seizures'
		);
		expect(seizures.map(({ values }) => [values.ref_area, values.obs_value])).toEqual([
			['KGZ', '260'],
			['TJK', '1300']
		]);
	});

	const cases: { fault: string; file: string; change: (text: string) => string | Uint8Array; told: RegExp[] }[] = [
		{
			fault: 'an unknown code',
			file: 'observations.csv',
			change: (text) => text.replace(',TJK,', ',TAJ,'),
			told: [/^dialogue\/observations\.csv:3: ref_area: "TAJ": expected one of KAZ, KGZ, /]
		},
		{
			fault: 'a day that the calendar lacks',
			file: 'observations.csv',
			change: (text) => text.replace('2024-12-31', '2024-02-30'),
			told: [/observations\.csv:3: period_end: "2024-02-30": expected a day that the calendar has/]
		},
		{
			fault: 'a date in another form',
			file: 'observations.csv',
			change: (text) => text.replace('2024-12-31', '31.12.2024'),
			told: [/observations\.csv:3: period_end: "31\.12\.2024": expected a date as YYYY-MM-DD/]
		},
		{
			fault: 'an end before its start',
			file: 'observations.csv',
			change: (text) => text.replace('2024-12-31', '2023-12-31'),
			told: [/observations\.csv:3: period_end: "2023-12-31": expected a day not before period_start/]
		},
		{
			fault: 'a number with a unit',
			file: 'observations.csv',
			change: (text) => text.replace(',260,', ',260 kg,'),
			told: [/observations\.csv:2: obs_value: "260 kg": expected a number in plain digits/]
		},
		{
			fault: 'a decimal comma',
			file: 'observations.csv',
			change: (text) => text.replace(',260,', ',"260,5",'),
			told: [/observations\.csv:2: obs_value: "260,5": expected a number in plain digits/]
		},
		{
			fault: 'a missing number, which is not zero',
			file: 'observations.csv',
			change: (text) => text.replace(',260,', ',,'),
			told: [/observations\.csv:2: obs_value: "": expected a number, or bounds/]
		},
		{
			fault: 'a missing locator',
			file: 'observations.csv',
			change: (text) => text.replace(',conference-ashgabat,6,', ',conference-ashgabat,,'),
			told: [/observations\.csv:2: locator: "": expected a value/]
		},
		{
			fault: 'a name that occurs twice',
			file: 'observations.csv',
			change: (text) => text.replace('obs-tjk-persons-2024', 'obs-tjk-groups-2024'),
			told: [/observations\.csv:4: observation_id: "obs-tjk-groups-2024": expected a value that occurs once; it stands in dialogue\/observations\.csv:3/]
		},
		{
			fault: 'a reference to nothing',
			file: 'statements.csv',
			change: (text) => text.replace(',delegation-uzb,', ',delegation-uz,'),
			told: [/statements\.csv:\d+: reporter_id: "delegation-uz": expected a reporters row/]
		},
		{
			fault: 'a claim about a row that is not there',
			file: 'discrepancy_claims.csv',
			change: (text) => text.replace('ev-dialogue-2023-en', 'ev-dialogue-2032-en'),
			told: [/discrepancy_claims\.csv:3: row_id: "ev-dialogue-2032-en": expected the name of/]
		},
		{
			fault: 'a ragged row',
			file: 'programmes.csv',
			change: (text) => text.replace('cadap,CADAP,КАДАП', 'cadap,CADAP'),
			told: [/programmes\.csv:3: expected 3 cells, the row has 2/]
		},
		{
			fault: 'a quote that never closes',
			file: 'programmes.csv',
			change: (text) => text.replace('cadap,CADAP', 'cadap,"CADAP'),
			told: [/programmes\.csv:3: expected RFC 4180/, /programmes\.csv:3: expected 3 cells/]
		},
		{
			fault: 'another encoding',
			file: 'programmes.csv',
			change: (text) => Buffer.concat([Buffer.from(text.slice(0, text.indexOf('КАДАП'))), Buffer.from([0xca, 0xc0, 0x0a])]),
			told: [/programmes\.csv:3: expected text in UTF-8/]
		},
		{
			fault: 'UTF-16',
			file: 'programmes.csv',
			change: (text) => Buffer.from(text, 'utf16le'),
			told: [/programmes\.csv:\d+: expected text in UTF-8/]
		},
		{
			fault: 'an empty file',
			file: 'programmes.csv',
			change: () => '',
			told: [/programmes\.csv: expected a header and rows, the file is empty/]
		},
		{
			fault: 'a header alone',
			file: 'programmes.csv',
			change: (text) => text.split('\n')[0] ?? '',
			told: [/programmes\.csv: expected at least one row/]
		},
		{
			fault: 'a column that is missing',
			file: 'programmes.csv',
			change: (text) => text.replace('name_ru', 'name_tg'),
			told: [
				/programmes\.csv:1: name_ru: expected this column, it is missing/,
				/programmes\.csv:1: name_tg: expected one of programme_id, name_en, name_ru/
			]
		},
		{
			fault: 'a text in one language only',
			file: 'indicators.csv',
			change: (text) => text.replace(/,Цифра[^,]*,/, ',,').replace('Международного определения группы нет: цифра приводится по сообщению источника.', ''),
			told: [/indicators\.csv:3: caveat_ru: "": expected a text, since caveat_en has one/]
		},
		{
			fault: 'more words than may be taken over',
			file: 'observations.csv',
			change: (text) => text.replace(',consisting of 74 people,', ',a b c d e f g h i j k l m,'),
			told: [/observations\.csv:4: as_written: ".*": expected at most 12 words/]
		},
		{
			fault: 'a row of the dialogue without its words',
			file: 'observations.csv',
			change: (text) => text.replace(',consisting of 74 people,', ',,'),
			told: [/observations\.csv:4: as_written: "": expected the few words that carry it/]
		},
		{
			fault: 'a value outside its bounds',
			file: 'observations.csv',
			change: (text) => text.replace(',260,,,', ',260,270,280,'),
			told: [/observations\.csv:2: obs_value: "260": expected a number within value_low and value_high/]
		},
		{
			fault: 'a limit that does not say whether it is included',
			file: 'observations.csv',
			change: (text) => text.replace(',260,,,,', ',,260,,,'),
			told: [/observations\.csv:2: value_sign: "": expected < or ≤ for an upper limit/]
		},
		{
			fault: 'an upper limit with the sign of a lower one',
			file: 'observations.csv',
			change: (text) => text.replace(',260,,,,', ',,,260,>,'),
			told: [/observations\.csv:2: value_sign: ">": expected < or ≤ for an upper limit/]
		},
		{
			fault: 'a document in the folder of another layer',
			file: 'documents.csv',
			change: (text) => text.replace('dialogue-2025,dialogue,', 'dialogue-2025,context,'),
			told: [/dialogue\/documents\.csv:6: layer: "context": expected "dialogue", the folder/]
		},
		{
			fault: 'an inferred period without its ground',
			file: 'observations.csv',
			change: (text) => text.replace('2024-01-01,2024-12-31,stated', '2024-01-01,2024-12-31,inferred'),
			told: [/observations\.csv:3: period_ground_en: "": expected the ground of the inference/]
		},
		{
			fault: 'a space at the end',
			file: 'programmes.csv',
			change: (text) => text.replace('EU-ACT,EU-ACT', 'EU-ACT ,EU-ACT'),
			told: [/programmes\.csv:2: name_en: "EU-ACT ": expected no space at either end/]
		}
	];

	for (const { fault, file, change, told } of cases) {
		it(`tells of ${fault}, by file, line and column`, async () => {
			const problems = await spoil(file, change);
			expect(problems).toHaveLength(told.length);
			for (const [i, pattern] of told.entries()) expect(problems[i]).toMatch(pattern);
		});
	}

	it('keeps a row of the context from citing the dialogue, and asks the dialogue’s words of it', async () => {
		const problems = await spoil(
			'statements.csv',
			(text) => text.replace(',solid-exceed-2021,', ',dialogue-2025,'),
			'context'
		);
		expect(problems).toEqual([
			expect.stringContaining('context/statements.csv:2: document_id: "dialogue-2025": expected a document of the same'),
			expect.stringContaining('context/statements.csv:2: as_written: "": expected the few words')
		]);
	});

	it('lists every problem of every file at once', async () => {
		await writeFile(join(data, 'dialogue', 'programmes.csv'), '');
		const problems = await spoil('observations.csv', (text) => text.replace(',260,', ',260 kg,').replace(',TJK,', ',TAJ,'));
		expect(problems).toHaveLength(3);
	});

	it('refuses a file that is no table', async () => {
		await writeFile(join(data, 'dialogue', 'seizures.csv'), 'a\n1\n');
		await expect(loadTables(data)).rejects.toThrow(/seizures\.csv: expected a table's name/);
	});
});
