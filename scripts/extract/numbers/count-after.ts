import { COUNTABLES, type Countable } from './countables.ts';

/** What a text counts directly after a number. */
export interface Counted {
	/** `undefined` where the noun is on no list. */
	readonly unit: string | undefined;
	/** The noun as it stands there. */
	readonly noun: string;
	/** Characters from the number to the noun's end. */
	readonly length: number;
}

/** As many words may stand between a number and its noun: "16 well organised transnational criminal groups". */
const REACH = 6;

// Words that end the phrase to which a number belongs.
const STOP =
	/^(?:of|in|on|at|by|for|with|from|to|into|via|through|and|or|but|than|per|as|during|under|over|after|before|between|within|without|among|against|about|who|which|that|where|when|while|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|did|do|does|not|more|less|times?|years?|months?|weeks?|days?|hours?|minutes?|в|во|на|по|с|со|из|от|до|за|для|при|о|об|и|или|а|но|что|как|чем|не|у|к|ко|через|между|среди|под|над|был[аои]?|быть|будет|котор\p{L}+|раза?|лет|год\p{L}*|месяц\p{L}*|недел\p{L}*|дн(?:я|ей|ях|и|ям)|час\p{L}*|минут\p{L}*|больше|меньше|более|менее|из-за|него|нее|них)$/iu;

const ADJECTIVE =
	/(?:^(?:особо|ранее|впервые|еще|уже|вновь)$|ых|их|ые|ие|ого|его|ой|ая|яя|ое|ее|ый|ий|ую|ым|им|ыми|ими)$/iu;
const WORD = /^[ "(]{0,2}([\p{L}][\p{L}'-]*)(\.(?=\s\p{Ll}))?/u;

const rule = (source: string) => new RegExp(`^(?:${source})$`, 'iu');
const compiled = COUNTABLES.map((countable) => ({
	countable,
	plural: rule(countable.plural),
	singular: countable.singular === '' ? undefined : rule(countable.singular)
}));

/** The countable that a noun is, in the number that goes with `value`. */
function countableOf(noun: string, one: boolean): Countable | undefined {
	return compiled.find(({ plural, singular }) => plural.test(noun) || (one && singular?.test(noun)))
		?.countable;
}

/** A criminal case is another thing than a case of a disease. */
const unitOf = ({ unit }: Countable, phrase: string): string =>
	unit === 'CASE' && /criminal|уголовн/iu.test(phrase) ? 'CRIMINAL_CASE' : unit;

const isRussian = (word: string) => /\p{Script=Cyrillic}/u.test(word);
/** Whether a word on no list may be what is counted: a plural in English, no adjective in Russian. */
const mayBeNoun = (word: string) => (isRussian(word) ? !ADJECTIVE.test(word) : /[^su]s$/u.test(word));

/**
 * The noun that a number counts, adjectives before it skipped: "16 armed criminal groups". An English noun must be
 * plural unless the number is one, which tells "5 programmes" from "the CADAP 5 programme".
 * @param text what stands after the number
 * @param across goes on over "and": "five treatment and prevention projects"
 */
export function countAfter(text: string, value: number, across = false): Counted | undefined {
	let at = 0;
	let unknown: Counted | undefined;
	for (let step = 0; step < (across ? REACH + 4 : REACH); step += 1) {
		const match = WORD.exec(text.slice(at));
		const word = match?.[1];
		if (match === null || word === undefined) break;
		const joins = across && /^(?:and|or|и|или)$/iu.test(word) && step > 0;
		if (STOP.test(word) && !joins) break;
		at += match[0].length;
		if (joins) continue;
		const known = countableOf(word, value === 1) ?? countableOf(word.split('-').at(-1) ?? word, value === 1);
		if (known) return { unit: unitOf(known, text.slice(0, at)), noun: word, length: at };
		if (unknown === undefined || (!mayBeNoun(unknown.noun) && mayBeNoun(word))) {
			unknown = { unit: undefined, noun: word, length: at };
		}
		// What follows a Russian noun belongs to it: «5 лидеров преступных групп» are no groups.
		if (isRussian(word) && mayBeNoun(word)) break;
	}
	return unknown && isRussian(unknown.noun) && !mayBeNoun(unknown.noun) ? undefined : unknown;
}
