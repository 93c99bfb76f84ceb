import { areaInCase } from '../../domain/area-cases.ts';
import type { Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { formatNumber } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import { lowerFirst } from '../../format/lower-first.ts';
import { layoutLocator } from '../locator-map/layout.ts';
import { rowsOf } from '../reading.ts';
import { seriesFinding } from './finding.ts';
import { firstYear, latestOf } from './panels.ts';
import type { CountrySummary } from './summary.ts';

/** What the profile draws and says that never changes: it comes with the page and is no part of the script. */
export function layoutProfile(country: Country, summary: CountrySummary, locale: Locale) {
	const options = { locale };
	const { subjects, panels, years, recent } = summary;
	const name = areaInCase(country, 'dative', locale);
	const silent = subjects.filter(({ reading }) => reading.kind === 'silence');
	return {
		locator: layoutLocator(country, { width: 288, locale }),
		told: subjects.flatMap(({ id, name, reading }) =>
			reading.kind === 'silence'
				? []
				: [
						{
							id,
							name,
							area: reading.area,
							kind: reading.kind,
							direction: reading.kind === 'direction' ? (reading.directions[0]?.direction ?? null) : null,
							rows: rowsOf(reading)
						}
					]
		),
		silent: silent.map(({ id, name }) => ({ id, name: lowerFirst(name, locale) })),
		/** What leads on within the page. */
		parts: [
			{ id: 'said', title: m.country_part_said({}, options) },
			{ id: panels.length > 0 ? 'series' : 'more', title: m.country_part_elsewhere({}, options) },
			{ id: 'gaps', title: m.gaps_title({}, options) },
			{ id: 'differ', title: m.indicator_differ({}, options) }
		],
		texts: {
			others: m.country_others({}, options),
			parts: m.country_parts({}, options),
			elsewhere: m.country_silent_elsewhere({}, options),
			brief: m.country_open_brief({}, options),
			overview: m.country_open_overview({ country: name }, options),
			said: m.country_said_title({}, options),
			saidSubtitle: m.country_said_subtitle({}, options),
			silent: m.country_said_silent(
				{ count: silent.length, text: formatNumber(silent.length, locale) },
				options
			),
			series: m.country_series_of(
				{
					country: name,
					finding: lowerFirst(
						seriesFinding(
							panels.map(({ points }) => Number((latestOf(points)[0]?.end ?? '').slice(0, 4))),
							recent,
							locale
						),
						locale
					)
				},
				options
			),
			seriesSubtitle: m.country_series_subtitle({ from: String(years.from), to: String(years.to) }, options),
			seriesNote: m.country_series_older({ year: String(firstYear) }, options),
			unknownSubtitle: m.country_gap_subtitle({}, options),
			differNone: m.country_differ_none({ country: name }, options),
			more: m.country_more_title({}, options),
			moreTold: m.country_more_told({}, options),
			sources: m.country_sources_title({}, options)
		}
	};
}

export type ProfileLayout = ReturnType<typeof layoutProfile>;
