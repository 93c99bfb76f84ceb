/**
 * Widths of Inter's letters in em, by class. Charts are laid out where no font can be measured (at build
 * time, in tests), so this errs on the wide side; a browser test holds it against the drawn text.
 */
const classes: readonly (readonly [RegExp, number])[] = [
	[/[ilj.,:;'’|!()[\]ıt\u00a0 ]/u, 0.33],
	[/[fr\-–/"“”«»]/u, 0.46],
	[/[mwшщжюыфмШЩЖЮЫФМMW@%—]/u, 0.92],
	[/[A-ZА-ЯЁ]/u, 0.73],
	[/[0-9]/u, 0.64],
	[/[а-яё]/u, 0.61]
];
const other = 0.6;

/** Charts measure the same few letters thousands of times. */
const known = new Map<string, number>();

function emOf(letter: string): number {
	let em = known.get(letter);
	if (em === undefined) {
		em = classes.find(([letters]) => letters.test(letter))?.[1] ?? other;
		known.set(letter, em);
	}
	return em;
}

/** The estimated width of a line of text in px. */
export function textWidth(text: string, size: number, weight: 'regular' | 'bold' = 'regular'): number {
	let em = 0;
	for (const letter of text) em += emOf(letter);
	return em * size * (weight === 'bold' ? 1.06 : 1);
}

/**
 * Breaks a text at its spaces into lines no wider than `width` px, as few as can be and of like length; a word
 * that is longer stands alone.
 */
export function wrap(text: string, width: number, size: number): string[] {
	const lines = fill(text, width, size);
	if (lines.length === 1) return lines;
	for (let even = textWidth(text, size) / lines.length; even < width; even += size / 2) {
		const balanced = fill(text, even, size);
		if (balanced.length === lines.length) return balanced;
	}
	return lines;
}

function fill(text: string, width: number, size: number): string[] {
	const lines: string[] = [];
	// A programme keeps the number of its phase: “CADAP 7”.
	for (const word of text.split(/ (?!\d\b)/)) {
		const last = lines.at(-1);
		const longer = last === undefined ? word : `${last} ${word}`;
		if (last === undefined || textWidth(longer, size) > width) lines.push(word);
		else lines[lines.length - 1] = longer;
	}
	return lines;
}
