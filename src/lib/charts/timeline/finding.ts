import type { EventKind } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatNumber } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';

const groups = [
	{ kinds: ['dialogue'], word: 'count_dialogues' },
	{ kinds: ['conference'], word: 'count_meetings' },
	{ kinds: ['strategy', 'action_plan'], word: 'count_strategies' },
	{ kinds: ['programme'], word: 'count_programmes' },
	{ kinds: ['law', 'institution', 'measure'], word: 'count_laws' },
	{ kinds: ['review'], word: 'count_reviews' }
] as const satisfies readonly { readonly kinds: readonly EventKind[]; readonly word: keyof typeof m }[];

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
		const count = kinds.filter((kind) => (group.kinds as readonly EventKind[]).includes(kind)).length;
		return count > 0 ? [m[group.word]({ count, text: formatNumber(count, locale) }, { locale })] : [];
	});
	if (told.length === 0) return m.timeline_finding_none({}, { locale });
	const list = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale).format(told);
	return from === to
		? m.timeline_finding_year({ list, year: String(from) }, { locale })
		: m.timeline_finding({ list, from: String(from), to: String(to) }, { locale });
}
