import type { Field } from '../../domain/table-schema.ts';
import type { Locale } from '../../domain/text.ts';

/** A document behind some rows, as `datapackage.json` lists it. */
export interface Source {
	readonly document_id: string;
	readonly title: string;
	readonly publisher?: string;
	/** Its address. */
	readonly path?: string;
	readonly reference?: string;
	readonly licence_note?: string;
}

/** What the files of a selection say of it. */
export interface About {
	/** The files' name: lower-case words joined by hyphens. */
	readonly slug: string;
	readonly title: string;
	/** Of the page that shows just this; the published files have none. */
	readonly address?: string;
	/** Empty where the rows have no query of their own. */
	readonly sql: string;
	/** What to know of the rows as a whole: their source, and what they cannot tell. */
	readonly note?: string;
	readonly columns: readonly Field[];
	readonly rowCount: number;
	/** Of the readme, the sheet beside the rows and the labels. */
	readonly locale: Locale;
	/** Of the data. */
	readonly version: string;
	/** When the rows were taken: a day as ISO 8601; the published files are as old as their version. */
	readonly date?: string;
}
