/** Why SQL that a reader wrote gave no answer. The page words it; these are codes. */
export type ReadingErrorKind =
	/** There is no SQL. */
	| 'empty'
	/** A statement, or a function, that does something else than read. */
	| 'not-reading'
	| 'several-statements'
	/** PIVOT without its values listed, for which the engine would need a second statement. */
	| 'open-pivot'
	| 'syntax'
	| 'unknown-table'
	| 'unknown-column'
	| 'unknown-function'
	/** A file, an address, or an extension that would have to be fetched. */
	| 'no-access'
	| 'out-of-memory'
	| 'too-slow'
	| 'cancelled'
	/** The engine's own words say it all: a text that is no number, an error that the query itself raises … */
	| 'other';

/** A place in the reader's own text. */
export interface Position {
	/** Both counted from 1, the column in UTF-16 units. */
	readonly line: number;
	readonly column: number;
	/** Counted from 0, in UTF-16 units. */
	readonly offset: number;
}

/** A reader's SQL that was refused or could not be finished. */
export class ReadingError extends Error {
	override readonly name = 'ReadingError';
	/** Where in the reader's text, if it can be told. */
	readonly position: Position | undefined;
	/** What it is about: the statement's first word, the unknown name … */
	readonly subject: string | undefined;

	/** @param message the engine's own words, in English, without the place */
	constructor(
		readonly kind: ReadingErrorKind,
		message: string,
		{
			position,
			subject,
			...options
		}: ErrorOptions & { position?: Position | undefined; subject?: string | undefined } = {}
	) {
		super(message, options);
		this.position = position;
		this.subject = subject;
	}
}

/** The place of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
	const before = text.slice(0, offset).split('\n');
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
}
