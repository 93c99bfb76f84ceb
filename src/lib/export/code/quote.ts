/** Signs that a program's source cannot hold as they are, or that it would change on reading. */
const controls = /[^\P{Cc}\n\t]/gu;
const hex = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text over several lines in Python. */
export const inPython = (text: string): string =>
	`"""\n${text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"').replace(controls, hex)}\n"""`;

/** A text over several lines in R, which knows no NUL. */
export const inR = (text: string): string =>
	`"${text.replaceAll('\0', '').replace(/[\\"]/g, '\\$&').replace(controls, hex)}"`;

/** A text over several lines in JavaScript. */
export const inJavaScript = (text: string): string =>
	`\`${text.replace(/[\\`]|\$(?=\{)/g, '\\$&').replace(controls, hex)}\``;

/** A text in Power Query's M. */
export const inM = (text: string): string =>
	`"${text
		.replaceAll('#(', '#(#)(')
		.replaceAll('"', '""')
		.replaceAll('\r', '#(cr)')
		.replaceAll('\n', '#(lf)')
		.replaceAll('\t', '#(tab)')}"`;

/** A name of M that may be anything. */
export const nameInM = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : `#${inM(name)}`);

/** An argument for a shell, whatever is in it. */
export const inShell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
