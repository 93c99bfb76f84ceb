import { isCountry } from '../../domain/areas.ts';
import type { TimelineLayout } from './layout.ts';
import type { TimelineShape } from './shapes.ts';

/** The signs that a legend has to explain. */
export type TimelineSign =
	| 'dialogue'
	/** What lasts in one country has a colour of its own. */
	| 'country'
	| 'context'
	| 'spine'
	| 'announced'
	| 'inferred'
	| 'faded'
	| 'range'
	| 'differ'
	| 'cut'
	| 'later';

/** Which signs a timeline draws. */
export function signsOf({ lanes, flags }: TimelineLayout): ReadonlySet<TimelineSign> {
	const items = lanes.flatMap(({ items }) => items);
	const drawn = (kind: TimelineShape['kind']) =>
		items.some(({ shapes }) => shapes.some((shape) => shape.kind === kind));
	const found: Record<TimelineSign, boolean> = {
		dialogue: items.some(({ layer }) => layer === 'dialogue'),
		country: lanes.some(
			({ id, items }) =>
				isCountry(id) &&
				items.some(
					({ layer, shapes }) =>
						layer === 'dialogue' &&
						shapes.some(({ kind, fade }) => kind === 'bar' || kind === 'later' || fade?.startsWith('country'))
				)
		),
		context: items.some(({ layer }) => layer === 'context'),
		spine: flags.some(({ kind }) => kind === 'dialogue'),
		announced: drawn('diamond'),
		inferred: drawn('ring'),
		faded: items.some(({ at }) => at.fadeStart + at.fadeEnd > 0),
		range: drawn('range'),
		differ: items.some(({ disagree }) => disagree),
		cut: items.some(({ at }) => at.cutStart || at.cutEnd),
		later: drawn('later')
	};
	return new Set((Object.keys(found) as TimelineSign[]).filter((sign) => found[sign]));
}
