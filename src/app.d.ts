declare global {
	namespace App {}
	/** The atlas's version, as in package.json. */
	const __ATLAS_VERSION__: string;
}

export {};
