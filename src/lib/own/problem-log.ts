import { limits } from './limits.ts';
import { excerpt, type Problem, type ProblemKind, problemKinds } from './problem.ts';

/** Which problems are wanted: of one kind or of all, from one on. */
export interface ProblemsWanted {
	readonly kind: ProblemKind | null;
	readonly from: number;
	readonly count: number;
}

export type ProblemCounts = Readonly<Partial<Record<ProblemKind, number>>>;

/** Counts every problem, and keeps as many with their places as the memory may hold. */
export class ProblemLog {
	readonly #counts = new Map<ProblemKind, number>();
	readonly #kept: Problem[] = [];

	add(row: number, column: number | null, kind: ProblemKind, found: string): void {
		this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
		if (this.#kept.length < limits.problems) this.#kept.push({ row, column, kind, found: excerpt(found) });
	}

	/** How many of each kind, in the order of the kinds. */
	get counts(): ProblemCounts {
		return Object.fromEntries(
			problemKinds.flatMap((kind) => {
				const count = this.#counts.get(kind);
				return count === undefined ? [] : [[kind, count]];
			})
		);
	}

	/** How many are kept with their place. */
	get kept(): number {
		return this.#kept.length;
	}

	list({ kind, from, count }: ProblemsWanted): Problem[] {
		const found = kind === null ? this.#kept : this.#kept.filter((one) => one.kind === kind);
		return found.slice(from, from + count);
	}
}
