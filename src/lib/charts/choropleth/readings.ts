import { countries } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure } from '../../format/number.ts';
import { formatLength, formatPeriod } from '../../format/period.ts';
import { m } from '../../paraglide/messages.js';
import type { Claim } from '../../queries/claims.ts';
import type { Figure } from '../../queries/figures.ts';
import { rowsOf, type Reading } from '../reading.ts';
import { drugName, periodOf, saidBy } from '../row-words.ts';
import { directionWord, sourceOf, speak } from '../words.ts';
import { whyApart } from './comparable.ts';
import type { FactLine, MapFact } from './fact.ts';

/** What the documents hold of each country, as the map shows it: of several figures the latest. */
export function factsOf(readings: readonly Reading[], locale: Locale): MapFact[] {
	const named = drugsDiffer(readings);
	return readings.map((reading): MapFact => {
		const { area, figures } = reading;
		const [figure] = figures;
		const apart = figure !== undefined && whyApart(figure) !== null;
		return {
			area,
			kind: apart ? 'apart' : reading.kind,
			value: figure?.value ?? null,
			layer: figure?.layer === 'context' ? 'context' : 'dialogue',
			doubtful: figure?.status === 'U' || figure?.status === 'E',
			lines: linesOf(reading, named, locale),
			spoken: speakReading(reading, { apart, named }, locale),
			rows: rowsOf(reading).map(({ id }) => id)
		};
	});
}

/** Whether the figures that the map shows are of several drugs, so that each has to say of which. */
export const drugsDiffer = (readings: readonly Reading[]): boolean =>
	new Set(readings.flatMap(({ figures: [figure] }) => (figure ? [figure.drug] : []))).size > 1;

/** The drug of a figure; empty where it has none, as a claim never has. */
export const drugNamed = (row: Figure | Claim, locale: Locale): string =>
	'drug' in row ? drugName(row, locale) : '';

function linesOf({ kind, figures, directions }: Reading, named: boolean, locale: Locale): FactLine[] {
	const [figure] = figures;
	if (!figure) return [kind === 'direction' ? directionLine(directions[0], locale) : wordLine(kind, locale)];
	const { start, end, period_basis, drug } = figure;
	const value: FactLine[] = [
		{ text: formatFigure(figure, locale), role: 'value' },
		...(named && drug !== null
			? [{ text: drugName(figure, locale), role: 'note', extra: true } as const]
			: [])
	];
	if (start === null) return value;
	const lengthIn = (style: 'long' | 'short') =>
		period_basis === 'inferred' ? formatLength(start, end, locale, style) : null;
	const text = lengthIn('long') ?? formatPeriod(start, end, locale);
	const short = lengthIn('short') ?? text;
	return [...value, ...(text && short ? [{ text, short, role: 'note', extra: true } as const] : [])];
}

/** A direction: an arrow and its word. */
export const directionLine = (claim: Claim | undefined, locale: Locale): FactLine => ({
	text: directionWord(claim?.direction ?? 0, locale),
	role: 'note',
	glyph: claim?.direction ?? 0
});

/** What stands in the place of a number where there is not even a direction. */
export const wordLine = (kind: Reading['kind'], locale: Locale): FactLine =>
	kind === 'mention'
		? { text: m.kind_mention({}, { locale }), role: 'note', glyph: 'ring' }
		: { text: m.kind_silence({}, { locale }), role: 'note' };

function speakReading(
	reading: Reading,
	{ apart, named }: { readonly apart: boolean; readonly named: boolean },
	locale: Locale
): string {
	const name = countries[reading.area][locale];
	const rows = rowsOf(reading).map((row, i) => [
		saidBy(row, locale),
		named ? drugNamed(row, locale) : '',
		apart && i === 0 ? m.map_apart({}, { locale }) : '',
		periodOf(row, locale),
		row.reported_by,
		sourceOf(row, locale)
	]);
	const [only] = rows;
	if (only === undefined) return speak(name, [m.kind_silence({}, { locale })]);
	// A single row a fact a line; several a row a line.
	return speak(
		name,
		rows.length === 1 ? only : [rows.map((facts) => facts.filter(Boolean).join(', ')).join(';\n')]
	);
}
