/** English and Russian names of the months, in every case and usual short form, as rules; January first. */
const RULES: readonly string[] = [
	'january|jan|январ[ьяюе]|январем|янв',
	'february|feb|феврал[ьяюе]|февралем|февр?',
	'march|mar|март[ауе]?|мартом|мар',
	'april|apr|апрел[ьяюе]|апрелем|апр',
	'may|ма[йяюе]|маем',
	'june|jun|июн[ьяюе]|июнем|июн',
	'july|jul|июл[ьяюе]|июлем|июл',
	'august|aug|август[ауе]?|августом|авг',
	'september|sept?|сентябр[ьяюе]|сентябрем|сент?',
	'october|oct|октябр[ьяюе]|октябрем|окт',
	'november|nov|ноябр[ьяюе]|ноябрем|нояб?',
	'december|dec|декабр[ьяюе]|декабрем|дек'
];

/** The name of a month, a full stop after a short form taken with it; no groups inside. */
export const MONTH = `(?:${RULES.join('|')})(?![\\p{L}])\\.?`;

const months = RULES.map((rule) => new RegExp(`^(?:${rule})\\.?$`, 'iu'));

/** The number of a month, 1 to 12, by its name; 0 where it is none. */
export function monthNumber(name: string): number {
	return months.findIndex((rule) => rule.test(name.trim())) + 1;
}

/** «may» and «march» in the middle of a sentence are verbs; months are written with a capital in English. */
export const isVerb = (name: string): boolean => /^(?:may|march|mar)$/u.test(name.trim());
