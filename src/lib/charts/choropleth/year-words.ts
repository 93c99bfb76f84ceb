import type { Locale } from '../../domain/text.ts';

/*
 * The words of the map by year, in both languages. Every page loads all of `messages/`, and these are many and of
 * use to one chart only; they are loaded with it. The types see to it that none is missing.
 */

const en = {
	extremes: ({
		subject,
		most,
		high,
		least,
		low
	}: {
		subject: string;
		most: string;
		high: string;
		least: string;
		low: string;
	}) => `${subject}: highest in ${most} (${high}), lowest in ${least} (${low})`,
	extremesComparable: ({
		subject,
		most,
		high,
		least,
		low
	}: {
		subject: string;
		most: string;
		high: string;
		least: string;
		low: string;
	}) => `${subject}: of the comparable figures, highest in ${most} (${high}), lowest in ${least} (${low})`,
	equal: ({ subject, areas, value }: { subject: string; areas: string; value: string }) =>
		`${subject}: the same in ${areas} (${value})`,
	only: ({ subject, area, value }: { subject: string; area: string; value: string }) =>
		`${subject}: a figure for ${area} alone, ${value}`,
	oneComparable: ({ subject, area, value }: { subject: string; area: string; value: string }) =>
		`${subject}: one comparable figure, ${area}, ${value}`,
	notComparable: ({ areas }: { areas: string }) => `not comparable: ${areas}`,
	without: ({ areas }: { areas: string }) => `no figure: ${areas}`,
	allApart: ({ subject, n, all }: { subject: string; n: string; all: string }) =>
		`${subject}: figures for ${n} of ${all} countries, not comparable across countries`,
	directions: ({ subject, n, all }: { subject: string; n: string; all: string }) =>
		`${subject}: a direction for ${n} of ${all} countries, no figure`,
	mentions: ({ subject, n, all }: { subject: string; n: string; all: string }) =>
		`${subject}: mentioned for ${n} of ${all} countries, no figure`,
	silence: ({ subject }: { subject: string }) => `${subject}: no figure for any of the five countries`,
	subject: ({ indicator, year }: { indicator: string; year: string }) => `${indicator}, ${year}`,
	subjectDrug: ({ indicator, drug, year }: { indicator: string; drug: string; year: string }) =>
		`${indicator} (${drug}), ${year}`,
	oneOf: ({ count }: { count: string }) =>
		`one of ${count} values that touch the year; the others stand in the table`,
	apart: {
		bound: 'not comparable: only a limit',
		period: 'not comparable: another period',
		definition: 'not comparable: another definition',
		counted: 'not comparable: countries count different things',
		round: 'not comparable: estimate of another round',
		measure: 'not comparable: cannot be reckoned in this measure'
	},
	colShown: 'On the map',
	shown: 'shown',
	notShown: 'another value, not shown',
	legendNone: 'no figure for the year',
	year: 'Year',
	play: 'Play the years',
	pause: 'Pause',
	yearText: ({ year, n, all }: { year: string; n: string; all: string }) =>
		`${year}: ${n} of ${all} countries have a figure for the whole year`,
	sliderBars: 'Bars: how many of the five countries have a figure for the whole year',
	sliderDots: '; a dot: something else is known.',
	scaleLabel: 'Shades',
	scaleClassed: 'In classes',
	scaleContinuous: 'Continuous',
	subtitleSymbol: ({ unit }: { unit: string }) =>
		`Unit: ${unit}. A circle’s area is the amount, on one scale for all years.`,
	subtitleShade: ({ unit }: { unit: string }) => `Unit: ${unit}. One scale of shades for all years.`,
	noteChoice:
		'Where several sources give the year, the one that covers most of the five countries is shown; the table has all.',
	none: ({ indicator }: { indicator: string }) =>
		`${indicator}: the sources say nothing of any of the five countries under this choice, so there is no map to draw.`
};

const ru: typeof en = {
	extremes: ({ subject, most, high, least, low }) =>
		`${subject}: наибольшее значение — в ${most} (${high}), наименьшее — в ${least} (${low})`,
	extremesComparable: ({ subject, most, high, least, low }) =>
		`${subject}: среди сопоставимых наибольшее значение — в ${most} (${high}), наименьшее — в ${least} (${low})`,
	equal: ({ subject, areas, value }) => `${subject}: одинаково в ${areas} (${value})`,
	only: ({ subject, area, value }) => `${subject}: число есть только по ${area} — ${value}`,
	oneComparable: ({ subject, area, value }) => `${subject}: сопоставимо только число по ${area} — ${value}`,
	notComparable: ({ areas }) => `числа по ${areas} несопоставимы`,
	without: ({ areas }) => `нет данных по ${areas}`,
	allApart: ({ subject, n, all }) =>
		`${subject}: числа по ${n} из ${all} стран, несопоставимые между странами`,
	directions: ({ subject, n, all }) => `${subject}: направление — по ${n} из ${all} стран, чисел нет`,
	mentions: ({ subject, n, all }) => `${subject}: упоминание — по ${n} из ${all} стран, чисел нет`,
	silence: ({ subject }) => `${subject}: нет данных ни по одной из пяти стран`,
	subject: ({ indicator, year }) => `${indicator}, ${year}`,
	subjectDrug: ({ indicator, drug, year }) => `${indicator} (${drug}), ${year}`,
	oneOf: ({ count }) => `одно из значений, относящихся к этому году (всего ${count}); остальные — в таблице`,
	apart: {
		bound: 'несопоставимо: указан лишь предел',
		period: 'несопоставимо: иной период',
		definition: 'несопоставимо: иное определение',
		counted: 'несопоставимо: страны учитывают разное',
		round: 'несопоставимо: оценка другого выпуска',
		measure: 'несопоставимо: в этой мере не рассчитывается'
	},
	colShown: 'На карте',
	shown: 'показано',
	notShown: 'другое значение, не показано',
	legendNone: 'нет данных за этот год',
	year: 'Год',
	play: 'Показать по годам',
	pause: 'Пауза',
	yearText: ({ year, n, all }) => `${year}: данные за весь год по ${n} из ${all} стран`,
	sliderBars: 'Столбики: по скольким из пяти стран есть данные за весь год',
	sliderDots: '; точка: известно что-то иное.',
	scaleLabel: 'Шкала оттенков',
	scaleClassed: 'Ступенчатая',
	scaleContinuous: 'Непрерывная',
	subtitleSymbol: ({ unit }) =>
		`Единица: ${unit}. Площадь круга пропорциональна величине; шкала одна для всех лет.`,
	subtitleShade: ({ unit }) => `Единица: ${unit}. Шкала оттенков одна для всех лет.`,
	noteChoice:
		'Если данные за год есть в нескольких источниках, показан тот, что охватывает больше всего из пяти стран; в таблице — все.',
	none: ({ indicator }) =>
		`${indicator}: при этом выборе источники не говорят ничего ни об одной из пяти стран, карту строить не из чего.`
};

export type YearWords = typeof en;

export const yearWords: Readonly<Record<Locale, YearWords>> = { en, ru };
