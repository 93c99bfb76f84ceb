import { areas, type Area } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { lowerFirst } from '../../format/lower-first.ts';
import { formatDate, formatPeriod } from '../../format/period.ts';
import { m } from '../../paraglide/messages.js';
import type { Claim } from '../../queries/claims.ts';
import { periodOf, saidBy } from '../row-words.ts';
import { textWidth, wrap } from '../text.ts';
import { directionWord, sourceOf, speak } from '../words.ts';
import type { ClaimMark, PanelSpec, TextLine } from './panels.ts';
import { round } from './values.ts';

const lineHeight = 15;
/** Room for the sign under its words, px. */
const signHeight = 24;
const day = 86_400_000;

export interface Strip {
	readonly height: number;
	readonly claims: readonly ClaimMark[];
	readonly words: readonly TextLine[];
}

/** What is said of a claim beside its sign. A direction without a start is known only by the day it was said. */
export function claimLabel(claim: Claim, locale: Locale): string {
	const period = formatPeriod(claim.start, claim.end, locale);
	const date = formatDate(claim.end, 'day', locale);
	if (claim.direction === null)
		return m.hiv_mention(
			{ when: period ?? date, paraphrase: lowerFirst(claim.paraphrase, locale) },
			{ locale }
		);
	const direction = directionWord(claim.direction, locale);
	return period === null
		? m.hiv_direction_by({ direction, date }, { locale })
		: m.hiv_direction_over({ direction, period }, { locale });
}

/**
 * What is said of a country, one under the other, each in words above its sign, which stands at its time.
 * @param top px
 * @param x where a time (ms) stands, px
 */
export function layoutStrip(
	spec: Pick<PanelSpec, 'claims' | 'unsaid'>,
	box: { readonly left: number; readonly right: number; readonly top: number },
	x: (time: number) => number,
	locale: Locale
): Strip {
	if (spec.claims === null) return { height: 0, claims: [], words: [] };
	const width = box.right - box.left;
	if (spec.claims.length === 0) {
		const lines = wrap(spec.unsaid, width, 12);
		return {
			height: lines.length * lineHeight + 4,
			claims: [],
			words: linesAt(lines, box.left, box.top + 12)
		};
	}
	let top = box.top;
	const claims = spec.claims.map((claim): ClaimMark => {
		const at = x(Date.parse(claim.end) + (claim.start === null ? 0 : day));
		const lines = wrap(claimLabel(claim, locale), width, 12);
		const widest = Math.max(...lines.map((line) => textWidth(line, 12)));
		// The words end or begin at the sign, on the side that has more room.
		const ends = at > (box.left + box.right) / 2;
		const textX = ends
			? Math.min(box.right, Math.max(at + 8, box.left + widest))
			: Math.max(box.left, Math.min(at - 8, box.right - widest));
		const height = lines.length * lineHeight + signHeight;
		const from = claim.start === null ? box.left : x(Date.parse(claim.start));
		const mark: ClaimMark = {
			id: claim.id,
			layer: claim.layer === 'dialogue' ? 'dialogue' : 'context',
			direction: claim.direction,
			x: at,
			y: top + lines.length * lineHeight + signHeight / 2,
			from,
			open: claim.start === null,
			label: linesAt(lines, round(textX), top + 12, ends ? 'end' : 'start'),
			box: { x: box.left, y: top, width: round(width), height: height - 2 },
			spoken: speak(areas[claim.ref_area as Area][locale], [
				saidBy(claim, locale),
				claim.paraphrase,
				periodOf(claim, locale),
				claim.reported_by,
				sourceOf(claim, locale)
			])
		};
		top += height;
		return mark;
	});
	return { height: top - box.top, claims, words: [] };
}

/** Lines of text one under the other. */
export const linesAt = (
	lines: readonly string[],
	x: number,
	y: number,
	anchor: TextLine['anchor'] = 'start'
): TextLine[] => lines.map((text, i) => ({ x, y: y + i * lineHeight, text, anchor }));
