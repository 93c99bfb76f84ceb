import { precisionOf } from '../dates/bound.ts';
import type { DateSpan } from '../dates/date-span.ts';
import { has, within, type Span } from '../text/span.ts';
import { ENACTED, FOUNDED, HAPPENS, type EventNoun } from '../words/event-words.ts';
import { inSentence, sentenceOf, wordsBetween, type Paragraph } from './paragraph.ts';

/** As many words may part a date from the noun that it belongs to. */
const REACH = { day: 60, month: 9, year: 9, span: 12, verb: 24 };
type Reach = Exclude<keyof typeof REACH, 'verb'>;
/** And so many where no verb of happening stands with them: "the Strategy for 2021-2025", "2019 review". */
const NEAR = 4;
/** In a dateline's paragraph the noun may stand in the next sentence, within so many characters. */
const HEAD = 120;

function reachOf({ from, to }: DateSpan): Reach {
	const isSpan = from !== null && to !== null && from.year !== to.year;
	const bound = from ?? to;
	return isSpan ? 'span' : bound === null ? 'year' : precisionOf(bound);
}

/** Words that begin another thought. */
const BREAK = /;|(?<!\p{L})(?:and|but|that|which|while|и|а|но|что|котор\p{L}+)(?!\p{L})/iu;

/** Everything that tells how a noun and a date stand to each other. */
interface Relation {
	readonly noun: EventNoun;
	/** Words between the two. */
	readonly gap: number;
	readonly between: string;
	/** The noun stands after the date. */
	readonly after: boolean;
	/** A verb of happening stands between, or follows both. */
	readonly happens: boolean;
	/** One stands right before the date: "… and entered into force in 2019". */
	readonly verbAtDate: boolean;
}

function relate(noun: EventNoun, date: Span, text: string): Relation {
	const between = text.slice(Math.min(noun.end, date.end), Math.max(noun.start, date.start));
	const from = Math.max(noun.end, date.end);
	const onwards = text.slice(from, from + 40).split(/[.;]/u)[0] ?? '';
	const verbs = noun.kind === 'institution' ? FOUNDED : HAPPENS;
	const after = noun.start >= date.end;
	return {
		noun,
		gap: wordsBetween(text, noun, date),
		between,
		after,
		happens: has(between, verbs) || has(onwards, verbs),
		verbAtDate: !after && has(text.slice(Math.max(noun.end, date.start - 24), date.start), verbs)
	};
}

/** Whether a date can belong to a noun at all. A full day reaches over the whole sentence, a year to its neighbours. */
function belongs(relation: Relation, reach: Reach, figures: boolean): boolean {
	const { noun, gap, between, after, happens, verbAtDate } = relation;
	if (between.includes(';') || /^[\s)]*(?:and|и|,)[\s(]*$/iu.test(between)) return false;
	if (gap > (verbAtDate ? REACH.verb : REACH[reach])) return false;
	if (noun.kind === 'institution' && !happens) return false;
	if (reach === 'day' || verbAtDate) return true;
	if (after && (gap > NEAR || /[,.]/u.test(between) || BREAK.test(between))) return false;
	if (reach === 'span')
		return after ? gap <= NEAR && !has(between, HAPPENS) : happens || !/[,.]/u.test(between) || gap <= NEAR;
	return happens || (gap <= NEAR && (!figures || gap <= 1));
}

/** The less, the likelier; in words. */
function weigh({ noun, gap, between, after, verbAtDate, happens }: Relation): number {
	const broken = after && BREAK.test(between) ? 3 : 0;
	const verb = verbAtDate || (happens && !after) ? -3 : 0;
	// A law is adopted, not the treatment that it is about.
	const misfit = /^(?:measure|institution)$/u.test(noun.kind) && has(between, ENACTED) ? 6 : 0;
	return gap + (after ? 2 : 0) + broken + verb + misfit;
}

/**
 * The noun that a date belongs to, in its sentence: the nearest, one before it first, best with a verb of happening
 * between.
 * @param isDateline the date stands before the text, as its own line or at its head
 */
export function nounFor(
	date: DateSpan,
	nouns: readonly EventNoun[],
	paragraph: Paragraph,
	isDateline: boolean
): EventNoun | undefined {
	const sentence = sentenceOf(paragraph, date);
	const reach = reachOf(date);
	const exact = reach === 'day';
	const quantities = inSentence(paragraph.quantities, sentence);
	// What is counted is no event of its own: "150 operations in 2023".
	const isCounted = (noun: Span) => !exact && quantities.some((quantity) => within(noun, quantity));
	const near = isDateline && exact ? nouns.filter(({ start }) => start < HEAD) : inSentence(nouns, sentence);
	const relations = near
		.filter((noun) => !isCounted(noun))
		.map((noun) => relate(noun, date, paragraph.text))
		.filter((relation) => belongs(relation, reach, quantities.length > 0));
	return relations.sort((a, b) => weigh(a) - weigh(b))[0]?.noun;
}
