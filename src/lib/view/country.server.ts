import { countryCodes, type Country } from '../domain/areas.ts';
import type { Locale } from '../domain/text.ts';
import { ask } from '../engine/build.server.ts';
import type { Figure } from '../queries/figures.ts';
import { series, type SeriesPoint } from '../queries/series.ts';
import { rowsInConflict } from './conflicts.ts';
import type { Discrepancy } from './differences.ts';
import { yearsOf } from './cube.ts';
import { readAtlas, readDialogue } from './dialogue.server.ts';

/** A source of one country's rows, and how many of them it has. */
export interface CountrySource {
	readonly id: string;
	readonly label: string;
	readonly layer: string;
	readonly rows: number;
}

/** An indicator that something is held on for one country. */
export interface CountryIndicator {
	readonly id: string;
	readonly name: string;
	/** Numbers of both layers, bounds and ranges among them. */
	readonly numbers: number;
	readonly from: number;
	readonly to: number;
}

/**
 * Everything that the atlas holds on one country, as its pages need it.
 * @param leading indicators to be named even where nothing is held on them
 */
export async function readCountry(country: Country, locale: Locale, leading: readonly string[]) {
	const [atlas, dialogue] = [await readAtlas(locale), await readDialogue(locale)];
	const here = ({ ref_area }: { ref_area: string }) => ref_area === country;
	const figures = atlas.cube.figures.filter(here);
	const claims = atlas.cube.claims.filter(here);
	const own = atlas.cube.events.filter(here);
	const rows = new Set([...figures, ...claims, ...own].map(({ id }) => id));
	const discrepancies = atlas.discrepancies.filter((one) => touches(one, rows));
	/** The dialogues and what was agreed between the EU and the five, to set the country's own events among. */
	const regional = atlas.cube.events.filter(
		({ ref_area, kind }) => ref_area === 'CA5' && (kind === 'dialogue' || kind === 'action_plan')
	);
	return {
		figures: dialogue.cube.figures.filter(here),
		claims: dialogue.cube.claims.filter(here),
		/** Told elsewhere, without a number. */
		contextClaims: claims.filter(inContext),
		events: own,
		regional,
		subjects: dialogue.indicators,
		/** First and last year of the dialogue's rows, whichever country they are about. */
		dialogueYears: yearsOf(dialogue.cube),
		leading: leading.flatMap((id) => atlas.indicators.find((one) => one.id === id) ?? []),
		context: countContext(figures),
		indicators: indicatorsOf(figures, atlas.indicators),
		/** The indicators that some number of the country's is held for. */
		held: [...new Set(figures.map(({ indicator_id }) => indicator_id))],
		discrepancies,
		/** Rows on which sources differ. */
		differing: rowsInConflict(discrepancies),
		differences: atlas.differences.filter(({ row_id }) => rows.has(row_id)),
		sources: sourcesOf([...figures, ...claims, ...own, ...regional], atlas.documents)
	};
}

/** How much was published elsewhere on each of the five. */
export async function readContextCounts(locale: Locale) {
	const { cube } = await readAtlas(locale);
	const of = (country: Country) => countContext(cube.figures.filter(({ ref_area }) => ref_area === country));
	return Object.fromEntries(countryCodes.map((country) => [country, of(country)])) as Record<
		Country,
		ReturnType<typeof of>
	>;
}

export type CountryContent = Awaited<ReturnType<typeof readCountry>>;

/** Population left out: it is there to reckon rates by, and says nothing of drugs. */
function countContext(figures: readonly Figure[]) {
	const context = figures.filter((row) => inContext(row) && row.indicator_id !== 'population_total');
	const years = [...new Set(context.map(yearOf))].sort((a, b) => a - b);
	return {
		numbers: context.length,
		latest: years.at(-1) ?? null,
		sources: new Set(context.map(({ document_id }) => document_id)).size,
		/** Each year in which the period of some number ends, in order. */
		years
	};
}

const inContext = ({ layer }: { layer: string }) => layer === 'context';
const yearOf = ({ end }: { end: string }) => Number(end.slice(0, 4));
const touches = ({ claims }: Discrepancy, rows: ReadonlySet<string>) =>
	claims.some(({ row_id }) => row_id !== null && rows.has(row_id));

function indicatorsOf(
	figures: readonly { indicator_id: string; start: string | null; end: string }[],
	indicators: readonly { id: string; name: string }[]
): CountryIndicator[] {
	return indicators.flatMap(({ id, name }) => {
		const own = figures.filter(({ indicator_id }) => indicator_id === id);
		if (own.length === 0) return [];
		const years = own.flatMap(({ start, end }) =>
			[start ?? end, end].map((date) => Number(date.slice(0, 4)))
		);
		return [{ id, name, numbers: own.length, from: Math.min(...years), to: Math.max(...years) }];
	});
}

function sourcesOf(
	rows: readonly { document_id: string }[],
	documents: readonly { id: string; label: string; layer: string }[]
): CountrySource[] {
	return documents.flatMap(({ id, label, layer }) => {
		const count = rows.filter(({ document_id }) => document_id === id).length;
		return count === 0 ? [] : [{ id, label, layer, rows: count }];
	});
}

/** The values of some indicators in all areas. */
export async function readSeries(
	indicators: readonly string[],
	locale: Locale
): Promise<readonly SeriesPoint[]> {
	const read: SeriesPoint[] = [];
	for (const indicator of indicators) read.push(...(await ask(series, { indicator, locale })));
	return read;
}
