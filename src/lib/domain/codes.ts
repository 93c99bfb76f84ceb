import type { Categories } from './table-schema.ts';

/** `dialogue`: from the five documents, the core. `context`: published elsewhere. */
export const layers = {
	dialogue: { en: 'Dialogue', ru: 'Диалог' },
	context: { en: 'Context', ru: 'Контекст' }
} as const satisfies Categories;

/** What an indicator or event is about; the filter “kind” of the pages. */
export const domains = {
	supply: { en: 'Supply', ru: 'Предложение' },
	enforcement: { en: 'Enforcement', ru: 'Правоохранительная работа' },
	funding: { en: 'Funding', ru: 'Финансирование' },
	health: { en: 'Health', ru: 'Здоровье' },
	policy: { en: 'Policy', ru: 'Политика' }
} as const satisfies Categories;
export type Domain = keyof typeof domains;
export const domainCodes = Object.keys(domains) as Domain[];

/** What sort of quantity an indicator is. A `topic` has no quantity: it is only spoken of. */
export const indicatorKinds = {
	mass: { en: 'Mass', ru: 'Масса' },
	count: { en: 'Count', ru: 'Количество' },
	area: { en: 'Land area', ru: 'Площадь' },
	money: { en: 'Money', ru: 'Деньги' },
	rate: { en: 'Rate', ru: 'Показатель' },
	topic: { en: 'Topic', ru: 'Тема' }
} as const satisfies Categories;

/** Units: UN/CEFACT Recommendation 20 for mass (`KGM`, `TNE`), ISO 4217 for money, else a plain word. */
export const units = {
	KGM: { en: 'kilograms', ru: 'килограммы' },
	TNE: { en: 'tonnes', ru: 'тонны' },
	HA: { en: 'hectares', ru: 'гектары' },
	KGM_PER_HA: { en: 'kilograms per hectare', ru: 'килограммы на гектар' },
	TABLET: { en: 'tablets', ru: 'таблетки' },
	GROUP: { en: 'groups', ru: 'группы' },
	PERSON: { en: 'persons', ru: 'человек' },
	CASE: { en: 'cases', ru: 'случаи' },
	CRIME: { en: 'crimes', ru: 'преступления' },
	CRIMINAL_CASE: { en: 'criminal cases', ru: 'уголовные дела' },
	LABORATORY: { en: 'laboratories', ru: 'лаборатории' },
	CHANNEL: { en: 'channels', ru: 'каналы' },
	INCIDENT: { en: 'incidents', ru: 'инциденты' },
	PERCENT: { en: 'per cent', ru: 'проценты' },
	PER_1000: { en: 'per 1,000 people', ru: 'на 1000 человек' },
	SYRINGE: { en: 'needles and syringes per person', ru: 'игл и шприцев на человека' },
	EUR: { en: 'euro', ru: 'евро' },
	USD: { en: 'US dollars', ru: 'доллары США' },
	PROGRAMME: { en: 'programmes', ru: 'программы' },
	COUNTRY: { en: 'countries', ru: 'страны' }
} as const satisfies Categories;
export type Unit = keyof typeof units;

/**
 * Drugs and groups of drugs. Totals first, then by family: opiates, cannabis, cocaine, synthetic drugs,
 * hallucinogens, medicines, precursors. A “printed total” is a line that may include the lines of its group.
 */
