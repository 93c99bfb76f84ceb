/** What one unit looks like: a person a head and shoulders, anything else a square. */
export type UnitShape = 'square' | 'person';

const round = (value: number) => Math.round(value * 10) / 10;

/** A person is taller than wide. */
export const aspect: Readonly<Record<UnitShape, number>> = { square: 1, person: 1.3 };

/** The outline of one unit with its upper left corner at x, y; `side` is its width, all in px. */
export function unitPath(shape: UnitShape, x: number, y: number, side: number): string {
	const p = (...values: number[]) => values.map((value) => String(round(value))).join(' ');
	if (shape === 'square') return `M${p(x, y)}h${p(side)}v${p(side)}h${p(-side)}z`;
	const height = side * aspect.person;
	const head = side * 0.27;
	const width = side * 0.92;
	const shoulder = width / 2;
	const body = height - head * 2 - side * 0.08;
	return (
		`M${p(x + side / 2 - head, y + head)}a${p(head, head)} 0 1 1 ${p(head * 2, 0)}a${p(head, head)} 0 1 1 ${p(-head * 2, 0)}z` +
		`M${p(x + (side - width) / 2, y + height)}v${p(-(body - shoulder))}a${p(shoulder, shoulder)} 0 0 1 ${p(width, 0)}v${p(body - shoulder)}z`
	);
}

/** Units in rows of ten with a small gap after five, five rows a block: fifty at a glance. */
export const perRow = 10;
export const perBlock = 50;

export interface UnitGrid {
	/** From one unit to the next, in px. */
	readonly cell: number;
	readonly shape: UnitShape;
}

/** The width of a unit; the rest of its cell is the space to the next one. */
export const sideOf = (cell: number): number => round(cell * 0.78);
export const pitchOf = ({ cell, shape }: UnitGrid): number =>
	round(sideOf(cell) * aspect[shape] + cell * 0.22);
const fiveGap = (cell: number) => cell * 0.4;
export const blockGap = (cell: number): number => cell;

/** The width of a row of so many units. */
export function rowWidth(units: number, cell: number): number {
	const shown = Math.min(units, perRow);
	return shown === 0 ? 0 : (shown - 1) * cell + sideOf(cell) + (shown > 5 ? fiveGap(cell) : 0);
}

/** How many blocks stand side by side in a width. */
export const blocksAcross = (width: number, cell: number): number =>
	Math.max(1, Math.floor((width + blockGap(cell)) / (rowWidth(perRow, cell) + blockGap(cell))));

/** Where the unit at a place in the count stands, from 0, within a grid so many blocks wide. */
export function unitAt(index: number, grid: UnitGrid, across: number): { x: number; y: number } {
	const { cell } = grid;
	const block = Math.floor(index / perBlock);
	const inBlock = index % perBlock;
	const [row, column] = [Math.floor(inBlock / perRow), inBlock % perRow];
	const blockHeight = (perBlock / perRow) * pitchOf(grid) + cell * 0.6;
	return {
		x: round(
			(block % across) * (rowWidth(perRow, cell) + blockGap(cell)) +
				column * cell +
				(column >= 5 ? fiveGap(cell) : 0)
		),
		y: round(Math.floor(block / across) * blockHeight + row * pitchOf(grid))
	};
}

/** The size of so many units in a grid so many blocks wide. */
export function gridSize(units: number, grid: UnitGrid, across: number): { width: number; height: number } {
	if (units === 0) return { width: 0, height: 0 };
	const blocks = Math.min(Math.ceil(units / perBlock), across);
	const width =
		blocks > 1
			? unitAt((blocks - 1) * perBlock, grid, across).x + rowWidth(perRow, grid.cell)
			: rowWidth(units, grid.cell);
	// The last unit of the fullest line of blocks is the lowest.
	const lowest = Math.max(
		...[units - 1, Math.floor((units - 1) / perBlock) * perBlock - 1]
			.filter((index) => index >= 0)
			.map((index) => unitAt(index, grid, across).y)
	);
	return { width: round(width), height: round(lowest + sideOf(grid.cell) * aspect[grid.shape]) };
}
