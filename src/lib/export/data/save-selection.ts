import { save } from '../save.ts';
import type { Job } from './encode.ts';
import { DownloadFailure, failureOf } from './failure.ts';
import { formats } from './formats.ts';
import type { Written } from './protocol.ts';
import { fileName } from './readme.ts';
import type { Selection } from './selection.ts';
import { writeSelection, type Writing } from './write-selection.ts';

/** From so many bytes on, a file is written to the disk as it comes, where the browser can; smaller ones are plain downloads. */
export const TO_DISK = 32e6;

interface SavePicker {
	showSaveFilePicker?: (options: {
		suggestedName: string;
		types: { accept: Record<string, string[]> }[];
	}) => Promise<FileSystemFileHandle>;
}

/** The name under which a job's file is saved, and its kind. */
export function savedAs({ about, formats: wanted, packed }: Job): { name: string; type: string } {
	const [format = 'csv'] = wanted;
	if (!packed) return { name: fileName(about.slug, format), type: formats[format].mediatype };
	const kind = wanted.length === 1 ? `-${format}` : '';
	return { name: `${about.slug}${kind}.zip`, type: 'application/zip' };
}

/**
 * Saves a selection's file. To be called while a press is being answered: a large one asks for its place first.
 * @param bytes how large it will be, about; undefined where that is not known
 * @throws {DownloadFailure} with the reason; then no file is left
 */
export async function saveSelection(
	scan: Selection['scan'],
	job: Job,
	bytes: number | undefined,
	writing: Writing
): Promise<Written & { readonly name: string }> {
	const { name, type } = savedAs(job);
	const { showSaveFilePicker } = globalThis as SavePicker;
	if (showSaveFilePicker === undefined || (bytes ?? 0) < TO_DISK) {
		const written = await writeSelection(scan, job, { kind: 'blob', type }, writing);
		if (written.blob) save(written.blob, name);
		return { ...written, name };
	}
	const handle = await showSaveFilePicker({
		suggestedName: name,
		types: [{ accept: { [type]: [name.slice(name.lastIndexOf('.'))] } }]
	}).catch((cause: unknown) => {
		throw new DownloadFailure(failureOf(cause), { cause });
	});
	return { ...(await writeSelection(scan, job, { kind: 'file', handle }, writing)), name: handle.name };
}
