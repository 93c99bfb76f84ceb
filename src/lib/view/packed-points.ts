import { wholeYear } from '../domain/whole-year.ts';
import type { ReckonedPoint, SeriesPoint } from '../queries/series.ts';

/**
 * Points as a page carries them: only what is drawn and spoken, what repeats kept once. A row of a point that
 * was added from several lines names them all; else its `id` is its row.
 */
export interface PackedPoints {
	/** `document_id` and name. */
	readonly documents: readonly (readonly [id: string, name: string])[];
	readonly reporters: readonly string[];
	readonly kinds: readonly PackedKind[];
	readonly rows: readonly PackedPoint[];
}

type PackedKind = readonly [
	indicator: string,
	unit: string,
	layer: string,
	programme: string | null,
	/** Left out where there is none. */
	sign?: string
];

type PackedPoint = readonly [
	id: string,
	kind: number,
	area: string,
	drug: string | null,
	/** A whole year, or the first and the last day. */
	period: number | readonly [start: string | null, end: string],
	value: number | null,
	low: number | null,
	high: number | null,
	status: string,
	reporter: number,
	document: number,
	/** Only where it is a paragraph: other places are not told beside a mark. */
	paragraph?: string,
	rows?: string
];

export function packPoints(points: readonly SeriesPoint[]): PackedPoints {
	const documents = new Table<readonly [string, string]>();
	const reporters = new Table<string>();
	const kinds = new Table<PackedKind>();
	const rows = points.map((point): PackedPoint => {
		const paragraph = /^\d+$/.test(point.locator) ? point.locator : '';
		const several = point.rows === point.id ? '' : point.rows;
		const head = [
			point.id,
			kinds.index(
				[point.indicator_id, point.unit, point.layer, point.programme ?? '', point.sign ?? ''].join(),
				[
					point.indicator_id,
					point.unit,
					point.layer,
					point.programme,
					...(point.sign === null ? ([] as const) : ([point.sign] as const))
				]
			),
			point.ref_area,
			point.drug,
			packPeriod(point),
			point.value,
			point.low,
			point.high,
			point.status,
			reporters.index(point.reported_by, point.reported_by),
			documents.index(point.document_id, [point.document_id, point.document])
		] as const;
		if (several !== '') return [...head, paragraph, several];
		return paragraph === '' ? head : [...head, paragraph];
	});
	return { documents: documents.all, reporters: reporters.all, kinds: kinds.all, rows };
}

/** The points again; a place that was not kept is empty. */
export function unpackPoints({ documents, reporters, kinds, rows }: PackedPoints): SeriesPoint[] {
	return rows.map(
		([
			id,
			kind,
			ref_area,
			drug,
			period,
			value,
			low,
			high,
			status,
			reporter,
			document,
			locator = '',
			several
		]) => {
			const [indicator_id = '', unit = '', layer = '', programme = null, sign = null] = kinds[kind] ?? [];
			const [document_id = '', name = ''] = documents[document] ?? [];
			const [start, end] =
				typeof period === 'number' ? [`${String(period)}-01-01`, `${String(period)}-12-31`] : period;
			return {
				id,
				rows: several ?? id,
				lines: several?.split('~').length ?? 1,
				indicator_id,
				ref_area,
				drug,
				programme,
				start,
				end,
				value,
				low,
				high,
				sign,
				unit,
				status,
				reported_by: reporters[reporter] ?? '',
				layer,
				document_id,
				document: name,
				locator
			};
		}
	);
}

/** What the atlas reckons from each point, in their order; null where nothing is. */
export type PackedReckonings = readonly (
	| readonly [
			per_year: number | null,
			per_100k: number | null,
			change: number | null,
			change_percent: number | null
	  ]
	| null
)[];

export const packReckonings = (points: readonly ReckonedPoint[]): PackedReckonings =>
	points.map(({ per_year, per_100k, change, change_percent }) => {
		const reckoned = [per_year, per_100k, change, change_percent] as const;
		return reckoned.every((one) => one === null) ? null : reckoned;
	});

/** @param reckonings of these points, in their order */
export const unpackReckoned = (packed: PackedPoints, reckonings: PackedReckonings): ReckonedPoint[] =>
	unpackPoints(packed).map((point, i) => {
		const [per_year, per_100k, change, change_percent] = reckonings[i] ?? [null, null, null, null];
		return { ...point, per_year, per_100k, change, change_percent };
	});

const packPeriod = ({ start, end }: SeriesPoint): PackedPoint[4] => wholeYear({ start, end }) ?? [start, end];

class Table<Entry> {
	readonly all: Entry[] = [];
	readonly #places = new Map<string, number>();

	index(key: string, entry: Entry): number {
		const place = this.#places.get(key) ?? this.all.push(entry) - 1;
		this.#places.set(key, place);
		return place;
	}
}
