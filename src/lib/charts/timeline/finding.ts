import type { EventKind } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatNumber } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';

/** Each by its own name: what words a page loads is read from the source. */
const groups: readonly {
	readonly kinds: readonly EventKind[];
	readonly word: (inputs: { count: number; text: string }, options: { locale: Locale }) => string;
}[] = [
	{ kinds: ['dialogue'], word: (...told) => m.count_dialogues(...told) },
	{ kinds: ['conference'], word: (...told) => m.count_meetings(...told) },
	{ kinds: ['strategy', 'action_plan'], word: (...told) => m.count_strategies(...told) },
	{ kinds: ['programme'], word: (...told) => m.count_programmes(...told) },
	{ kinds: ['law', 'institution', 'measure'], word: (...told) => m.count_laws(...told) },
	{ kinds: ['review'], word: (...told) => m.count_reviews(...told) }
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
		return count > 0 ? [group.word({ count, text: formatNumber(count, locale) }, { locale })] : [];
	});
	if (told.length === 0) return m.timeline_finding_none({}, { locale });
	const list = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale).format(told);
	return from === to
		? m.timeline_finding_year({ list, year: String(from) }, { locale })
		: m.timeline_finding({ list, from: String(from), to: String(to) }, { locale });
}
