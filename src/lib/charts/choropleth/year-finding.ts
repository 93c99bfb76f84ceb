import { areaInCase, type GrammaticalCase } from '../../domain/area-cases.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure, formatNumber } from '../../format/number.ts';
import { yearWords } from './year-words.ts';
import type { YearFact } from './year.ts';

/**
 * The title over the map of a year. Where two figures or more can be compared it names the highest and the lowest
 * with their values, and who stands apart or has none; else it counts who says what. Never why.
 * @param subject what is measured, and when
 */
export function yearFinding(facts: readonly YearFact[], subject: string, locale: Locale): string {
	const of = (kind: YearFact['kind']) => facts.filter((fact) => fact.kind === kind);
	const [numbers, apart] = [of('number'), of('apart')];
	const all = formatNumber(facts.length, locale);
	const counted = (n: number) => ({ subject, n: formatNumber(n, locale), all });
	if (numbers.length > 0) {
		const without = facts.filter(({ kind }) => kind !== 'number' && kind !== 'apart');
		if (numbers.length === 1 && apart.length === 0) return only(numbers, apart, subject, locale);
		return [
			numbers.length === 1
				? only(numbers, apart, subject, locale)
				: extremes(numbers, apart, subject, locale),
			...tail(apart, yearWords[locale].notComparable, locale),
			...tail(without, yearWords[locale].without, locale)
		].join('; ');
	}
	if (apart.length > 0) return yearWords[locale].allApart(counted(apart.length));
	if (of('direction').length > 0) return yearWords[locale].directions(counted(of('direction').length));
	if (of('mention').length > 0) return yearWords[locale].mentions(counted(of('mention').length));
	return yearWords[locale].silence({ subject });
}

function only(numbers: readonly YearFact[], apart: readonly YearFact[], subject: string, locale: Locale) {
	const facts = { subject, area: names(numbers, 'dative', locale), value: valueOf(numbers[0], locale) };
	return apart.length > 0 ? yearWords[locale].oneComparable(facts) : yearWords[locale].only(facts);
}

function extremes(numbers: readonly YearFact[], apart: readonly YearFact[], subject: string, locale: Locale) {
	const values = numbers.map(({ value }) => value ?? 0);
	const at = (value: number) => numbers.filter((fact) => fact.value === value);
	const [high, low] = [at(Math.max(...values)), at(Math.min(...values))];
	if (high.length === numbers.length) {
		return yearWords[locale].equal({
			subject,
			areas: names(high, 'prepositional', locale),
			value: valueOf(high[0], locale)
		});
	}
	const facts = {
		subject,
		most: names(high, 'prepositional', locale),
		high: valueOf(high[0], locale),
		least: names(low, 'prepositional', locale),
		low: valueOf(low[0], locale)
	};
	return apart.length > 0 ? yearWords[locale].extremesComparable(facts) : yearWords[locale].extremes(facts);
}

const tail = (
	facts: readonly YearFact[],
	words: (facts: { areas: string }) => string,
	locale: Locale
): string[] => (facts.length === 0 ? [] : [words({ areas: names(facts, 'dative', locale) })]);

const names = (facts: readonly YearFact[], grammatical: GrammaticalCase, locale: Locale): string =>
	new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale).format(
		facts.map(({ area }) => areaInCase(area, grammatical, locale))
	);

const valueOf = (fact: YearFact | undefined, locale: Locale): string =>
	fact?.value == null || !fact.point ? '' : formatFigure({ ...fact.point, value: fact.value }, locale);
