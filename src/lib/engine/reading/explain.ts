import { EngineFailure } from '../failure.ts';
import { type Position, positionAt, ReadingError, type ReadingErrorKind } from './reading-error.ts';
import type { Statement } from './statement.ts';

const KINDS: readonly (readonly [RegExp, ReadingErrorKind])[] = [
	[/^Catalog Error: Table with name (\S*[/:\\]\S*) does not exist/, 'no-access'],
	[/^Catalog Error: Table with name (.+?) does not exist/, 'unknown-table'],
	[/^Binder Error: Referenced table "(.+?)" not found/, 'unknown-table'],
	[/^Binder Error: Referenced column "(.+?)" (?:was )?not found/, 'unknown-column'],
	[/^Binder Error: Table ".+?" does not have a column named "(.+?)"/, 'unknown-column'],
	[/^Permission Error|^IO Error|exists in the \S+ extension|is in the \S+ extension|extension/, 'no-access'],
	[/^Catalog Error: \w+(?: \w+)? with name (.+?) does not exist/, 'unknown-function'],
	[/^Binder Error: No function matches the given name/, 'unknown-function'],
	[/^Out of Memory Error|bad_alloc|failed to allocate/i, 'out-of-memory'],
	[/^Parser Error/, 'syntax']
];

/** What the engine said of a reader's statement, in terms of the reader's own text. */
export function explain(cause: unknown, statement: Statement): ReadingError {
	if (cause instanceof ReadingError) return cause;
	const said = cause instanceof Error ? cause.message : String(cause);
	if (cause instanceof EngineFailure) return fatal(cause, said);
	if (said.includes('Cannot prepare multiple statements')) {
		const kind = /\bpivot/i.test(statement.sql) ? 'open-pivot' : 'several-statements';
		return new ReadingError(kind, said, { cause });
	}
	const position = placeOf(said, statement.written, statement.sql);
	const message = said.replace(/\n+LINE \d+:[\s\S]*$/, '').trim();
	for (const [pattern, kind] of KINDS) {
		const match = pattern.exec(message);
		if (match !== null) return new ReadingError(kind, message, { cause, position, subject: match[1] });
	}
	return new ReadingError('other', message, { cause, position });
}

/** The engine died of it: an allocation that WebAssembly cannot give ends in a trap. */
function fatal(cause: EngineFailure, said: string): ReadingError {
	const memory = cause.reason === 'crashed' && /memory|alloc|bounds|length|range/i.test(said);
	return new ReadingError(memory ? 'out-of-memory' : 'other', said, { cause });
}

/**
 * Where the engine points: it prints a line, cut to some eighty characters, with a caret below. The wrapper's own lines
 * stand for the end of the reader's text.
 */
function placeOf(said: string, written: string, sql: string): Position | undefined {
	const end = positionAt(written, sql.trimEnd().length);
	if (said.includes('at end of input')) return end;
	const found = /\nLINE (\d+): ([^\n]*)\n( *)\^/.exec(said);
	if (found === null) return undefined;
	const [, number = '', shown = '', spaces = ''] = found;
	const lines = written.split('\n');
	const index = Number(number) - 2;
	const line = lines[index];
	if (line === undefined || index < 0) return end;
	const prefix = `LINE ${number}: `.length;
	const cut = shown.startsWith('...') && !line.startsWith('...') ? 3 : 0;
	const excerpt = shown.slice(cut).replace(/\.\.\.$/, '');
	const into = unitsIn(excerpt, spaces.length - prefix - cut);
	const column = Math.max(0, line.indexOf(excerpt)) + into;
	const offset = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0) + column;
	return positionAt(written, Math.min(offset, written.length));
}

/** How many UTF-16 units stand before a place that the engine counts in columns of a terminal: a tab has none there. */
function unitsIn(text: string, columns: number): number {
	let units = 0;
	let passed = 0;
	for (const character of text) {
		const width = /\p{Cc}|\p{Mn}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
		if (passed + width > columns) break;
		passed += width;
		units += character.length;
	}
	return units;
}
const WIDE =
	/\p{Extended_Pictographic}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u;
