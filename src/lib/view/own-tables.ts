import type { Engine } from '../engine/engine.ts';
import { recordColumns } from '../own/build/columns.ts';
import { openReader } from '../own/client.ts';
import type { KnownIndicator, Mapping } from '../own/map/mapping.ts';
import type { OwnReader, Report } from '../own/reader.ts';
import type { ReadChoices } from '../own/read/source.ts';
import { createChannel, type Channel } from './channel.ts';
import { setOwnFile } from './own-file.svelte.ts';
import { pageEngine } from './page-engine.svelte.ts';

/** All that it takes to read a reader's file again: the browser keeps the file, the page only how it was read. */
export interface KeptFile {
	readonly file: File;
	readonly choices: ReadChoices;
	readonly mapping: Mapping;
	readonly indicators: readonly KnownIndicator[];
	readonly columns: readonly string[];
}

export interface PutOptions {
	readonly signal: AbortSignal;
	readonly onProgress: (done: number, rows: number) => void;
}

/** How a file was taken in: without an engine it is read and checked all the same, and stands nowhere. */
export interface PutResult {
	readonly report: Report;
	readonly inEngine: boolean;
}

/** A file that was taken in, with the reader that still lists its problems. */
export interface PutFile extends PutResult {
	readonly file: File;
	readonly columns: readonly string[];
	readonly reader: OwnReader;
}

let kept: KeptFile | undefined;
let put: PutFile | undefined;
let stopKeeping: (() => void) | undefined;

/**
 * Reads a file whole with a reader that has it open, and puts its rows into the engine: as records, and as they are.
 * All of them, or none where it fails or is stopped.
 * @throws what the reader or the engine throws; the signal's reason
 */
export async function putOwnFile(
	reader: OwnReader,
	given: KeptFile,
	options: PutOptions
): Promise<PutResult> {
	const { signal } = options;
	signal.throwIfAborted();
	// Nothing ends a worker in the middle of a piece but its end.
	signal.addEventListener('abort', () => {
		reader.close();
	});
	const { file, columns } = given;
	const loading = pageEngine.load().catch(() => undefined);
	const report = await fill(loading, reader, given, options);
	if (!(await loading)) {
		put = { report, inEngine: false, file, columns, reader };
		return put;
	}
	kept = given;
	stopKeeping?.();
	// An engine that died took the rows with it: they are read again from the file.
	stopKeeping = pageEngine.keep(refill);
	setOwnFile(given.file.name, report.records);
	put = { report, inEngine: true, file, columns, reader };
	return put;
}

/** The file that was taken in last and is still there, for a page that is opened again. */
export const keptOwnFile = (): PutFile | undefined => put;

/** Takes the file away again, wherever it stands. */
export async function takeOwnFileAway(): Promise<void> {
	kept = undefined;
	put = undefined;
	stopKeeping?.();
	stopKeeping = undefined;
	setOwnFile(null, 0);
	if (pageEngine.state.status === 'ready') await clear(pageEngine.state.engine);
}

async function clear(engine: Engine): Promise<void> {
	await engine.drop('own_records');
	await engine.drop('own_file');
}

async function refill(engine: Engine): Promise<void> {
	if (!kept) return;
	const again = kept;
	const reader = await openReader();
	try {
		await reader.open(again.file, again.choices, again.indicators);
		const options: PutOptions = { signal: new AbortController().signal, onProgress: () => undefined };
		const { records } = await fill(Promise.resolve(engine), reader, again, options);
		setOwnFile(again.file.name, records);
	} catch (cause) {
		// The file may have been moved meanwhile: then it is gone, and the page shows that it is.
		console.warn('the own file could not be read again', cause);
		await takeOwnFileAway();
	} finally {
		reader.close();
	}
}

/**
 * Both tables are filled as the file is read: all of it, or nothing where it fails or is stopped. Reading begins while the
 * engine is on its way; without one the file is read and checked, and its rows are let go.
 */
async function fill(
	loading: Promise<Engine | undefined>,
	reader: OwnReader,
	{ mapping, file }: KeptFile,
	{ signal, onProgress }: PutOptions
): Promise<Report> {
	const columns = { own_records: recordColumns, own_file: await reader.fileColumns() };
	const channels = { own_records: createChannel<Uint8Array>(), own_file: createChannel<Uint8Array>() };
	const fail = (cause: unknown) => {
		channels.own_records.fail(cause);
		channels.own_file.fail(cause);
	};
	const cleared = loading.then((engine) => (engine ? clear(engine) : undefined));
	const inserted = (['own_records', 'own_file'] as const).map(async (table) => {
		const engine = await loading;
		await cleared;
		if (engine) await engine.insert(table, columns[table], channels[table].values, { signal });
		else await letGo(channels[table].values);
	});
	// Whoever awaits it hears of a failure; until then, reading is stopped by it.
	for (const one of inserted) one.catch(fail);
	const given = { own_records: handOver(channels.own_records), own_file: handOver(channels.own_file) };
	try {
		const report = await reader.run(mapping, file.name, {
			onProgress,
			onBatch: ({ table, ipc }) => given[table].push(ipc)
		});
		await given.own_records.end();
		await given.own_file.end();
		await Promise.all(inserted);
		return report;
	} catch (cause) {
		fail(cause);
		await Promise.allSettled(inserted);
		const engine = await loading;
		if (engine) await clear(engine).catch(() => undefined);
		throw cause;
	}
}

async function letGo(batches: AsyncIterable<Uint8Array>): Promise<void> {
	const each = batches[Symbol.asyncIterator]();
	while ((await each.next()).done !== true);
}

/** So many batches may wait for the engine: what is read while it loads, and while it takes one in. */
const AHEAD = 4;

/** Hands batches over so that the next are made while the last one is taken in. */
function handOver(channel: Channel<Uint8Array>) {
	const taken: Promise<void>[] = [];
	return {
		/** Resolves when few enough are waiting; rejects when nobody takes any more. */
		push(ipc: Uint8Array): Promise<void> {
			const last = (taken.at(-1) ?? Promise.resolve()).then(() => channel.push(ipc));
			// The next to come, or the end, hears of it.
			last.catch(() => undefined);
			taken.push(last);
			return taken.length > AHEAD ? (taken.shift() ?? last) : Promise.resolve();
		},
		async end(): Promise<void> {
			await taken.at(-1);
			channel.end();
		}
	};
}
