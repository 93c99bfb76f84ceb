import { isCountry, shortCountries } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { wrap } from '../text.ts';
import { columnName, placeSigns, type Cell } from './cells.ts';
import type { CoverageLayout, CoverageLine, CoverageNumber } from './layout.ts';

/** px */
const rowHeight = 28;
const textHeight = 16;
const headGap = 8;
/** From document to document: a finger has room for each sign. */
const step = 34;

/**
 * The matrix for a phone: under each subject a line for each country of which something is said, and one line for all
 * those of which nothing is. The documents are the columns.
 * @param cells subject by subject, all documents of a column together
 */
export function listLines(
	cells: readonly (readonly Cell[])[],
	{ width, locale, slots }: { readonly width: number; readonly locale: Locale; readonly slots: number }
): Omit<CoverageLayout, 'places' | 'silent'> {
	const labelWidth = width - slots * step;
	const x = (slot: number) => Math.round(labelWidth + (slot + 0.5) * step);
	const numbers: CoverageNumber[] = [];
	const lines: CoverageLine[] = [];
	let top = 0;
	const add = (line: Pick<CoverageLine, 'id' | 'name' | 'head'>, signs: readonly Cell[]) => {
		const height = line.head
			? headGap + line.name.length * textHeight
			: Math.max(rowHeight, line.name.length * textHeight + 8);
		const y = top + (line.head ? headGap / 2 : 0) + height / 2;
		lines.push({ ...line, top, y, ...placeSigns(signs, ({ slot }) => [x(slot), y], locale) });
		top += height;
	};
	for (const subject of cells) {
		const [first] = subject;
		if (!first) continue;
		const { id, name } = first.indicator;
		add({ id, name: wrap(name, labelWidth - 10, 13), head: true }, []);
		const y = lines.at(-1)?.y ?? top;
		numbers.push(...Array.from({ length: slots }, (_, i) => ({ x: x(i), y: y + 4.5, text: String(i + 1) })));
		const columns = [...new Set(subject.map(({ column }) => column))].map((column) => ({
			column,
			own: subject.filter((cell) => cell.column === column)
		}));
		const told = columns.filter(({ own }) => own.some(({ said }) => said.kind !== 'silence'));
		for (const { column, own } of told) {
			const words = wrap(columnName(column, locale), labelWidth - 10, 13);
			add({ id: `${id}-${column}`, name: words, head: false }, own);
		}
		const silent = columns.filter((one) => one.column !== 'region' && !told.includes(one));
		const [one] = silent;
		if (one) {
			const names = silent.flatMap(({ column }) =>
				isCountry(column) ? [shortCountries[column][locale]] : []
			);
			const words = wrap(names.join(', '), labelWidth - 10, 13);
			add({ id: `${id}-silent`, name: words, head: false }, one.own);
		}
	}
	return {
		width,
		height: top + 2,
		radius: 6,
		target: 12,
		columns: [],
		numbers,
		lines,
		divided: false
	};
}
