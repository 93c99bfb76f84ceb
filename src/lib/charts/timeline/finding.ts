import type { EventKind } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatNumber } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';

type Count = { readonly count: number; readonly text: string };

const groups: readonly {
	readonly kinds: readonly EventKind[];
	readonly word: (count: Count, locale: Locale) => string;
}[] = [
	{ kinds: ['dialogue'], word: (count, locale) => m.count_dialogues(count, { locale }) },
	{ kinds: ['conference'], word: (count, locale) => m.count_meetings(count, { locale }) },
	{ kinds: ['strategy', 'action_plan'], word: (count, locale) => m.count_strategies(count, { locale }) },
	{ kinds: ['programme'], word: (count, locale) => m.count_programmes(count, { locale }) },
	{ kinds: ['law', 'institution', 'measure'], word: (count, locale) => m.count_laws(count, { locale }) },
	{ kinds: ['review'], word: (count, locale) => m.count_reviews(count, { locale }) }
];

/**
 * What a timeline shows: how many events of each sort, and over which years. What is not there is not named.
 * @param kinds one an event
 */
export function timelineFinding(
	kinds: readonly EventKind[],
	{ from, to }: { readonly from: number; readonly to: number },
	locale: Locale
): string {
	const told = groups.flatMap((group) => {
		const count = kinds.filter((kind) => group.kinds.includes(kind)).length;
		return count > 0 ? [group.word({ count, text: formatNumber(count, locale) }, locale)] : [];
	});
	if (told.length === 0) return m.timeline_finding_none({}, { locale });
	const list = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale).format(told);
	return from === to
		? m.timeline_finding_year({ list, year: String(from) }, { locale })
		: m.timeline_finding({ list, from: String(from), to: String(to) }, { locale });
}
