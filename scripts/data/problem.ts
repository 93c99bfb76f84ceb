/** One thing wrong with a kept table, said so that its keeper finds it at once. */
export interface Problem {
	/** Path as the keeper knows it, relative to the data folder. */
	readonly file: string;
	/** Counted from 1, the header being line 1; missing where the whole file is at fault. */
	readonly line?: number;
	readonly column?: string;
	readonly value?: string;
	readonly expected: string;
}

/** `dialogue/observations.csv:3: obs_value: "1,300": expected a number …` */
export function describeProblem({ file, line, column, value, expected }: Problem): string {
	const where = [file, line].filter((part) => part !== undefined).join(':');
	const what = [column, value === undefined ? undefined : JSON.stringify(value)].filter(Boolean).join(': ');
	return [where, what, `expected ${expected}`].filter(Boolean).join(': ');
}

/** The tables cannot be published as they are. Carries every problem that was found. */
export class BadInput extends Error {
	override readonly name = 'BadInput';
	constructor(readonly problems: readonly Problem[]) {
		super(problems.map(describeProblem).join('\n'));
	}
}
