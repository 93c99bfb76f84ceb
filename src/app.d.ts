declare global {
	namespace App {}
	/** The atlas's version, as in package.json. */
	const __ATLAS_VERSION__: string;
	/** The day of its release, as in the changelog; null before it. */
	const __ATLAS_RELEASED__: string | null;
}

export {};
