import type { EventRow } from '../../queries/events.ts';
import type { Figure } from '../../queries/figures.ts';
import type { ProgrammeRow } from '../../queries/programmes.ts';
import { mergeEvents, type MergedEvent } from '../timeline/merge.ts';

/**
 * Kinds of money, and of silence about it. They are different things, are never added, and never look alike:
 * money set aside for a programme, the budget of one phase, a part of such a budget, and what several phases
 * had together; `dates` is a programme of which only the years are told.
 */
export type FundingKind = 'allocation' | 'budget' | 'share' | 'cumulated' | 'dates';
export const fundingKinds: readonly FundingKind[] = ['allocation', 'budget', 'share', 'cumulated', 'dates'];

interface Common {
	readonly id: string;
	/** Every row behind it, the main one first. */
	readonly rows: readonly string[];
	readonly programmeId: string;
	readonly programme: string;
	readonly layer: 'dialogue' | 'context';
	readonly start: string;
	readonly end: string;
}

export interface MoneyItem extends Common {
	readonly kind: Exclude<FundingKind, 'dates'>;
	readonly figure: Figure;
}

export interface DatesItem extends Common {
	readonly kind: 'dates';
	readonly event: MergedEvent;
	/** No budget and no allocation is told of this programme. */
	readonly silent: boolean;
}

export type FundingItem = MoneyItem | DatesItem;

const kinds: Readonly<Record<string, MoneyItem['kind']>> = {
	eu_programme_allocation: 'allocation',
	eu_programme_budget: 'budget',
	eu_programme_budget_cumulated: 'cumulated'
};

/** @throws {Error} for an indicator of money that is not told apart here */
export function kindOf(indicator: string): MoneyItem['kind'] {
	const kind = indicator.endsWith('_share') ? 'share' : kinds[indicator];
	if (kind === undefined) throw new Error(`money of an unknown kind: ${indicator}`);
	return kind;
}

/**
 * What is told of programmes: each number of money by itself, and each programme's dates, unless money stands
 * for the very same dates.
 * @param programmes which programme each row is about
 */
export function fundingItems(
	figures: readonly Figure[],
	events: readonly EventRow[],
	programmes: readonly ProgrammeRow[]
): FundingItem[] {
	const byRow = new Map(programmes.map((row) => [row.row_id, row]));
	const money = figures.flatMap((figure): MoneyItem[] => {
		const programme = byRow.get(figure.id);
		if (programme === undefined) return [];
		return [
			{
				id: figure.id,
				rows: [figure.id],
				programmeId: programme.programme_id,
				programme: programme.programme,
				layer: figure.layer === 'dialogue' ? 'dialogue' : 'context',
				start: figure.start ?? figure.end,
				end: figure.end,
				kind: kindOf(figure.indicator_id),
				figure
			}
		];
	});
	const whole = money.filter(({ kind }) => kind === 'allocation' || kind === 'budget');
	const alsoTold = new Map<string, string[]>();
	const spans = events.filter(({ extent }) => extent === 'span');
	// Each layer says what it says: the dates of one are not stretched by those of the other.
	const merged = ['dialogue', 'context'].flatMap((layer) =>
		mergeEvents(spans.filter((row) => row.layer === layer))
	);
	const dates = merged.flatMap((event): DatesItem[] => {
		// A text may name the programme where another names its phase: the phase says more.
		const [programme] = spans
			.filter((row) => (row.same_as ?? row.id) === event.id)
			.flatMap(({ id }) => byRow.get(id) ?? [])
			.sort((a, b) => b.programme_id.length - a.programme_id.length);
		if (programme === undefined) return [];
		const rows = [event.main.id, ...event.rows.map(({ id }) => id).filter((id) => id !== event.main.id)];
		const same = whole.find(
			(one) =>
				one.programmeId === programme.programme_id &&
				one.layer === event.main.layer &&
				one.start === event.start &&
				one.end === event.end &&
				!event.openStart &&
				!event.openEnd
		);
		if (same) {
			alsoTold.set(same.id, [...(alsoTold.get(same.id) ?? []), ...rows]);
			return [];
		}
		return [
			{
				id: event.main.id,
				rows,
				programmeId: programme.programme_id,
				programme: programme.programme,
				layer: event.main.layer === 'dialogue' ? 'dialogue' : 'context',
				start: event.start,
				end: event.end,
				kind: 'dates',
				event,
				silent: !whole.some(({ programmeId }) => programmeId === programme.programme_id)
			}
		];
	});
	return [
		...money.map((item) => ({ ...item, rows: [...item.rows, ...(alsoTold.get(item.id) ?? [])] })),
		...dates
	].sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end) || a.id.localeCompare(b.id));
}

/** Of how many programmes and phases there is an allocation or a budget. */
export function countStated(items: readonly FundingItem[]): { stated: number; all: number } {
	const told = new Set(
		items.filter(({ kind }) => kind !== 'cumulated').map(({ programmeId }) => programmeId)
	);
	// A programme of numbered phases is no phase beside them.
	const phases = [...told].filter((id) => ![...told].some((other) => new RegExp(`^${id}-\\d`).test(other)));
	const stated = phases.filter((id) =>
		items.some(({ programmeId, kind }) => programmeId === id && (kind === 'allocation' || kind === 'budget'))
	);
	return { stated: stated.length, all: phases.length };
}

const families = ['eu-act', 'heroin-route', 'cadap', 'bomca'] as const;

/** The family that a programme or phase belongs to, by its id; one of no family is its own. */
export const familyOf = (programmeId: string): string =>
	families.find((family) => programmeId === family || programmeId.startsWith(`${family}-`)) ?? programmeId;

/** The dialogue's programmes first, in a fixed order; any other after them. */
export function familyOrder(items: readonly FundingItem[]): string[] {
	const present = new Set(items.map(({ programmeId }) => familyOf(programmeId)));
	return [
		...families.filter((family) => present.has(family)),
		...[...present].filter((family) => !(families as readonly string[]).includes(family)).sort()
	];
}
