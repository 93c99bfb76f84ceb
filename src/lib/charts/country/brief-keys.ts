import type { Locale } from '../../domain/text.ts';
import { capital } from '../../format/capital.ts';
import { m } from '../../paraglide/messages.js';
import type { SeriesLayout } from '../series/layout.ts';
import { hasAny } from '../series/has-any.ts';
import type { MiniTimelineLayout } from './mini-timeline.ts';

/** What the signs of a brief's timeline mean; just those that it draws. */
export function timelineKey({ rows }: MiniTimelineLayout, locale: Locale): string {
	const marks = rows.flatMap(({ marks }) => marks);
	const drawn = (...shapes: readonly string[]) => marks.some(({ shape }) => shapes.includes(shape));
	const parts = [
		m.brief_key_layers({}, { locale }),
		...(drawn('ring') ? [m.brief_key_ring({}, { locale })] : []),
		...(drawn('diamond') ? [m.brief_key_diamond({}, { locale })] : []),
		...(marks.some(({ within }) => within) ? [m.brief_key_within({}, { locale })] : []),
		...(marks.some(({ openStart, openEnd }) => openStart || openEnd)
			? [m.brief_key_open({}, { locale })]
			: []),
		...(marks.some(({ disagree }) => disagree) ? [m.brief_key_differ({}, { locale })] : [])
	];
	return sentence(parts, locale);
}

/** What the signs of a brief's small series mean; just those that they draw. */
export function panelsKey(drawings: readonly SeriesLayout[], locale: Locale): string {
	const has = hasAny(drawings);
	const limits = new Set(
		drawings.flatMap(({ panels }) => panels.flatMap(({ marks }) => marks.map(({ limit }) => limit)))
	);
	const signs = [
		...(has.dialogue ? [m.brief_key_square({}, { locale })] : []),
		...(has.context && has.year ? [m.brief_key_dot({}, { locale })] : []),
		...(has.period ? [m.brief_key_bar({}, { locale })] : []),
		...(has.doubtful ? [m.brief_key_hollow({}, { locale })] : []),
		...(limits.has('upper') ? [m.brief_key_upper({}, { locale })] : []),
		...(limits.has('lower') ? [m.brief_key_lower({}, { locale })] : []),
		...(has.beyond ? [m.brief_key_beyond({}, { locale })] : [])
	];
	return [m.brief_key_scales({}, { locale }), sentence(signs, locale)].join(' ');
}

const sentence = (parts: readonly string[], locale: Locale): string =>
	parts.length === 0 ? '' : `${capital(parts.join('; '), locale)}.`;
