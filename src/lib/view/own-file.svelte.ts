/** The file that a reader brought, as far as it is in the engine: table `own_records`, and as it is in `own_file`. */
export interface OwnFile {
	/** The file's name; null where there is none. */
	readonly name: string | null;
	/** Records taken from it. */
	readonly rows: number;
	/** Goes up whenever the tables change, so that what was asked of them is asked again. */
	readonly revision: number;
}

let current = $state.raw<OwnFile>({ name: null, rows: 0, revision: 0 });

/** The reader's file, read reactively: `ownFile.name` is null where there is none. */
export const ownFile: OwnFile = {
	get name() {
		return current.name;
	},
	get rows() {
		return current.rows;
	},
	get revision() {
		return current.revision;
	}
};

/** Says what is in the engine now. */
export function setOwnFile(name: string | null, rows: number): void {
	current = { name, rows, revision: current.revision + 1 };
}
