/** A number as it can be read, and the reading that was not taken where another is possible. */
export interface Reading {
	readonly value: number;
	readonly doubt?: string;
}

/** A number in digits, its thousands parted by a space, comma, point or apostrophe; no groups inside. */
export const DIGITS =
	"(?:\\d{1,3}(?:[ ']\\d{3})+(?:[.,]\\d+)?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+[.,]\\d+|\\d+)(?!\\d)";

/**
 * Reads digits. "1,300" is a thousand and three hundred in English and one and three tenths in Russian, "1.300" the
 * other way round for many writers: such a reading carries its doubt.
 * @param comma whether a comma is the decimal mark in this language
 */
export function readDigits(written: string, comma: boolean): Reading {
	const text = written.replace(/[ ']/g, '');
	const mark = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
	if (mark < 0) return { value: Number(text) };
	const marks = text.match(/[.,]/g) ?? [];
	const tail = text.length - mark - 1;
	// Both marks, or a blank before the mark: the last one is decimal.
	if (new Set(marks).size > 1 || (text !== written && marks.length === 1))
		return { value: decimal(text, mark) };
	if (marks.length > 1) return { value: Number(text.replace(/[.,]/g, '')) };
	const couldGroup = tail === 3 && mark <= 3 && !text.startsWith('0');
	if (!couldGroup) return { value: decimal(text, mark) };
	const grouped = Number(text.replace(/[.,]/, ''));
	if (text[mark] === ',' && !comma) return { value: grouped };
	const value = decimal(text, mark);
	return { value, doubt: `"${written}" may also be ${String(grouped)}` };
}

const decimal = (text: string, mark: number): number =>
	Number(`${text.slice(0, mark).replace(/[.,]/g, '')}.${text.slice(mark + 1)}`);
