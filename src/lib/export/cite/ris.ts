import type { CiteItem } from './item.ts';

const types = {
	dataset: 'DATA',
	graphic: 'CHART',
	report: 'RPRT',
	'article-journal': 'JOUR',
	'article-newspaper': 'NEWS',
	webpage: 'ELEC',
	legislation: 'STAT'
} as const satisfies Record<CiteItem['type'], string>;

type Parts = NonNullable<CiteItem['issued']>['date-parts'][0];
/** `2017/10/27`, and with an unknown month `2017//`. */
const date = ([year, month, day]: Parts) =>
	[
		String(year),
		...[month, day].map((part) => (part === undefined ? '' : String(part).padStart(2, '0')))
	].join('/');

/**
 * An institution as reference managers know one: whole before a comma, with no given name behind it. Commas of its own
 * would part it, so they are left out; the publisher's line has the name as it is.
 */
const institution = (name: string) => `${name.replaceAll(/,\s*/g, ' ')},`;

/** One record in RIS, in UTF-8, each value on one line. */
export function ris(item: CiteItem): string {
	const issued = item.issued?.['date-parts'][0];
	const tags: readonly (readonly [string, string | undefined])[] = [
		['TY', types[item.type]],
		['ID', item.id],
		...item.author.map(({ literal }) => ['AU', institution(literal)] as const),
		['TI', item.title],
		['T2', item['container-title']],
		['PB', item.publisher],
		['PY', issued && String(issued[0])],
		['DA', issued && date(issued)],
		['ET', item.version],
		['M1', item.number],
		['SE', item.section],
		['M3', item.genre],
		['DB', item.archive],
		['AN', item.archive_location],
		['N1', item.note],
		['UR', item.URL],
		['Y2', item.accessed && date(item.accessed['date-parts'][0])],
		['LA', item.language]
	];
	const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`]));
	return [...lines, 'ER  - ', ''].join('\r\n');
}
