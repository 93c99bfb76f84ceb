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
	const engine = await pageEngine.load().catch(() => undefined);
	const { signal } = options;
	signal.throwIfAborted();
	// Nothing ends a worker in the middle of a piece but its end.
	signal.addEventListener('abort', () => {
		reader.close();
	});
	const { file, columns } = given;
	if (!engine) {
		const report = await reader.run(given.mapping, given.file.name, {
			tables: false,
			onProgress: options.onProgress,
			onBatch: () => Promise.resolve()
		});
		put = { report, inEngine: false, file, columns, reader };
		return put;
	}
	await clear(engine);
	const report = await fill(engine, reader, given, options);
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
		const { records } = await fill(engine, reader, again, options);
		setOwnFile(again.file.name, records);
	} catch (cause) {
		// The file may have been moved meanwhile: then it is gone, and the page shows that it is.
		console.warn('the own file could not be read again', cause);
		await takeOwnFileAway();
	} finally {
		reader.close();
	}
}

/** Both tables are filled as the file is read: all of it, or nothing where it fails or is stopped. */
async function fill(
	engine: Engine,
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
	const inserted = (['own_records', 'own_file'] as const).map((table) =>
		engine.insert(table, columns[table], channels[table].values, { signal })
	);
	// Whoever awaits it hears of a failure; until then, reading is stopped by it.
	for (const one of inserted) one.catch(fail);
	const given = { own_records: handOver(channels.own_records), own_file: handOver(channels.own_file) };
	try {
		const report = await reader.run(mapping, file.name, {
			tables: true,
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
		await clear(engine).catch(() => undefined);
		throw cause;
	}
}

/** Hands batches over so that the next is made while the last one is taken in. */
function handOver(channel: Channel<Uint8Array>) {
	let last: Promise<void> = Promise.resolve();
	return {
		/** Resolves when the batch before has been taken; rejects when nobody takes any more. */
		push(ipc: Uint8Array): Promise<void> {
			const before = last;
			last = before.then(() => channel.push(ipc));
			// The next to come, or the end, hears of it.
			last.catch(() => undefined);
			return before;
		},
		async end(): Promise<void> {
			await last;
			channel.end();
		}
	};
}
