import type { Unit } from '../domain/codes.ts';
import type { Locale } from '../domain/text.ts';

/** A number with grouping, as many digits as it has. */
export function formatNumber(value: number, locale: Locale): string {
	return new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(value);
}

/** What is counted, in the plural forms of the language: `[one, few, many or other]`. */
const nouns: Partial<Record<Unit, Record<Locale, Partial<Record<Intl.LDMLPluralRule, string>>>>> = {
	GROUP: {
		en: { one: 'group', other: 'groups' },
		ru: { one: 'группа', few: 'группы', many: 'групп', other: 'группы' }
	},
	PERSON: {
		en: { one: 'person', other: 'persons' },
		ru: { one: 'человек', few: 'человека', many: 'человек', other: 'человека' }
	},
	PROGRAMME: {
		en: { one: 'programme', other: 'programmes' },
		ru: { one: 'программа', few: 'программы', many: 'программ', other: 'программы' }
	},
	COUNTRY: {
		en: { one: 'country', other: 'countries' },
		ru: { one: 'страна', few: 'страны', many: 'стран', other: 'страны' }
	}
};

/** The value with its unit, as the language writes it: `1,300 kg`, `1 300 кг`, `€12 million`, `16 групп`. */
export function formatValue(value: number, unit: Unit, locale: Locale): string {
	if (unit === 'EUR') return formatEuro(value, locale);
	if (unit === 'KGM') {
		const kilograms = {
			style: 'unit',
			unit: 'kilogram',
			unitDisplay: 'short',
			maximumFractionDigits: 20
		} as const;
		return new Intl.NumberFormat(locale, kilograms).format(value);
	}
	const forms = nouns[unit]?.[locale];
	const noun = forms?.[new Intl.PluralRules(locale).select(value)] ?? forms?.other;
	return [formatNumber(value, locale), noun].filter(Boolean).join('\u00a0');
}

/** Round millions in words, since they are read faster; anything finer to the last digit, since it is never rounded. */
function formatEuro(value: number, locale: Locale): string {
	if (value === 0 || value % 10_000 !== 0) {
		return new Intl.NumberFormat(locale, {
			style: 'currency',
			currency: 'EUR',
			maximumFractionDigits: 2,
			trailingZeroDisplay: 'stripIfInteger'
		}).format(value);
	}
	const millions = formatNumber(value / 1_000_000, locale);
	return locale === 'ru' ? `${millions}\u00a0млн\u00a0евро` : `€${millions}\u00a0million`;
}

/** A figure's value, or its bounds where it has no single value; never an invented middle. */
export function formatFigure(
	figure: { value: number | null; low: number | null; high: number | null; unit: string },
	locale: Locale
): string {
	const unit = figure.unit as Unit;
	const { value, low, high } = figure;
	if (value !== null) return formatValue(value, unit, locale);
	if (low !== null && high !== null) return `${formatNumber(low, locale)}–${formatValue(high, unit, locale)}`;
	if (high !== null) return `≤\u00a0${formatValue(high, unit, locale)}`;
	if (low !== null) return `≥\u00a0${formatValue(low, unit, locale)}`;
	throw new Error('figure without a value or a bound');
}
