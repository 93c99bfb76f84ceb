import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxToText } from './docx.ts';

const body = (xml: string) =>
	`<?xml version="1.0"?><w:document xmlns:w="w" xmlns:mc="mc"><w:body>${xml}</w:body></w:document>`;
const docx = (xml: string) =>
	zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(body(xml)) });
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('docxToText', () => {
	it('gives one line a paragraph, runs joined', () => {
		const xml = `<w:p>${run('In 2024 ')}${run('16 groups')}</w:p><w:p/><w:p>${run('Изъято&#160;5 &lt; 6 кг')}</w:p>`;
		expect(docxToText(docx(xml))).toEqual({ text: 'In 2024 16 groups\nИзъято 5 < 6 кг' });
	});

	it('leaves out what was deleted, field codes and doubles for old readers', () => {
		const xml =
			`<w:p>${run('5 kg')}<w:del><w:r><w:delText>9 kg</w:delText></w:r></w:del>` +
			`<w:r><w:instrText>PAGE 3</w:instrText></w:r><mc:Fallback>${run('7 kg')}</mc:Fallback></w:p>`;
		expect(docxToText(docx(xml))).toEqual({ text: '5 kg' });
	});

	it('refuses a file that unpacks to too much, before it is unpacked', () => {
		const bomb = docx(`<w:p>${run('0'.repeat(5_000_000))}</w:p>`);
		expect(bomb.length).toBeLessThan(20_000);
		expect(docxToText(bomb, 1_000_000)).toEqual({
			problem: 'it unpacks to more than 1 MB, which no such document does'
		});
	});

	it.each([
		['an archive without a document', zipSync({ 'a.txt': strToU8('a') }), 'it holds no word/document.xml'],
		[
			'an archive cut short',
			docx(`<w:p>${run('text '.repeat(5000))}</w:p>`).subarray(0, 150),
			'no whole Word file'
		],
		['no archive', strToU8('PK no archive'), 'word/document.xml'],
		['pictures only', docx('<w:p><w:drawing/></w:p>'), 'it holds no text']
	])('tells of %s', (_, bytes, problem) => {
		const decoded = docxToText(bytes);
		expect('problem' in decoded ? decoded.problem : decoded.text).toContain(problem);
	});
});
