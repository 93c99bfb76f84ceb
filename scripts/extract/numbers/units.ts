import { BLANK } from '../text/span.ts';

/** Those whom a rate is counted per; no groups inside. */
export const PEOPLE =
	'population|people|inhabitants|persons|adults|населен\\p{L}+|человек|жител\\p{L}+|взросл\\p{L}+';

/** What sort of quantity a unit counts. */
export type UnitKind = 'mass' | 'money' | 'count' | 'share' | 'rate' | 'other';

export interface UnitRule {
	/** The atlas's code: UN/CEFACT for mass, volume, area and per cent, ISO 4217 for money, else a plain word. */
	readonly unit: string;
	readonly kind: UnitKind;
	/** What a value is multiplied by to be in that unit. */
	readonly factor: number;
	/** As a rule over the words after the number, or around it for money; no groups inside. */
	readonly rule: string;
}

const mass = (factor: number, rule: string): UnitRule => ({ unit: 'KGM', kind: 'mass', factor, rule });
const money = (unit: string, rule: string): UnitRule => ({ unit, kind: 'money', factor: 1, rule });
const other = (unit: string, rule: string): UnitRule => ({ unit, kind: 'other', factor: 1, rule });

/** Units that stand directly after a number. */
export const MEASURES: readonly UnitRule[] = [
	mass(1e-6, 'milligram(?:me)?s?|mg|мг|миллиграмм\\p{L}*'),
	mass(1e-3, 'gram(?:me)?s?|gr|g|гр?\\.?|грамм\\p{L}*'),
	mass(1, 'kilogram(?:me)?s?|kilos?|kgs?|кг\\.?|кило|килограмм\\p{L}*'),
	mass(100, 'ц\\.?|центнер\\p{L}*|quintals?'),
	mass(1e3, '(?:metric |long )?ton(?:ne)?s?|mt|t|т\\.?|тонн\\p{L}{0,3}'),
	mass(1e6, 'kilotons?|кт|килотонн\\p{L}{0,2}'),
	other('LTR', 'lit(?:er|re)s?|l|л\\.?|литр\\p{L}{0,3}'),
	other('MLT', 'millilit(?:er|re)s?|ml|мл|миллилитр\\p{L}{0,3}'),
	other('HA', 'hectares?|ha|га|гектар\\p{L}{0,3}'),
	{
		unit: 'PERCENT',
		kind: 'share',
		factor: 1,
		rule: '%|per ?cent|pct|процент\\p{L}*|percentage points?|п\\. ?п\\.'
	},
	{
		unit: 'RATE',
		kind: 'rate',
		factor: 1,
		// What it is counted per has been made blank as no figure of its own.
		rule: `(?:cases |случа\\p{L}+ )?(?:per|на) ${BLANK}+(?= (?:${PEOPLE}))`
	}
];

/** Money: before a number or after it, words of scale between. */
export const MONEY: readonly UnitRule[] = [
	money('EUR', 'eur|euros?|€|евро'),
	money('USD', 'usd|us ?\\$|\\$|u\\.?s\\.? dollars?|dollars?(?: us)?|долл(?:\\.|ар\\p{L}*)?(?: сша)?'),
	money('KZT', 'kzt|₸|tenge|тенге'),
	money('KGS', 'kgs(?= ?\\d)|soms?|сом(?:ов|а|ах)?'),
	money('TJS', 'tjs|somonis?|сомони'),
	money('TMT', 'tmt|manats?|манат\\p{L}{0,2}'),
	money('UZS', "uzs|so['‘]?ms|sums?|сум(?:ов|а)?"),
	money('RUB', 'rub|₽|roubles?|rubles?|руб(?:\\.|л\\p{L}+)?'),
	money('GBP', 'gbp|£|pounds? sterling'),
	money('CHF', 'chf|swiss francs?')
];

const after = (rules: readonly UnitRule[]) =>
	rules.map((unit) => ({ unit, rule: new RegExp(`^[ -]?(?:${unit.rule})(?![\\p{L}\\p{N}])`, 'iu') }));
const before = (rules: readonly UnitRule[]) =>
	rules.map((unit) => ({ unit, rule: new RegExp(`(?<![\\p{L}\\p{N}])(?:${unit.rule}) ?$`, 'iu') }));

const afterNumber = after([...MEASURES, ...MONEY]);
const beforeNumber = before(MONEY);

export interface UnitFound {
	readonly unit: UnitRule;
	/** Characters that the unit takes, the blank between included. */
	readonly length: number;
}

/** The unit with which a text goes on directly after a number. */
export function unitAfter(text: string): UnitFound | undefined {
	let best: UnitFound | undefined;
	for (const { unit, rule } of afterNumber) {
		const length = rule.exec(text)?.[0].length ?? 0;
		if (length > (best?.length ?? 0)) best = { unit, length };
	}
	return best;
}

/** The currency with which a text ends directly before a number. */
export function currencyBefore(text: string): UnitFound | undefined {
	for (const { unit, rule } of beforeNumber) {
		const length = rule.exec(text)?.[0].length ?? 0;
		if (length > 0) return { unit, length };
	}
	return undefined;
}
