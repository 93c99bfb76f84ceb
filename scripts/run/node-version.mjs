/** The lowest minor version of each major one that the tools here accept; every major from 24 on is fine. */
const LOWEST_MINOR = new Map([
	[20, 19],
	[22, 13]
]);
const FIRST_OF_THE_REST = 24;

/**
 * Says what is wrong with a Node.js version, or nothing.
 * @param {string} version as in `process.versions.node`, for example `20.19.0`
 * @returns {string | undefined} a message for the reader
 */
export function nodeProblem(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const lowest = LOWEST_MINOR.get(major);
	const fine = lowest === undefined ? major >= FIRST_OF_THE_REST : minor >= lowest;
	if (fine) return undefined;
	return (
		`This needs Node.js 20.19 or later (of 20.x), 22.13 or later (of 22.x), or 24 and up; ` +
		`this is Node.js ${version}.\n` +
		`Get one at https://nodejs.org/en/download, or with a version manager: nvm install, fnm use.`
	);
}

/** Ends the process with a message when this Node.js is one that the tools here refuse. */
export function requireNode() {
	const problem = nodeProblem(process.versions.node);
	if (problem === undefined) return;
	console.error(problem);
	process.exit(1);
}
