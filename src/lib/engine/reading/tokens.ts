/** A piece of SQL that is neither space nor comment. */
export interface Token {
	/** `word`: a keyword or a bare name; `name`: a quoted one; `text`: a literal; `other`: numbers and signs. */
	readonly kind: 'word' | 'name' | 'text' | 'other';
	/** As it is meant: a quoted name without its quotes. */
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/**
 * DuckDB's lexical grammar, as far as it tells where statements end and which names stand in them. It only words
 * refusals well and early: what may run is decided by how the engine takes the statement.
 */
export function tokensOf(sql: string): Token[] {
	const found: Token[] = [];
	let at = 0;
	while (at < sql.length) {
		const token = tokenAt(sql, at);
		if (token.kind !== 'gap') found.push({ ...token, kind: token.kind, start: at });
		at = token.end;
	}
	return found;
}

interface Piece {
	readonly kind: Token['kind'] | 'gap';
	readonly text: string;
	readonly end: number;
}

function tokenAt(sql: string, at: number): Piece {
	const match = (pattern: RegExp) => {
		pattern.lastIndex = at;
		return pattern.exec(sql)?.[0];
	};
	const gap = match(/\s+|--[^\n]*/y);
	if (gap !== undefined) return { kind: 'gap', text: '', end: at + gap.length };
	if (sql.startsWith('/*', at)) return { kind: 'gap', text: '', end: endOfComment(sql, at) };
	const escaped = match(/[eE]'(?:[^'\\]|''|\\[\s\S])*(?:'|$)/y) ?? match(/'(?:[^']|'')*(?:'|$)/y);
	if (escaped !== undefined) return { kind: 'text', text: escaped, end: at + escaped.length };
	const dollars = match(/\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy);
	if (dollars !== undefined) {
		const close = sql.indexOf(dollars, at + dollars.length);
		const end = close < 0 ? sql.length : close + dollars.length;
		return { kind: 'text', text: sql.slice(at, end), end };
	}
	const name = match(/"(?:[^"]|"")*(?:"|$)/y);
	if (name !== undefined) {
		const text = name.slice(1, name.endsWith('"') ? -1 : undefined).replaceAll('""', '"');
		return { kind: 'name', text, end: at + name.length };
	}
	const word = match(/[\p{L}_][\p{L}\p{N}_$]*/uy);
	if (word !== undefined) return { kind: 'word', text: word, end: at + word.length };
	const number = match(/\d[\d_.]*(?:[eE][+-]?\d+)?/y);
	const text = number ?? String.fromCodePoint(sql.codePointAt(at) ?? 0);
	return { kind: 'other', text, end: at + text.length };
}

/** Comments nest. */
function endOfComment(sql: string, start: number): number {
	let depth = 0;
	const marks = /\/\*|\*\//g;
	marks.lastIndex = start;
	for (let mark = marks.exec(sql); mark !== null; mark = marks.exec(sql)) {
		depth += mark[0] === '/*' ? 1 : -1;
		if (depth === 0) return marks.lastIndex;
	}
	return sql.length;
}
