import { DownloadFailure, type FailureReason } from '../../export/data/failure.ts';
import { m } from '../../paraglide/messages.js';

const words: Readonly<Record<FailureReason, (detail: { detail: string }) => string>> = {
	cancelled: () => m.dl_cancelled(),
	'disk-full': () => m.dl_fail_disk_full(),
	'not-allowed': () => m.dl_fail_not_allowed(),
	changed: () => m.dl_fail_changed(),
	'bad-value': (detail) => m.dl_fail_bad_value(detail),
	engine: (detail) => m.dl_fail_engine(detail),
	writer: (detail) => m.dl_fail_writer(detail),
	'sheet-rows': () => m.dl_fail_sheet_rows(),
	'cell-characters': (detail) => m.dl_fail_cell_characters(detail),
	'zip-bytes': () => m.dl_fail_zip_bytes()
};

/** Why there is no file, and what can be done. */
export function tellFailure(error: unknown): string {
	if (error instanceof DownloadFailure) return words[error.reason]({ detail: error.message });
	return m.dl_fail_writer({ detail: error instanceof Error ? error.message : String(error) });
}
