import { words } from '../text/span.ts';

/** Number words below a thousand, by value; «е» stands for «ё». Ordinals are no quantities and are left out. */
const SMALL: Readonly<Record<number, string>> = {
	1.5: 'полтор[аы]|полутора',
	1: 'one|один|одного|одному|одним|одном|одна|одной|одну|одно',
	2: 'two|два|две|двух|двум|двумя|двое|двоих',
	3: 'three|три|трех|трем|тремя|трое|троих',
	4: 'four|четыре|четырех|четырем|четырьмя|четверо|четверых',
	5: 'five|пять|пяти|пятью|пятеро|пятерых',
	6: 'six|шесть|шести|шестью|шестеро|шестерых',
	7: 'seven|семь|семи|семеро|семерых',
	8: 'eight|восемь|восьми|восемью|восьмью',
	9: 'nine|девять|девяти|девятью',
	10: 'ten|десять|десяти|десятью',
	11: 'eleven|одиннадцат(?:ь|и|ью)',
	12: 'twelve|двенадцат(?:ь|и|ью)',
	13: 'thirteen|тринадцат(?:ь|и|ью)',
	14: 'fourteen|четырнадцат(?:ь|и|ью)',
	15: 'fifteen|пятнадцат(?:ь|и|ью)',
	16: 'sixteen|шестнадцат(?:ь|и|ью)',
	17: 'seventeen|семнадцат(?:ь|и|ью)',
	18: 'eighteen|восемнадцат(?:ь|и|ью)',
	19: 'nineteen|девятнадцат(?:ь|и|ью)',
	20: 'twenty|двадцат(?:ь|и|ью)',
	30: 'thirty|тридцат(?:ь|и|ью)',
	40: 'forty|сорока?',
	50: 'fifty|пятьдесят|пятидесяти',
	60: 'sixty|шестьдесят|шестидесяти',
	70: 'seventy|семьдесят|семидесяти',
	80: 'eighty|восемьдесят|восьмидесяти',
	90: 'ninety|девяносто|девяноста',
	100: 'hundred|dozen|сто|ста',
	200: 'двести|двухсот',
	300: 'триста|трехсот',
	400: 'четыреста|четырехсот',
	500: 'пятьсот|пятисот',
	600: 'шестьсот|шестисот',
	700: 'семьсот|семисот',
	800: 'восемьсот|восьмисот',
	900: 'девятьсот|девятисот'
};

/** Words that multiply what stands before them, by factor. */
const SCALES: readonly (readonly [number, string])[] = [
	[1e3, 'thousand|тыс\\.?|тысяч[аиуе]?|тысячами?'],
	[1e6, 'million|mln\\.?|mn|mio\\.?|млн\\.?|миллион(?:а|ов|ам|ами)?'],
	[1e9, 'billion|bln\\.?|bn|млрд\\.?|миллиард(?:а|ов|ам|ами)?']
];

const small = Object.entries(SMALL).map(([value, rule]) => [Number(value), exactly(rule)] as const);
const scales = SCALES.map(([factor, rule]) => [factor, exactly(rule)] as const);
const WORD = `(?:${[...Object.values(SMALL)].join('|')})(?!\\p{L})`;

/** Thousand, million and their short forms; no groups inside. */
export const SCALE = `(?:${SCALES.map(([, rule]) => rule).join('|')})(?!\\p{L})`;

/** One or more number words that make one number; no groups inside. */
export const SPELLED = `(?:a (?=hundred|dozen|thousand|million))?(?:${WORD}|${SCALE})(?:(?: |-| and (?=\\p{L}+ty|\\p{L}+teen|one|two|three|four|five|six|seven|eight|nine|ten))(?:${WORD}|${SCALE}))*`;

function exactly(rule: string): RegExp {
	return new RegExp(`^(?:${rule})$`, 'iu');
}

/** The factor of "thousand", "млн" and the like; 1 where it is none. */
export function scaleOf(word: string): number {
	return scales.find(([, rule]) => rule.test(word.trim()))?.[0] ?? 1;
}

/** A scale word that may stand for one of its kind. */
const ONE_SCALE = /^(?:тысяч[ау]|миллион|миллиард|thousand|million|billion)$/iu;

/** The value of number words, such as "two hundred and twelve" or «двадцати пяти»; `null` where they make none. */
export function readSpelled(written: string): number | null {
	let total = 0;
	let below = 0;
	let last = Infinity;
	for (const word of written.trim().split(/[\s-]+/u)) {
		const scale = scaleOf(word);
		const value = small.find(([, rule]) => rule.test(word))?.[0];
		if (scale > 1) {
			// «тысячи людей» is no number.
			if (total + below === 0 && !ONE_SCALE.test(word)) return null;
			total += (below === 0 ? 1 : below) * scale;
			below = 0;
			last = Infinity;
		} else if (/^dozen$/iu.test(word)) {
			below = (below === 0 ? 1 : below) * 12;
			last = 1;
		} else if (value === 100 && below > 0 && below < 10) {
			below *= 100;
			last = 100;
		} else if (value !== undefined) {
			// Twenty-five is one number; "five twenty" and "two three" are not.
			if (value >= last || (last < 20 && below > 0)) return null;
			below += value;
			last = value;
		} else if (!/^(?:a|and)$/iu.test(word)) return null;
	}
	return total + below === 0 ? null : total + below;
}

/** Every place where number words stand. */
export const SPELLED_RULE = words(SPELLED);
