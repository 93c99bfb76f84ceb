/** Why a file can't be read at all. The page words it; these are codes. */
export type OwnFailureReason =
	| 'empty'
	| 'too-large'
	| 'sheet-too-large'
	| 'bomb'
	| 'too-many-columns'
	| 'too-many-rows'
	| 'row-too-long'
	| 'no-table'
	| 'zip'
	| 'old-xls'
	| 'packed'
	| 'picture'
	| 'document'
	| 'web-page'
	| 'xml'
	| 'binary'
	| 'entities'
	| 'bad-sheet'
	| 'no-sheet'
	| 'bad-json'
	| 'too-deep'
	| 'bad-parquet'
	| 'parquet-codec'
	| 'truncated'
	| 'changed'
	| 'unknown';

/** What a failure's message needs to say: sizes, counts, names. */
export type FailureFacts = Readonly<Record<string, string | number>>;

/** A file that is refused, or whose reading stopped. Nothing was taken from it. */
export class OwnFailure extends Error {
	override readonly name = 'OwnFailure';
	constructor(
		readonly reason: OwnFailureReason,
		readonly facts: FailureFacts = {},
		options?: ErrorOptions
	) {
		super(`${reason} ${JSON.stringify(facts)}`, options);
	}
}

/** Any error as a failure: a file that was moved or changed meanwhile says so, what nobody foresaw is `unknown`. */
export function asOwnFailure(cause: unknown): OwnFailure {
	if (cause instanceof OwnFailure) return cause;
	if (cause instanceof DOMException && (cause.name === 'NotReadableError' || cause.name === 'NotFoundError'))
		return new OwnFailure('changed', {}, { cause });
	return new OwnFailure(
		'unknown',
		{ message: cause instanceof Error ? cause.message : String(cause) },
		{ cause }
	);
}
