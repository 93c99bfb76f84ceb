/** A place between a drawing's marks and letters, where it can be divided: in px from its top, and how much room there is. */
export interface Cut {
	readonly y: number;
	readonly gap: number;
}

/** How far a thing reaches down a drawing, in px from its top. */
export interface Reach {
	readonly top: number;
	readonly bottom: number;
}

/** The places that nothing reaches across. */
export function cutsBetween(reaches: readonly Reach[]): Cut[] {
	const cuts: Cut[] = [];
	let end = -Infinity;
	for (const { top, bottom } of [...reaches].sort((a, b) => a.top - b.top)) {
		if (top > end && Number.isFinite(end)) cuts.push({ y: (end + top) / 2, gap: top - end });
		end = Math.max(end, bottom);
	}
	return cuts;
}

/** A part may end this much early, as a share of its height, to end where there is more room. */
const early = 0.3;

/**
 * Divides a drawing into as few parts as can be of like height, none higher than asked; one is, where there is no place to divide it.
 * @param from where the first begins, in px; what is above stands over each of them
 * @param to where the last ends
 * @param height px that a part may have
 */
export function dividedAt(cuts: readonly Cut[], from: number, to: number, height: number): Reach[] {
	const most = filled(cuts, from, to, height);
	// As many parts, but of like height: the last is not to be a single row.
	for (let even = Math.ceil((to - from) / most.length); even < height; even += 10) {
		const parts = filled(cuts, from, to, even);
		if (parts.length === most.length && parts.every(({ top, bottom }) => bottom - top <= height))
			return parts;
	}
	return most;
}

function filled(cuts: readonly Cut[], from: number, to: number, height: number): Reach[] {
	const parts: Reach[] = [];
	for (let top = from; top < to;) {
		const rest = to - top <= height;
		const within = cuts.filter(({ y }) => y > top + 1 && y <= top + height);
		const late = within.filter(({ y }) => y > top + height * (1 - early));
		const [best] = [...(late.length > 0 ? late : within.slice(-1))].sort(
			(a, b) => b.gap - a.gap || b.y - a.y
		);
		const next = cuts.find(({ y }) => y > top + 1);
		const bottom = rest ? to : ((best ?? next)?.y ?? to);
		parts.push({ top, bottom });
		top = bottom;
	}
	return parts;
}
