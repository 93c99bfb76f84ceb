import { find, leadTo, words } from '../text/span.ts';
import { countAfter } from './count-after.ts';
import type { NumberFound } from './find-numbers.ts';
import { toQuantity, type Quantity } from './quantity.ts';

/** What shows that a number is one of those just named: "of which 12", «из них 50». */
const PART =
	/(?:^|[^\p{L}])(?:of which|of whom|of them|of these|of this amount|including|among them|из них|из которых|в том числе|включая|среди них)(?: \p{L}+)? ?$/iu;
/** What shows that a number is a figure although no noun follows it. */
const FIGURE =
	/(?:^|[^\p{L}])(?:amount(?:s|ed|ing) to|total(?:s|led|ling)?(?: of)?|reach(?:es|ed|ing)|stood at|made up|numbered|population of|население|compared (?:to|with)|against|from|to|составил[аои]?|составля(?:ет|ют)|достиг(?:ло|ла|ли)?|достига\p{L}+|до|с|против|насчитыва\p{L}+|равн\p{L}+|=|:|-)(?: \p{L}+){0,2} ?$/iu;
/** What may follow a number that stands alone. */
const ALONE =
	/^ ?(?:$|[.,;:)\u25A1-]|(?:and|и|of (?:them|these|which|whom)|in|from|were|was|against|to|do|против|в|из|с|по|за|до|были|было)(?!\p{L}))/iu;
const PART_AFTER = /^ ?(?:of (?:them|these|which|whom)|из (?:них|которых))(?!\p{L})/iu;
/** "502 were arrested in Russia, 23 in Uzbekistan" goes on from a number of the same sentence. */
const GOES_ON = /^ (?:were |was )?(?:\p{L}+ed )?in \p{Lu}|^ (?:were|was) \p{L}+ed|^ - \p{L}/u;
/** "183,000 hectares (163,000 - 202,000)" */
const BRACKETED = /^ \($/u;
/** «из которых 5 занимались»: a verb is no noun. */
const VERB_AFTER = /^ \p{L}+(?:ли|лись|лось|лась|ется|ются|ится|ятся)(?!\p{L})/iu;
const SUBJECT = words(
	'(?:numbers?|amount|volume|quantity|total|число|количеств\\p{L}+|объем\\p{L}*|численность|population|населени\\p{L}+)(?: of)?'
);

const PEOPLE = /^(?:population|населени)/iu;

const DOUBT = 'the unit is taken from the words before';

/**
 * A number without a noun where the words before have named what is counted.
 * @param previous the quantity before it in the paragraph
 */
export function bareFigure(
	text: string,
	number: NumberFound,
	previous: Quantity | undefined
): Quantity | undefined {
	if (number.spelled) return undefined;
	const before = leadTo(text, number.start);
	const after = text.slice(number.end);
	const sentence = number.start - before.length + Math.max(0, before.search(/[^.;]*$/u));
	const goesOn = previous !== undefined && previous.start >= sentence && GOES_ON.test(after);
	const part = PART.test(before) || PART_AFTER.test(after);
	const bracketed = previous !== undefined && BRACKETED.test(text.slice(previous.end, number.start));
	const figure = part || goesOn || bracketed || FIGURE.test(before);
	if (!figure || !(goesOn || ALONE.test(after) || (part && VERB_AFTER.test(after)))) return undefined;
	const subject = find(text.slice(sentence, number.start), SUBJECT).at(-1);
	const counted = subject && countAfter(text.slice(sentence + subject.end), 2);
	const last = previous && (part || previous.start >= sentence) ? previous : undefined;
	const people = subject !== undefined && PEOPLE.test(subject.groups[0] ?? '');
	const unit = people ? 'PERSON' : (counted?.unit ?? last?.unit);
	if (unit === undefined) return undefined;
	const rule = { unit, kind: last?.unit === unit ? last.kind : ('count' as const), factor: 1 };
	return toQuantity(text, number, rule, number, [DOUBT]);
}
