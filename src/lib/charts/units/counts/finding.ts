import { countryCodes } from '../../../domain/areas.ts';
import type { Locale } from '../../../domain/text.ts';
import { capital } from '../../../format/capital.ts';
import { formatNumber } from '../../../format/number.ts';
import { m } from '../../../paraglide/messages.js';
import { changeOf, type Change } from '../change.ts';
import type { CountGroup, CountPanel } from './panels.ts';

/**
 * What one panel shows, in a few words by rule: the latest two full years that one source gives, or why nothing can be
 * compared; of several countries, whether they have a period in common.
 * @param differing rows on which sources differ
 */
export function panelFinding({ groups }: CountPanel, differing: ReadonlySet<string>, locale: Locale): string {
	const told = groups.filter(({ points }) => points.length > 0);
	const [main] = told;
	if (main === undefined) return '';
	const areas = new Set(told.flatMap(({ points }) => points.map(({ ref_area }) => ref_area)));
	// In one country all kinds together come first, and say more than any of their parts.
	if (areas.size === 1)
		return capital(ofGroup(main, main.title !== null && told.length > 1, differing, locale), locale);
	const facts = { n: areas.size, all: countryCodes.length };
	const scope = haveCommonPeriod(told)
		? m.crime_panel_common(facts, { locale })
		: m.crime_panel_no_common(facts, { locale });
	const compared = told.filter(({ points }) => 'before' in changeOf(points, differing));
	return capital(
		[scope, ...compared.map((group) => ofGroup(group, true, differing, locale))].join('; '),
		locale
	);
}

function ofGroup(group: CountGroup, named: boolean, differing: ReadonlySet<string>, locale: Locale): string {
	const finding = sentence(changeOf(group.points, differing), locale);
	return named && group.title !== null ? m.crime_panel_of({ of: group.title, finding }, { locale }) : finding;
}

function sentence(change: Change, locale: Locale): string {
	if (change.kind === 'contested') {
		return m.crime_panel_contested({ years: new Intl.ListFormat(locale).format(change.years) }, { locale });
	}
	if (!('before' in change)) {
		return change.kind === 'one' ? m.crime_panel_one({}, { locale }) : m.crime_panel_open({}, { locale });
	}
	const { before, after, outdated } = change;
	const facts = {
		before: formatNumber(before.value, locale),
		yearBefore: before.end.slice(0, 4),
		after: formatNumber(after.value, locale),
		year: after.end.slice(0, 4)
	};
	const said = { more: m.crime_panel_more, fewer: m.crime_panel_fewer, same: m.crime_panel_same };
	const finding = said[change.kind](facts, { locale });
	return outdated ? m.crime_panel_outdated({ finding }, { locale }) : finding;
}

/** Whether there is a period for which every group has a count. */
function haveCommonPeriod(groups: readonly CountGroup[]): boolean {
	const periods = groups.map(
		({ points }) => new Set(points.map(({ start, end }) => `${start ?? ''}/${end}`))
	);
	return [...(periods[0] ?? [])].some((period) => periods.every((its) => its.has(period)));
}
