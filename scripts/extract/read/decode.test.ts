import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
/** Cyrillic letters in Windows-1251; the alphabet stands there in order from 0xC0. */
const windows1251 = (text: string) =>
	Uint8Array.from(text, (letter) => {
		const at = (letter.codePointAt(0) ?? 0) - 0x410;
		return at >= 0 && at < 64 ? 0xc0 + at : (letter.codePointAt(0) ?? 0);
	});

describe('decode', () => {
	it('reads UTF-8, its mark left out', () => {
		expect(decode(utf8('\ufeffИзъято 5 кг'))).toEqual({ text: 'Изъято 5 кг' });
	});

	it.each([
		['nothing', new Uint8Array(), 'it is empty'],
		['white space', utf8(' \n\t\n'), 'white space only'],
		['a PDF', utf8('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'it is a PDF'],
		['RTF', utf8('{\\rtf1 text}'), 'it is RTF'],
		['a zip archive', utf8('PK\u0003\u0004rest'), 'another archive'],
		['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'an old Word file'],
		['UTF-16 with its mark', Uint8Array.from([0xff, 0xfe, ...utf16('text')]), 'in UTF-16'],
		['UTF-16 without its mark', utf16('The delegation of Kazakhstan spoke.'), 'in UTF-16'],
		['Cyrillic UTF-16 without its mark', utf16('Делегация Казахстана выступила с докладом.'), 'in UTF-16'],
		['Windows-1251', windows1251('Делегация Казахстана выступила с докладом.'), 'in Windows-1251'],
		['Latin-1', Uint8Array.from(Buffer.from('déjà vu à Genève', 'latin1')), 'not in UTF-8'],
		['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 0, 0, 3, 4, 0, 9, 0]), 'binary'],
		['random bytes', Uint8Array.from({ length: 400 }, (_, i) => ((i * 37) % 255) + 1), 'binary'],
		['a text that was converted wrongly', utf8('\ufffd\ufffd\ufffd\ufffd text'), 'converted wrongly']
	])('tells of %s', (_, bytes, problem) => {
		const decoded = decode(bytes);
		expect('problem' in decoded ? decoded.problem : decoded.text).toContain(problem);
	});
});
