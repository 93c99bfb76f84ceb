/** A version of the atlas; its data and its code share one. */
export interface Release {
	readonly version: string;
	/** ISO day; null as long as it is not released. */
	readonly released: string | null;
}

/**
 * When a version was released, as the changelog says in its heading: `## 0.1.0 — 2026-12-01`, or `— unreleased`.
 * @throws {Error} where the changelog does not know the version, or says neither
 */
export function releaseIn(changelog: string, version: string): Release {
	const heading = changelog.split(/\r?\n/).find((line) => line.startsWith(`## ${version} `));
	const [, told] = /— (unreleased|\d{4}-\d{2}-\d{2})$/.exec(heading ?? '') ?? [];
	if (told === undefined)
		throw new Error(
			`CHANGELOG.md: no heading "## ${version} — unreleased", or with a date such as 2026-12-01`
		);
	return { version, released: told === 'unreleased' ? null : told };
}
