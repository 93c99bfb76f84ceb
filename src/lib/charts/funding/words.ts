import { areaInCase } from '../../domain/area-cases.ts';
import { areas, type Area } from '../../domain/areas.ts';
import { obsStatuses } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import { periodOf } from '../row-words.ts';
import { titleWithDates } from '../timeline/event-words.ts';
import { whenOf } from '../timeline/when.ts';
import { sourceOf, speak } from '../words.ts';
import type { FundingItem, FundingKind } from './items.ts';

export function kindTitle(kind: FundingKind, locale: Locale): string {
	switch (kind) {
		case 'allocation':
			return m.fund_kind_allocation({}, { locale });
		case 'budget':
			return m.fund_kind_budget({}, { locale });
		case 'share':
			return m.fund_kind_share({}, { locale });
		case 'cumulated':
			return m.fund_kind_cumulated({}, { locale });
		default:
			return m.fund_kind_dates({}, { locale });
	}
}

/** The family by the name that its programmes share. */
export function familyTitle(family: string, items: readonly FundingItem[], locale: Locale): string {
	switch (family) {
		case 'cadap':
			return m.fund_family_cadap({}, { locale });
		case 'bomca':
			return m.fund_family_bomca({}, { locale });
		case 'eu-act':
			return m.fund_family_eu_act({}, { locale });
		case 'heroin-route':
			return m.fund_family_heroin_route({}, { locale });
		default:
			return items.find(({ programmeId }) => programmeId === family)?.programme ?? family;
	}
}

/** Money for other countries too, or for one of them, says so; money for Central Asia need not. */
export const areaOf = (area: string, locale: Locale): string | null =>
	area === 'CA5' ? null : areas[area as Area][locale];

/** What stands beside a mark: the programme, its money, for whom if not for Central Asia, and how sure. */
export function labelOf(item: FundingItem, locale: Locale): string {
	if (item.kind === 'dates') {
		const named = titleWithDates(item.event, locale);
		return item.silent ? m.fund_silent({ programme: named }, { locale }) : named;
	}
	const { figure, programme, kind } = item;
	const of = kind === 'share' ? `${figure.indicator}, ${programme}` : programme;
	const everywhere = kind === 'share' || figure.ref_area === 'CA5';
	return [
		`${of}: ${formatFigure(figure, locale)}`,
		...(everywhere
			? []
			: [m.fund_for({ area: areaInCase(figure.ref_area as Area, 'genitive', locale) }, { locale })]),
		...(figure.status === 'U' ? [m.fund_low_reliability({}, { locale })] : [])
	].join(', ');
}

export function spokenOf(item: FundingItem, differs: boolean, locale: Locale): string {
	const contested = differs ? [m.crime_differs({}, { locale })] : [];
	if (item.kind === 'dates') {
		const { main } = item.event;
		return speak(main.title, [
			whenOf(item.event, locale),
			...(item.silent ? [m.fund_no_budget({}, { locale })] : []),
			...contested,
			main.reported_by,
			sourceOf(main, locale)
		]);
	}
	const { figure } = item;
	return speak(item.programme, [
		formatFigure(figure, locale),
		figure.indicator,
		...[areaOf(figure.ref_area, locale)].filter((area) => area !== null),
		...(figure.status === 'A' ? [] : [obsStatuses[figure.status as keyof typeof obsStatuses][locale]]),
		periodOf(figure, locale),
		...(figure.period_basis === 'inferred' ? [m.basis_inferred({}, { locale })] : []),
		...contested,
		figure.reported_by,
		sourceOf(figure, locale)
	]);
}
