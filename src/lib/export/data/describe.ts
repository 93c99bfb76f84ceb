import type { Field } from '../../domain/table-schema.ts';
import { locales, type Locale } from '../../domain/text.ts';
import type { About, Source } from './about.ts';
import { formats, type FormatName } from './formats.ts';

/** Our coding's licence, for a data package. */
export const licences = [
	{
		name: 'CC-BY-4.0',
		title: 'Creative Commons Attribution 4.0: the coding; a source keeps its own terms, see licence_note',
		path: 'https://creativecommons.org/licenses/by/4.0/'
	}
] as const;

/**
 * A column as a Frictionless Table Schema v2 has it, its description and labels in both languages.
 * @param locale the language of `description` and `label`; the other stands beside it with its code
 */
export function describeField(field: Field, locale: Locale = 'en'): object {
	const { name, type, description, categories, pattern, required, unique, minimum, maximum } = field;
	const others = locales.filter((other) => other !== locale);
	const constraints = {
		...(required ? { required } : {}),
		...(unique ? { unique } : {}),
		...(minimum === undefined ? {} : { minimum }),
		...(maximum === undefined ? {} : { maximum }),
		...(pattern ? { pattern: pattern.source } : {})
	};
	return {
		name,
		type,
		description: description[locale],
		...Object.fromEntries(others.map((other) => [`description_${other}`, description[other]])),
		...(categories
			? {
					categories: Object.entries(categories).map(([value, label]) => ({
						value,
						label: label[locale],
						...Object.fromEntries(others.map((other) => [`label_${other}`, label[other]]))
					})),
					categoriesOrdered: true
				}
			: {}),
		...(Object.keys(constraints).length > 0 ? { constraints } : {})
	};
}

const missing = {
	en: 'not stated, or not for this kind of row',
	ru: 'не указано или неприменимо к строке этого вида'
};

/** A file that was written, as its description names it. */
export interface WrittenFile {
	readonly format: FormatName;
	readonly path: string;
	readonly bytes: number;
	/** SHA-256 in hexadecimal letters. */
	readonly hash: string;
}

/** What stands in every description of a selection, whatever its files. */
export const describeSelection = ({ slug, title, note, address, sql, version, date, rowCount, locale }: About) => ({
	name: slug,
	title,
	...(note === undefined ? {} : { description: note }),
	language: locale,
	version,
	...(date === undefined ? {} : { created: date }),
	...(address === undefined ? {} : { homepage: address }),
	...(sql === '' ? {} : { query: sql }),
	rows: rowCount,
	licenses: licences
});

/** The columns of a selection as a Table Schema. */
export const describeSchema = ({ columns, locale }: Pick<About, 'columns' | 'locale'>) => ({
	fields: columns.map((field) => describeField(field, locale)),
	fieldsMatch: ['exact'],
	missingValues: [{ value: '', label: missing[locale] }]
});

/**
 * The selection's files as a Frictionless Data Package v2: `{slug}.metadata.json`.
 * @see https://datapackage.org/standard/data-package/
 */
export function describeFiles(
	about: About,
	files: readonly WrittenFile[],
	sources: readonly Source[]
): object {
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		...describeSelection(about),
		sources,
		resources: files.map(({ format, path, bytes, hash }) => ({
			name: `${about.slug}_${format}`,
			path,
			format,
			mediatype: formats[format].mediatype,
			...(format === 'csv' || format === 'json' ? { encoding: 'utf-8' } : {}),
			bytes,
			hash: `sha256:${hash}`,
			rows: about.rowCount,
			schema: describeSchema(about)
		}))
	};
}
