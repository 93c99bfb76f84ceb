import type { Cell } from '../cell.ts';
import { remembered } from './plain.ts';

/** The mark before the fraction. */
export type DecimalMark = '.' | ',';

/** What a cell says of a quantity. Where it only bounds it, there is no value. */
export interface Quantity {
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** `<`, `≤`, `>`, `≥` or `~`, where one stands before the number. */
	readonly sign: string | null;
	/** What stands after the number: a unit, perhaps. */
	readonly unit: string;
}

const missing = new Set([
	'',
	'..',
	'...',
	'…',
	'.',
	'-',
	'–',
	'—',
	'−',
	'--',
	':',
	'*',
	'n/a',
	'na',
	'n.a.',
	'n. a.',
	'n.d.',
	'nd',
	'nan',
	'null',
	'none',
	'no data',
	'not available',
	'not reported',
	'#n/a',
	'x',
	'н/д',
	'нд',
	'н.д.',
	'н. д.',
	'нет данных',
	'данных нет',
	'нет',
	'не указано',
	'не сообщается'
]);

/** Whether a cell says that there is no value. It is never a zero. */
export const isMissing = (cell: Cell): boolean =>
	cell === null || (typeof cell === 'string' && !startsWithDigit(cell) && saysMissing(cell));

/** Most cells are numbers, and are known by their first letter. */
const startsWithDigit = (text: string): boolean => {
	const code = text.charCodeAt(0);
	return code >= 48 && code <= 57;
};
const known = remembered((cell) => missing.has(cell.trim().toLowerCase()));
const saysMissing = (cell: string): boolean => cell.length < 200 && known(cell);

const spaces = /[\s\u00a0\u2007\u2009\u202f'’]/g;
const number = String.raw`[-−]?\d[\d.,\s\u00a0\u2007\u2009\u202f'’]*(?:[eE][-+]?\d+)?`;
const single = new RegExp(`^(<=|>=|[<>≤≥~≈])?\\s*(${number})\\s*(\\D*)$`);
/** Other ways to write the atlas's signs. */
const signs: Readonly<Partial<Record<string, string>>> = { '<=': '≤', '>=': '≥', '≈': '~' };
const range = new RegExp(`^(${number})\\s*(?:[-–—]|…|to|до)\\s*(${number})\\s*(\\D*)$`);
const brackets = new RegExp(`^\\((${number})\\)$`);

/** What needs no closer look, as most cells: digits, and perhaps a fraction. No more of them than a number holds. */
const plainNumber: Readonly<Record<DecimalMark, RegExp>> = {
	'.': /^-?\d{1,15}(?:\.\d{1,15})?$/,
	',': /^-?\d{1,15}(?:,\d{1,15})?$/
};

/**
 * Reads a cell as a quantity: `1 234,5`, `<5`, `≥ 10`, `120–150`, `12,5 кг`.
 * @param mark what stands before fractions in this column
 * @returns null for what is no quantity with that mark
 */
export function readQuantity(cell: Cell, mark: DecimalMark): Quantity | null {
	if (typeof cell === 'number') return { value: cell, low: null, high: null, sign: null, unit: '' };
	if (cell === null || cell.length > 200) return null;
	const text = cell.trim();
	if (plainNumber[mark].test(text)) {
		return {
			value: Number(mark === ',' ? text.replace(',', '.') : text),
			low: null,
			high: null,
			sign: null,
			unit: ''
		};
	}
	const inBrackets = brackets.exec(text);
	if (inBrackets) {
		const value = readNumber(inBrackets[1] ?? '', mark);
		return value === null ? null : { value: -value, low: null, high: null, sign: null, unit: '' };
	}
	const one = single.exec(text);
	if (one) {
		const [, written = '', digits = '', unit = ''] = one;
		const value = readNumber(digits, mark);
		if (value === null) return null;
		const sign = signs[written] ?? (written || null);
		const bound = { value: null, low: null, high: null, sign, unit: unit.trim() };
		if (sign === '<' || sign === '≤') return { ...bound, high: value };
		if (sign === '>' || sign === '≥') return { ...bound, low: value };
		return { ...bound, value };
	}
	const [, from = '', to = '', unit = ''] = range.exec(text) ?? [];
	const [low, high] = [readNumber(from, mark), readNumber(to, mark)];
	return low === null || high === null || low > high
		? null
		: { value: null, low, high, sign: null, unit: unit.trim() };
}

const shapes: Readonly<Record<DecimalMark, RegExp>> = {
	'.': /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[-+]?\d+)?$/i,
	',': /^-?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?(?:e[-+]?\d+)?$/i
};

function readNumber(digits: string, mark: DecimalMark): number | null {
	const text = digits.replaceAll('−', '-').replaceAll(spaces, '');
	if (!shapes[mark].test(text)) return null;
	const value = Number(mark === '.' ? text.replaceAll(',', '') : text.replaceAll('.', '').replace(',', '.'));
	return Number.isFinite(value) ? value : null;
}

/** What a column's cells show of the mark before fractions. */
export interface MarkEvidence {
	/** The mark, where they show one and not the other; null where they could be read either way or show both. */
	readonly mark: DecimalMark | null;
	/** Cells that can only be read with that mark. */
	readonly votes: Readonly<Record<DecimalMark, number>>;
	/** A cell that can be read either way, as two different numbers. */
	readonly doubtful: string | null;
}

/**
 * Finds the mark before fractions: `1,234.5` has one reading, `1,234` has two, and is not guessed at.
 * With no separators at all, the mark does not matter and is a point.
 */
export function findMark(cells: readonly Cell[]): MarkEvidence {
	const votes = { '.': 0, ',': 0 };
	let doubtful: string | null = null;
	for (const cell of cells) {
		if (typeof cell !== 'string') continue;
		const text = cell.trim();
		if (!/[.,]/.test(text) || text.length > 80) continue;
		const [point, comma] = [readQuantity(text, '.'), readQuantity(text, ',')];
		if (point && comma) {
			if (JSON.stringify(point) !== JSON.stringify(comma)) doubtful ??= text;
		} else if (point) votes['.'] += 1;
		else if (comma) votes[','] += 1;
	}
	const clear = votes['.'] === 0 || votes[','] === 0;
	const shown = votes['.'] > 0 ? '.' : votes[','] > 0 ? ',' : doubtful === null ? '.' : null;
	return { mark: clear ? shown : null, votes, doubtful };
}
