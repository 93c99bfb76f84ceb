import { type Batcher, makeBatcher } from './batch.ts';
import { recordColumns } from './columns.ts';
import { NumberColumn } from './number-column.ts';
import type { OwnRecord } from './record.ts';
import { sameColumn } from './same-column.ts';
import { TextColumn } from './text-column.ts';

/** What is the same in every record; columns that are neither here nor differ are missing. */
const sameForAll = (file: string): Readonly<Record<string, string>> => ({
	record_type: 'number',
	layer: 'own',
	document_id: 'own_file',
	document_en: file,
	document_ru: file
});

/**
 * Lays records out in the columns of `own_records`. Columns that say the same, as a name in two languages that the file has
 * in one, are laid out each for itself: Arrow writes a piece of memory that comes twice in a row only once.
 * @param file its name, as the records' document
 */
export function recordBatcher(file: string): Batcher<OwnRecord> {
	const texts = {
		record_id: new TextColumn(),
		domain: new TextColumn(),
		indicator_id: new TextColumn(),
		indicator_en: new TextColumn(),
		indicator_ru: new TextColumn(),
		ref_area: new TextColumn(),
		drug: new TextColumn(),
		value_sign: new TextColumn(),
		unit_measure: new TextColumn(),
		obs_status: new TextColumn(),
		reported_by_en: new TextColumn(),
		reported_by_ru: new TextColumn(),
		locator: new TextColumn(),
		as_written: new TextColumn(),
		text_en: new TextColumn(),
		text_ru: new TextColumn()
	};
	const numbers = {
		period_start: new NumberColumn('DATE'),
		period_end: new NumberColumn('DATE'),
		obs_value: new NumberColumn('DOUBLE'),
		value_low: new NumberColumn('DOUBLE'),
		value_high: new NumberColumn('DOUBLE')
	};
	const differing = new Map(Object.entries({ ...texts, ...numbers }));
	const same = sameForAll(file);
	const others = new Map(
		recordColumns
			.filter(({ name }) => !differing.has(name))
			.map(({ name }) => [name, sameColumn(same[name] ?? null)])
	);
	return makeBatcher<OwnRecord>(
		[...differing.values()],
		(record) => {
			const { place } = record;
			const row = String(record.row);
			texts.record_id.add(place === null ? `own-${row}` : `own-${row}-${place}`);
			texts.domain.add(record.domain);
			texts.indicator_id.add(record.indicatorId);
			texts.indicator_en.add(record.indicatorEn);
			texts.indicator_ru.add(record.indicatorRu);
			texts.ref_area.add(record.area);
			texts.drug.add(record.drug);
			texts.value_sign.add(record.sign);
			texts.unit_measure.add(record.unit);
			texts.obs_status.add(record.status);
			texts.reported_by_en.add(record.reporter);
			texts.reported_by_ru.add(record.reporter);
			texts.locator.add(place === null ? row : `${row}, ${place}`);
			texts.as_written.add(record.asWritten);
			texts.text_en.add(record.note);
			texts.text_ru.add(record.note);
			numbers.period_start.add(record.start);
			numbers.period_end.add(record.end);
			numbers.obs_value.add(record.value);
			numbers.value_low.add(record.low);
			numbers.value_high.add(record.high);
		},
		(length) => {
			const made = new Map([...differing].map(([name, column]) => [name, column.take()]));
			return recordColumns.map(({ name }) => {
				const column = made.get(name) ?? others.get(name)?.(length);
				if (!column) throw new Error(`nothing is laid out for ${name}`);
				return [name, column] as const;
			});
		}
	);
}
