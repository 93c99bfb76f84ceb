import { areaInCase } from '../../domain/area-cases.ts';
import type { Area } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure } from '../../format/number.ts';
import { formatLength, formatPeriod } from '../../format/period.ts';
import { m } from '../../paraglide/messages.js';
import type { Claim } from '../../queries/claims.ts';
import type { Figure } from '../../queries/figures.ts';
import { drugName } from '../row-words.ts';
import { directionsFinding } from '../said.ts';
import { sourceOf } from '../words.ts';

export interface KeyFigure {
	readonly id: string;
	/** The number, or the directions for which there is none. */
	readonly value: string | null;
	readonly directions: readonly number[];
	readonly text: string;
	/** Rows behind it, the first to be opened first. */
	readonly rows: readonly string[];
	readonly source: string;
}

/**
 * The figures a reader wants first: seizures, groups and persons, funding, HIV; just what the rows hold.
 * @param options.placed whether to say of which country a figure is, where they are of several
 */
export function keyFigures(
	figures: readonly Figure[],
	claims: readonly Claim[],
	locale: Locale,
	{ placed = true }: { readonly placed?: boolean } = {}
): KeyFigure[] {
	const of = (indicator: string) => figures.filter((figure) => figure.indicator_id === indicator);
	const single = (figure: Figure, text: string, also: readonly Figure[] = []): KeyFigure => ({
		id: figure.id,
		value: formatFigure(figure, locale),
		directions: [],
		text,
		rows: [figure, ...also].map(({ id }) => id),
		source: sourceOf(figure, locale)
	});
	const facts = (figure: Figure) => {
		const area = areaInCase(figure.ref_area as Area, 'prepositional', locale);
		return {
			place: placed ? ` ${m.kf_place({ area }, { locale })}` : '',
			period: periodOf(figure, locale)
		};
	};

	const told = claims.filter(
		({ indicator_id, direction }) => indicator_id === 'hiv_new_infections' && direction !== null
	);
	const [first] = told;
	return [
		...of('drug_seizures').map((figure) =>
			single(figure, m.kf_seizures({ drug: drugName(figure, locale), ...facts(figure) }, { locale }))
		),
		...of('crime_groups_dismantled').map((figure) => {
			const members = of('crime_group_members').filter(
				(other) =>
					other.ref_area === figure.ref_area &&
					other.end === figure.end &&
					other.document_id === figure.document_id
			);
			const [persons] = members;
			const text = persons
				? m.kf_groups_members({ members: formatFigure(persons, locale), ...facts(figure) }, { locale })
				: m.kf_groups(facts(figure), { locale });
			return single(figure, text, members);
		}),
		...of('eu_programme_allocation').map((figure) =>
			single(
				figure,
				m.kf_funding(
					{
						programme: figure.programme ?? '',
						area: areaInCase(figure.ref_area as Area, 'genitive', locale),
						period: periodOf(figure, locale)
					},
					{ locale }
				)
			)
		),
		...(first
			? [
					{
						id: 'hiv-directions',
						value: null,
						directions: told.map(({ direction }) => direction ?? 0),
						text: directionsFinding(first.indicator, told, locale),
						rows: told.map(({ id }) => id),
						source: sourceOf(first, locale)
					}
				]
			: [])
	];
}

/** A period as the source gives it: its length where only that is stated. */
function periodOf({ start, end, period_basis }: Figure, locale: Locale): string {
	const length = start === null || period_basis === 'stated' ? null : formatLength(start, end, locale);
	return length ?? formatPeriod(start, end, locale) ?? m.period_not_stated({}, { locale });
}
