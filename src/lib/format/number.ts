import type { Unit } from '../domain/codes.ts';
import type { Locale } from '../domain/text.ts';
import { oncePer } from './once-per.ts';

const plain = oncePer((locale: Locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }));
const plurals = oncePer((locale: Locale) => new Intl.PluralRules(locale));

/** A number with grouping, as many digits as it has. */
export function formatNumber(value: number, locale: Locale): string {
	return plain(locale).format(value);
}

type Forms = Partial<Record<Intl.LDMLPluralRule, string>>;

const same = (noun: string): Forms => ({ other: noun });
const english = (one: string, other = `${one}s`): Forms => ({ one, other });
/** With a fraction (`1,5 группы`) Russian takes the form of “two”. */
const russian = (one: string, few: string, many: string): Forms => ({ one, few, many, other: few });

/** What is counted, in the plural forms of the language. Money and the units below are left to `Intl`. */
const nouns: Readonly<Record<Exclude<Unit, Currency | keyof typeof intlUnits>, Record<Locale, Forms>>> = {
	TNE: { en: same('t'), ru: same('т') },
	KGM_PER_HA: { en: same('kg/ha'), ru: same('кг/га') },
	TABLET: { en: english('tablet'), ru: russian('таблетка', 'таблетки', 'таблеток') },
	GROUP: { en: english('group'), ru: russian('группа', 'группы', 'групп') },
	PERSON: { en: english('person'), ru: russian('человек', 'человека', 'человек') },
	CASE: { en: english('case'), ru: russian('случай', 'случая', 'случаев') },
	CRIME: { en: english('crime'), ru: russian('преступление', 'преступления', 'преступлений') },
	CRIMINAL_CASE: {
		en: english('criminal case'),
		ru: russian('уголовное дело', 'уголовных дела', 'уголовных дел')
	},
	LABORATORY: {
		en: english('laboratory', 'laboratories'),
		ru: russian('лаборатория', 'лаборатории', 'лабораторий')
	},
	CHANNEL: { en: english('channel'), ru: russian('канал', 'канала', 'каналов') },
	INCIDENT: { en: english('incident'), ru: russian('инцидент', 'инцидента', 'инцидентов') },
	PER_1000: { en: same('per 1,000 people'), ru: same('на 1000 человек') },
	SYRINGE: {
		en: english('needle or syringe per person', 'needles and syringes per person'),
		ru: russian('игла или шприц на человека', 'иглы и шприца на человека', 'игл и шприцев на человека')
	},
	PROGRAMME: { en: english('programme'), ru: russian('программа', 'программы', 'программ') },
	COUNTRY: { en: english('country', 'countries'), ru: russian('страна', 'страны', 'стран') }
};

/** Units that `Intl` writes by itself. */
const intlUnits = { KGM: 'kilogram', HA: 'hectare', PERCENT: 'percent' } as const;

const withUnit = oncePer((key: `${Locale} ${keyof typeof intlUnits}`) => {
	const [locale, unit] = key.split(' ') as [Locale, keyof typeof intlUnits];
	return new Intl.NumberFormat(locale, {
		style: 'unit',
		unit: intlUnits[unit],
		unitDisplay: 'short',
		maximumFractionDigits: 20
	});
});

/** Money, with its name after a round million in Russian. */
const currencies = { EUR: { sign: '€', ru: 'евро' }, USD: { sign: '$', ru: 'долларов США' } } as const;
type Currency = keyof typeof currencies;

const isKeyOf = <T extends object>(key: PropertyKey, object: T): key is keyof T => Object.hasOwn(object, key);

/** The value with its unit, as the language writes it: `1,300 kg`, `1 300 кг`, `€12 million`, `16 групп`. */
export function formatValue(value: number, unit: Unit, locale: Locale): string {
	if (isKeyOf(unit, currencies)) return formatMoney(value, unit, locale);
	if (isKeyOf(unit, intlUnits)) {
		return withUnit(`${locale} ${unit}`).format(value);
	}
	const forms = nouns[unit][locale];
	const noun = forms[plurals(locale).select(value)] ?? forms.other;
	return [formatNumber(value, locale), noun].filter(Boolean).join('\u00a0');
}

/** Round millions in words, since they are read faster; anything finer to the last digit, since it is never rounded. */
function formatMoney(value: number, currency: Currency, locale: Locale): string {
	if (value < 1_000_000 || value % 10_000 !== 0) {
		return new Intl.NumberFormat(locale, {
			style: 'currency',
			currency,
			maximumFractionDigits: 2,
			trailingZeroDisplay: 'stripIfInteger'
		}).format(value);
	}
	const millions = formatNumber(value / 1_000_000, locale);
	const { sign, ru } = currencies[currency];
	return locale === 'ru' ? `${millions}\u00a0млн\u00a0${ru}` : `${sign}${millions}\u00a0million`;
}

/** A number as a source gives it: its value, or its bounds, and what stands before it. */
export interface Told {
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** `<`, `≤`, `>`, `≥`, `~`; a bound that stands alone without one is read as included. */
	readonly sign?: string | null;
}

/**
 * A figure's value, or its bounds where it has no single value, with the sign of “less than”, “about” …; never an
 * invented middle.
 * @throws {Error} for a figure without a value or a bound
 */
export const formatFigure = (figure: Told & { readonly unit: string }, locale: Locale): string =>
	writeTold(
		figure,
		(value) => formatValue(value, figure.unit as Unit, locale),
		// A sign before the number, or a word for millions, belongs to both ends.
		isKeyOf(figure.unit, currencies) ? undefined : (value) => formatNumber(value, locale)
	);

/** As {@link formatFigure}, without the unit, where the chart names it once for all. */
export const formatTold = (figure: Told, locale: Locale): string =>
	writeTold(figure, (value) => formatNumber(value, locale));

function writeTold(
	{ value, low, high, sign }: Told,
	write: (value: number) => string,
	writeLow = write
): string {
	const shown = value ?? high ?? low;
	if (shown === null) throw new Error('figure without a value or a bound');
	if (value === null && low !== null && high !== null) return `${writeLow(low)}–${write(high)}`;
	const before = sign ?? (value !== null ? '' : high === null ? '≥' : '≤');
	return [before, write(shown)].filter(Boolean).join('\u00a0');
}
