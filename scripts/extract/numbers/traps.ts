import { blank, find, words, type Span } from '../text/span.ts';
import { PEOPLE } from './units.ts';

const CURRENCY = '(?:eur|usd|gbp|chf|kzt|kgs|tjs|tmt|uzs|rub)';

/** Ordinals, adjectives, names, times of day and multiples: what is written in numbers and counts nothing. */
const RULES: readonly RegExp[] = [
	/(?<![\p{L}\p{N}])\d+(?:st|nd|rd|th)(?![\p{L}\p{N}])/giu,
	/(?<![\p{L}\p{N}])\d+-?(?:й|ый|ий|ой|я|ая|ое|е|ую|го|ого|му|ом|ым)(?![\p{L}\p{N}])/giu,
	/(?<![\p{L}\p{N}])\d+-х(?= год)/giu,
	// "60-year", «60-тилетний»; but neither "50-kg" nor «5-ти».
	/(?<![\p{L}\p{N}])\d+-(?:year|month|week|day|hour|minute|fold|member|point|page|strong|nation|country)\p{L}*/giu,
	/(?<![\p{L}\p{N}])\d+-?(?:ти)?(?:летн|лети|годичн|месячн|недельн|дневн|часов|процентн|кратн|сторонн)\p{L}*/giu,
	// "COVID-19", "EU27", "C5+1".
	/(?<![\p{L}\p{N}])\p{L}+-\d+(?:-\d+)?(?!\p{N})/gu,
	words(`(?!${CURRENCY}\\d)\\p{L}+\\d[\\p{L}\\p{N}+]*`),
	words('(?:19|20)\\d0(?:s|-[хе])(?: год\\p{L}*)?'),
	/(?<![\p{L}\p{N}])\d{1,2}:\d{2}(?!\p{N})/gu,
	words('\\d{1,2}[.]\\d{2} (?:hrs?|am|pm|a\\.m|p\\.m|час\\p{L}*)'),
	words(
		'(?:\\d+(?:[.,]\\d+)?|two|three|four|five|six|ten|два|две|двух|три|трех|четыре|пять|шесть|десять)[ -]?(?:times|fold|раза?|крат\\p{L}*)'
	),
	words('one (?:of|in|by|another|or more|that|can|should|hand|side)|(?:no|this|that|any|every|each|the) one'),
	words('(?:один|одна|одно|одну|одного|одной|одном|одним) (?:из|раз)|один на один'),
	// What a rate is counted per, and ages.
	new RegExp(
		`(?<=(?:^|[^\\p{L}])(?:per|на) )(?:1|10|100)(?:[ ,.]?000)*(?: (?:тыс\\.?|тысяч|thousand|million|млн\\.?))?(?= (?:${PEOPLE}))`,
		'giu'
	),
	words('(?:1|one) (?:in|out of) (?:every )?\\d+'),
	words(
		'(?:two|three|four|две|три|двух|трех)[ -](?:thirds|quarters|fifths|трет(?:и|ей)|четверт(?:и|ей)|пят(?:ых))'
	),
	words(
		'(?:aged?|age group|возраст\\p{L}*)(?: (?:of|от|до|between|from|over|under|старше|младше))? \\d+(?: ?(?:-|to|and|до|и) ?\\d+)?'
	),
	// The size of the Union is no finding.
	words(
		'(?:27|28|25|twenty-seven)(?:-?ми|-?и)? (?:eu )?(?:member (?:states|countries)|государств\\p{L}*-член\\p{L}*|стран\\p{L}*-член\\p{L}*)'
	)
];

/** A list's number at the head of a paragraph: "3.", "(3)", "3.1"; and the whole of a lonely page number. */
const LIST_HEAD =
	/^[\s"-]*(?:(?:\d{1,2}(?:\.\d{1,2})*[.)]|\(\d{1,2}\))(?=\s)|\d{1,2}(?:\.\d{1,2})+(?=\s+["(]?\p{Lu}))|^[^\p{L}\p{N}]*\d+[^\p{L}\p{N}]*$/u;

/** Where numbers stand that count nothing. To be found after dates have been read and made blank. */
export function traps(text: string): Span[] {
	const head = LIST_HEAD.exec(text);
	const found: Span[] = head ? [{ start: 0, end: head[0].length }] : [];
	let rest = blank(text, found);
	for (const rule of RULES) {
		const places = find(rest, rule);
		found.push(...places);
		rest = blank(rest, places);
	}
	return found;
}