export const drugs = {
	all_drugs: { en: 'drugs, kinds not named', ru: 'наркотики, виды не названы' },
	narcotics: { en: 'narcotic drugs, all kinds together', ru: 'наркотические средства, все виды вместе' },
	drugs_and_precursors: { en: 'drugs and precursors together', ru: 'наркотики и прекурсоры вместе' },
	opiates: { en: 'opiates, all kinds together', ru: 'опиаты, все виды вместе' },
	heroin: { en: 'heroin', ru: 'героин' },
	opium: { en: 'opium', ru: 'опий' },
	morphine: { en: 'morphine', ru: 'морфин' },
	tramadol: { en: 'tramadol', ru: 'трамадол' },
	opioids_other: { en: 'other opioids', ru: 'прочие опиоиды' },
	poppy_straw: { en: 'poppy straw', ru: 'маковая солома' },
	poppy_plants: { en: 'opium poppy plants', ru: 'растения опийного мака' },
	cannabis: { en: 'cannabis, all kinds together', ru: 'наркотики каннабисной группы, все вместе' },
	cannabis_herb: { en: 'cannabis herb (marijuana)', ru: 'марихуана' },
	cannabis_resin: { en: 'cannabis resin (hashish)', ru: 'гашиш' },
	cannabis_oil: { en: 'cannabis oil', ru: 'гашишное масло' },
	cannabis_plants: { en: 'cannabis plants', ru: 'растения конопли' },
	cannabis_seed: { en: 'cannabis seed', ru: 'семена конопли' },
	cannabis_other: { en: 'other cannabis', ru: 'прочие виды каннабиса' },
	cocaine: { en: 'cocaine', ru: 'кокаин' },
	synthetic: { en: 'synthetic drugs', ru: 'синтетические наркотики' },
	amphetamine: { en: 'amphetamine', ru: 'амфетамин' },
	methamphetamine: { en: 'methamphetamine', ru: 'метамфетамин' },
	ecstasy: { en: 'ecstasy', ru: 'экстази' },
	ecstasy_total: {
		en: 'ecstasy-type substances, printed total',
		ru: 'вещества типа «экстази», печатный итог'
	},
	synthetic_cathinones: { en: 'synthetic cathinones', ru: 'синтетические катиноны' },
	synthetic_cannabinoids: { en: 'synthetic cannabinoids', ru: 'синтетические каннабиноиды' },
	stimulants_other: { en: 'other stimulants', ru: 'прочие стимуляторы' },
	nps_other: { en: 'other new psychoactive substances', ru: 'прочие новые психоактивные вещества' },
	lsd: { en: 'LSD', ru: 'ЛСД' },
	hallucinogens_other: { en: 'other hallucinogens', ru: 'прочие галлюциногены' },
	psychotropics: { en: 'psychotropic substances', ru: 'психотропные вещества' },
	psychotropic_tablets: { en: 'psychotropic tablets', ru: 'психотропные таблетки' },
	sedatives: { en: 'sedatives and tranquillizers', ru: 'седативные средства и транквилизаторы' },
	sedatives_total: {
		en: 'sedatives and tranquillizers, printed total',
		ru: 'седативные средства и транквилизаторы, печатный итог'
	},
	precursors: { en: 'precursors', ru: 'прекурсоры' },
	other: { en: 'other substances', ru: 'прочие вещества' }
} as const satisfies Categories;

/** `stated`: the source gives the period. `inferred`: we read it from other words, and say which. */
export const bases = {
	stated: { en: 'stated', ru: 'указан' },
	inferred: { en: 'inferred', ru: 'выведен' }
} as const satisfies Categories;

/** SDMX code list CL_OBS_STATUS, the codes in use. */
export const obsStatuses = {
	A: { en: 'Normal value', ru: 'Обычное значение' },
	E: { en: 'Estimated value', ru: 'Оценка' },
	P: { en: 'Provisional value', ru: 'Предварительное значение' },
	D: { en: 'Definition differs', ru: 'Иное определение' },
	B: { en: 'Break in the series', ru: 'Разрыв ряда' },
	U: { en: 'Low reliability', ru: 'Низкая надёжность' },
	L: { en: 'Missing: data exist but were not collected', ru: 'Нет данных: существуют, но не собраны' },
	M: { en: 'Missing: data cannot exist', ru: 'Нет данных: существовать не могут' },
	O: { en: 'Missing value', ru: 'Нет данных' }
} as const satisfies Categories;

export const eventKinds = {
	dialogue: { en: 'Dialogue', ru: 'Диалог' },
	conference: { en: 'Conference or meeting', ru: 'Конференция или встреча' },
	strategy: { en: 'Strategy', ru: 'Стратегия' },
	action_plan: { en: 'Action plan', ru: 'План действий' },
	programme: { en: 'Programme', ru: 'Программа' },
	law: { en: 'Law', ru: 'Закон' },
	institution: { en: 'Institution', ru: 'Учреждение' },
	measure: { en: 'Measure', ru: 'Мера' },
	review: { en: 'Review or report', ru: 'Обзор или доклад' }
} as const satisfies Categories;
export type EventKind = keyof typeof eventKinds;

/** `point`: something that happens. `span`: something that lasts. */
export const extents = {
	point: { en: 'Happens', ru: 'Событие' },
	span: { en: 'Lasts', ru: 'Период' }
} as const satisfies Categories;

export const stages = {
	done: { en: 'Reported', ru: 'Сообщено' },
	announced: { en: 'Announced', ru: 'Объявлено' }
} as const satisfies Categories;

/** How exactly a date is known. `open`: the date is only a bound; the true one lies outside of it. */
export const precisions = {
	day: { en: 'to the day', ru: 'с точностью до дня' },
	month: { en: 'to the month', ru: 'с точностью до месяца' },
	year: { en: 'to the year', ru: 'с точностью до года' },
	open: { en: 'not known', ru: 'не известна' }
} as const satisfies Categories;
export type Precision = keyof typeof precisions;

/** Whose presidency was in the chair of a dialogue, by ISO 3166-1 alpha-3. */
export const chairs = {
	CZE: { en: 'Czechia', ru: 'Чехия' },
	ESP: { en: 'Spain', ru: 'Испания' },
	POL: { en: 'Poland', ru: 'Польша' }
} as const satisfies Categories;
