/**
 * What a browser test and the benchmark drive: the page's way of writing files, with rows that are made up as they are asked
 * for. It is bundled for them and served beside the site; the published site has no such page.
 */
import { recordFields } from '../../src/lib/domain/records.ts';
import type { Batch } from '../../src/lib/engine/rows.ts';
import type { Job } from '../../src/lib/export/data/encode.ts';
import { DownloadFailure } from '../../src/lib/export/data/failure.ts';
import type { FormatName } from '../../src/lib/export/data/formats.ts';
import { measure, type Size } from '../../src/lib/export/data/measure.ts';
import { saveSelection } from '../../src/lib/export/data/save-selection.ts';
import type { Selection } from '../../src/lib/export/data/selection.ts';
import { writeSelection } from '../../src/lib/export/data/write-selection.ts';

export interface Wish {
	readonly rows: number;
	readonly formats: readonly FormatName[];
	readonly packed: boolean;
	/** After how many rows the rows break off, or the reader cancels. */
	readonly failAt?: number;
	readonly cancelAt?: number;
}

/** How it went. */
export interface Outcome {
	readonly bytes?: number;
	/** Of the file in the browser's own storage, where it goes there. */
	readonly text?: string;
	readonly reason?: string;
	readonly milliseconds: number;
	/** The longest time for which the page could not answer, in ms. */
	readonly longest: number;
	/** How often it did answer. */
	readonly answers: number;
	readonly told: number;
	readonly exists?: boolean;
}

const BATCH = 2048;
const types = {
	string: 'VARCHAR',
	integer: 'INTEGER',
	number: 'DOUBLE',
	date: 'DATE',
	boolean: 'BOOLEAN'
} as const;
const words = ['опий', 'heroin', 'Қазақстан', '=SUM(A1)', 'a "quoted" word', 'two\nlines'];

/** A value as such columns have it, and now and then none. */
function value(type: keyof typeof types, name: string, row: number, place: number): unknown {
	if ((row + place) % 7 === 6) return null;
	if (type === 'string') return `${name} ${words[(row + place) % words.length] ?? ''} ${String(row % 1000)}`;
	if (type === 'boolean') return row % 2 === 0;
	if (type === 'number') return row / 8;
	return type === 'date' ? 15_000 + (row % 5000) : row % 5;
}

const scanOf = ({ rows, failAt = Infinity }: Wish): Selection['scan'] =>
	async function* (signal) {
		for (let from = 0; from < rows; from += BATCH) {
			// As from an engine's own thread.
			await new Promise((resolve) => setTimeout(resolve));
			signal.throwIfAborted();
			if (from >= failAt) throw new Error('the query engine died');
			yield {
				rowCount: Math.min(BATCH, rows - from),
				columns: recordFields.map(({ name, type }, place) => ({
					name,
					type: types[type],
					at: (row) => value(type, name, from + row, place)
				}))
			} satisfies Batch;
		}
	};

const jobOf = ({ rows, formats, packed }: Wish): Job => ({
	about: {
		slug: 'made-up',
		title: 'Made-up rows',
		address: 'https://example.org/',
		sql: 'SELECT 1',
		columns: recordFields,
		rowCount: rows,
		locale: 'en',
		version: '0.0.0',
		date: '2026-11-27'
	},
	formats,
	packed,
	labels: false,
	documents: []
});

/** Watches how long the page cannot answer. */
function watch() {
	let [last, longest, answers] = [performance.now(), 0, 0];
	const timer = setInterval(() => {
		longest = Math.max(longest, performance.now() - last - 10);
		last = performance.now();
		answers += 1;
	}, 10);
	return () => {
		clearInterval(timer);
		return { longest: Math.max(longest, performance.now() - last), answers };
	};
}

async function timed(
	wish: Wish,
	work: (signal: AbortSignal, onRows: (rows: number) => void) => Promise<{ bytes: number }>
) {
	const stop = new AbortController();
	const [start, watched] = [performance.now(), watch()];
	let told = 0;
	const done = await work(stop.signal, (rows) => {
		told = rows;
		if (rows >= (wish.cancelAt ?? Infinity)) stop.abort();
	}).then(
		({ bytes }) => ({ bytes }),
		(error: unknown) => ({ reason: error instanceof DownloadFailure ? error.reason : String(error) })
	);
	return { ...done, told, ...watched(), milliseconds: performance.now() - start };
}

const ownFile = async () => {
	const folder = await navigator.storage.getDirectory();
	return { folder, handle: await folder.getFileHandle('kept.csv', { create: true }) };
};

const harness = {
	/** Writes and counts. */
	count: (wish: Wish): Promise<Outcome> =>
		timed(wish, (signal, onRows) =>
			writeSelection(scanOf(wish), jobOf(wish), { kind: 'count' }, { signal, onRows })
		),
	/** Writes into a blob, without saving it. */
	blob: (wish: Wish): Promise<Outcome> =>
		timed(wish, (signal, onRows) =>
			writeSelection(scanOf(wish), jobOf(wish), { kind: 'blob', type: 'text/csv' }, { signal, onRows })
		),
	/** Saves as the page does. @param bytes what it is thought to weigh */
	save: (wish: Wish, bytes: number): Promise<Outcome> =>
		timed(wish, (signal, onRows) => saveSelection(scanOf(wish), jobOf(wish), bytes, { signal, onRows })),
	/** Writes into a file that holds a text already, and tells what it holds then. */
	file: async (wish: Wish, before: string): Promise<Outcome> => {
		const { folder, handle } = await ownFile();
		const writable = await handle.createWritable();
		await writable.write(before);
		await writable.close();
		const outcome = await timed(wish, (signal, onRows) =>
			writeSelection(scanOf(wish), jobOf(wish), { kind: 'file', handle }, { signal, onRows })
		);
		const exists = await folder.getFileHandle('kept.csv').then(
			() => true,
			() => false
		);
		const text = exists ? await (await handle.getFile()).text() : '';
		return { ...outcome, exists, text: text.slice(0, 400) };
	},
	/** The same file as the reader's choice of a place. */
	offerPlace: () => {
		Object.assign(globalThis, { showSaveFilePicker: async () => (await ownFile()).handle });
	},
	measure: (wish: Wish): Promise<Size> => measure(scanOf(wish), jobOf(wish), new AbortController().signal)
};
export type Harness = typeof harness;
Object.assign(globalThis, { harness });
document.documentElement.dataset.ready = 'true';
