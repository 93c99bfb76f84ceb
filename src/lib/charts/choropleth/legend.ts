import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import type { FactKind, MapFact } from './fact.ts';

/** Kept here and not among the messages, which every page loads. */
const words = {
	doubtful: { en: 'estimate or low reliability', ru: 'оценка или низкая надёжность' },
	apart: {
		en: 'not comparable: other period, other count, or a limit',
		ru: 'несопоставимо: иной срок, иной подсчёт или предел'
	}
} as const;

/** What stands in the place of a comparable number, or beside it. */
export interface LegendEntry {
	readonly kind: Exclude<FactKind, 'number'> | 'doubtful';
	readonly text: string;
}

/**
 * What the looks of the map mean; just those that are drawn.
 * @param silence what it means that nothing is drawn
 */
export function legendOf(
	facts: readonly MapFact[],
	locale: Locale,
	silence: string = m.legend_silence({}, { locale })
): LegendEntry[] {
	const has = (kind: FactKind) => facts.some((fact) => fact.kind === kind);
	return [
		...(facts.some(({ kind, doubtful }) => kind === 'number' && doubtful)
			? [{ kind: 'doubtful', text: words.doubtful[locale] } as const]
			: []),
		...(has('apart') ? [{ kind: 'apart', text: words.apart[locale] } as const] : []),
		...(has('direction') ? [{ kind: 'direction', text: m.legend_direction({}, { locale }) } as const] : []),
		...(has('mention') ? [{ kind: 'mention', text: m.legend_mention({}, { locale }) } as const] : []),
		...(has('silence') ? [{ kind: 'silence', text: silence } as const] : [])
	];
}
