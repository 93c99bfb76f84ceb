import { blank, find, leadTo } from '../text/span.ts';
import type { DateSpan } from './date-span.ts';
import { findDays } from './days.ts';
import { PART_RULES } from './part-rules.ts';
import { YEAR_RULES } from './year-rules.ts';

const SINCE =
	/(?:^|[^\p{L}])((?:since|starting(?: from| in)?|beginning in|from|as of|с|со|начиная с) (?:the )?(?:(?:beginning|start|end) of |(?:начала|конца|середины) |early |late |mid-?)?)$/iu;
const UNTIL =
	/(?:^|[^\p{L}])((?:until|till|by|before|up to|through|no later than|towards|до|к|по|не позднее) (?:the )?(?:(?:beginning|start|end) of |(?:начала|начал[уе]|конца|конц[уе]|середины) |early |late )?)$/iu;

/** Every date and period of a prepared text, in order; none overlaps another. */
export function findDates(text: string): DateSpan[] {
	const found: DateSpan[] = [...findDays(text)];
	let rest = blank(text, found);
	for (const { rule, read } of [...PART_RULES, ...YEAR_RULES]) {
		for (const match of find(rest, rule)) {
			const reading = read(match.groups, match, text);
			if (reading) found.push({ start: match.start, end: match.end, ...reading });
		}
		rest = blank(rest, found);
	}
	return found.map((span) => openEnded(span, text)).sort((a, b) => a.start - b.start);
}

/** "since 2015" has no end, "until 2020" no start; the little word becomes part of the stretch. */
function openEnded(span: DateSpan, text: string): DateSpan {
	const single = span.from !== null && JSON.stringify(span.from) === JSON.stringify(span.to);
	// «по сравнению с 2020 годом» is no beginning.
	if (!single || span.relative !== undefined || /годом$/iu.test(text.slice(span.start, span.end)))
		return span;
	const before = leadTo(text, span.start);
	const since = SINCE.exec(before)?.[1];
	if (since !== undefined) return { ...span, start: span.start - since.length, to: null };
	const until = UNTIL.exec(before)?.[1];
	return until === undefined ? span : { ...span, start: span.start - until.length, from: null };
}
