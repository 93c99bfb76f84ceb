import type { CiteItem } from './item.ts';

const escapes: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	// BibTeX counts braces even where they are escaped, so a lone one would swallow the entry.
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'&': '\\&',
	'%': '\\%',
	$: '\\$',
	'#': '\\#',
	_: '\\_',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}'
};

/** A text as TeX sets it, sign by sign. */
export const inTex = (text: string): string =>
	text.replace(/[\\{}&%$#_~^]/g, (sign) => escapes[sign] ?? sign);

/** Kept as it is, capitals and all: an institution is no list of persons, a title is not to be recased. */
const whole = (text: string) => `{${inTex(text)}}`;

/** In `url` nothing is escaped, so what TeX would take for markup is written as an address may write it. */
const inUrl = (address: string): string =>
	address.replace(/[\\{}^~\s]/g, (sign) => (sign === '~' ? '%7E' : encodeURIComponent(sign)));

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const languages: Readonly<Record<string, string>> = {
	en: 'english',
	ru: 'russian',
	kk: 'kazakh',
	ar: 'arabic'
};

type Parts = NonNullable<CiteItem['issued']>['date-parts'][0];
const iso = (parts: Parts) => parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');

/** How it was published, and for a row where it stands. */
function howPublished(item: CiteItem): string | undefined {
	if (item.archive === undefined) return [item.genre, item.number].filter(Boolean).join(', ') || undefined;
	return [`${item.genre ?? ''}: ${item['container-title'] ?? ''}`, item.number, item.section]
		.filter(Boolean)
		.join(', ');
}

/**
 * One entry for BibTeX and biblatex, in UTF-8. It is `@misc`, which every style knows.
 */
export function bibtex(item: CiteItem): string {
	const issued = item.issued?.['date-parts'][0];
	const month = issued?.[1];
	const published = howPublished(item);
	const note = [
		item.archive === undefined ? undefined : `${item.archive}, ${item.archive_location ?? ''}`,
		item.note
	]
		.filter(Boolean)
		.join('. ');
	const fields: readonly (readonly [string, string | undefined])[] = [
		['author', item.author.map(({ literal }) => whole(literal)).join(' and ')],
		['title', whole(item.title)],
		['howpublished', published && inTex(published)],
		['publisher', item.publisher && whole(item.publisher)],
		['year', issued && String(issued[0])],
		['month', month === undefined ? undefined : months[month - 1]],
		['version', item.version && inTex(item.version)],
		['url', item.URL && inUrl(item.URL)],
		['urldate', item.accessed && iso(item.accessed['date-parts'][0])],
		['note', note === '' ? undefined : inTex(note)],
		['langid', languages[item.language]]
	];
	const lines = fields.flatMap(([name, value]) =>
		value === undefined ? [] : [`\t${name} = ${name === 'month' ? value : `{${value}}`}`]
	);
	return `@misc{${item.id},\n${lines.join(',\n')}\n}\n`;
}
