/** How a text starts that a spreadsheet would run as a formula, after any apostrophes; full-width signs run, too. */
const runs = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A text for a CSV cell that no spreadsheet runs: with an apostrophe before it where it starts like a formula. A text
 * that starts with apostrophes and then like a formula gets one more, so that taking one off always gives the text.
 */
export const makeInert = (text: string): string => (runs.test(text) ? `'${text}` : text);

/** The text behind a cell that {@link makeInert} made. */
export const undoInert = (cell: string): string =>
	cell.startsWith("'") && runs.test(cell) ? cell.slice(1) : cell;
