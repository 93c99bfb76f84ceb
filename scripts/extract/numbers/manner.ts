import { leadTo, words, type Span } from '../text/span.ts';

/** How a figure is told: as a bound, roughly, or as a difference from another time. */
export interface Manner {
	/** "over", "at least": a lower bound; "up to": an upper one; "about": an estimate. */
	readonly bound?: 'low' | 'high' | 'about';
	/** A bound that may itself be the value: "at least", "up to". */
	readonly included?: true;
	/** More or less than at another time, not a level: "415 kg more", "rose by 12 %". */
	readonly difference?: true;
}

const LITTLE = '(?: \\p{L}{1,3})? ?$';
// "No more than" is no "more than".
const before = (rule: string) =>
	new RegExp(`(?:^|[^\\p{L}])(?<!(?:^|[^\\p{L}])(?:not?|не) )(?:${rule})${LITTLE}`, 'iu');

const LOW = before(
	'over|more than|above|at least|no(?:t)? less than|in excess of|exceed(?:s|ed|ing)|upwards of|свыше|более(?: чем)?|больше(?: чем)?|не менее|превы\\p{L}+|сверх|как минимум'
);
const HIGH = before(
	'up to|less than|fewer than|under|below|at most|no(?:t)? more than|не более|менее(?: чем)?|меньше(?: чем)?|до|ниже'
);
const INCLUDED = before(
	'at least|no(?:t)? (?:less|more) than|up to|at most|не менее|не более|как минимум|до'
);
const ABOUT = before(
	'about|around|approximately|approx\\.?|some|nearly|almost|roughly|close to|circa|ca\\.?|estimated|около|примерно|порядка|почти|приблизительно|~'
);
const BY = /(?:^|[^\p{L}])(?:by|на)(?: \p{L}+)? ?$/iu;
// "415 kg more than", «на 20 % или на 415 кг больше»; but neither "and more than 74 people" nor «более 5 тонн».
const MORE =
	/^(?: of \p{L}+)?(?: ?(?:or|или) (?:by |на )?[^.;,]{1,32}?)?[ )]+(?:more|less|higher|lower|fewer|больше|меньше|выше|ниже|(?:down|up)(?= (?:on|from|compared)))(?!\p{L})(?! (?:than|чем) \d)/iu;
const CHANGE = words(
	'(?:increas|decreas|declin|reduc|grow|grew|fell|fall|ris[ei]|rose|drop|больше|меньше|выше|ниже|увелич|возрос|вырос|снизил|сниж|сократил|сокращ|уменьш|упал|повыс|превы)\\p{L}*'
);

/** "rose from 120 to 310", «выросло до 310»: where it went, not a bound. */
export function risesTo(lead: string): boolean {
	const sentence = lead.slice(Math.max(0, lead.search(/[^.;]*$/u)));
	return /(?:^|[^\p{L}])(?:to|до|from|с|со|от)(?: \p{L}+)? ?$/iu.test(lead) && sentence.search(CHANGE) >= 0;
}

/** Reads the words around a figure. */
export function mannerOf(text: string, { start, end }: Span): Manner {
	const lead = leadTo(text, start);
	const by = BY.test(lead);
	const sentence = lead.slice(Math.max(0, lead.search(/[^.;]*$/u)));
	if (MORE.test(text.slice(end)) || (by && sentence.search(CHANGE) >= 0)) return { difference: true };
	if (by) return {};
	const included = INCLUDED.test(lead) ? { included: true as const } : {};
	if (LOW.test(lead)) return { bound: 'low', ...included };
	if (HIGH.test(lead) && !risesTo(lead)) return { bound: 'high', ...included };
	return ABOUT.test(lead) ? { bound: 'about' } : {};
}
