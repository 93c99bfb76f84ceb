import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import type { CiteItem } from './item.ts';

/** A piece of a reference as it is set. */
export interface Run {
	readonly text: string;
	readonly italic?: boolean;
}

type Day = NonNullable<CiteItem['issued']>;

/** A date as APA has it in either language: `2017, October 27`; `2017, 27 октября`. */
function issuedIn(date: Day | undefined, locale: Locale): string {
	if (!date) return m.cite_no_date({}, { locale });
	const [[year, month, day]] = date['date-parts'];
	if (month === undefined) return String(year);
	const style: Intl.DateTimeFormatOptions = {
		month: 'long',
		...(day === undefined ? {} : { day: 'numeric' }),
		timeZone: 'UTC'
	};
	const words = new Intl.DateTimeFormat(locale === 'en' ? 'en-US' : locale, style);
	return `${String(year)}, ${words.format(Date.UTC(year, month - 1, day ?? 1))}`;
}

function dayIn({ 'date-parts': [[year, month = 1, day = 1]] }: Day, locale: Locale): string {
	return new Intl.DateTimeFormat(locale === 'en' ? 'en-US' : locale, {
		dateStyle: 'long',
		timeZone: 'UTC'
	}).format(Date.UTC(year, month - 1, day));
}

const inBrackets = (open: string, parts: readonly (string | undefined)[], close: string): string => {
	const given = parts.filter((part) => part !== undefined);
	return given.length === 0 ? '' : ` ${open}${given.join('; ')}${close}`;
};

/** A sentence, ended once. */
const sentence = (...runs: readonly Run[]): Run[] => {
	const text = runs.map((run) => run.text).join('');
	return text === '' ? [] : [...runs, { text: /[.?!…]$/.test(text) ? ' ' : '. ' }];
};

/** Where and when it was read; the address ends without a full stop, which would be taken for a part of it. */
function retrieved({ accessed, URL: address }: CiteItem, locale: Locale): Run[] {
	const date = accessed && dayIn(accessed, locale);
	if (date === undefined) return address === undefined ? [] : [{ text: address }];
	if (address === undefined) return sentence({ text: m.cite_retrieved_on({ date }, { locale }) });
	return [{ text: m.cite_retrieved({ date, address }, { locale }) }];
}

/**
 * A reference in the style of APA, 7th edition; on Russian pages with its fixed words in Russian.
 * @returns the text, in pieces, of which titles are set in italics
 */
export function apa(item: CiteItem, locale: Locale): Run[] {
	const authors = item.author.map(({ literal }) => literal);
	const version =
		item.version === undefined ? undefined : m.cite_version({ version: item.version }, { locale });
	const container = item['container-title'];
	const row = item.archive !== undefined;
	const runs = [
		...sentence({ text: authors.join(' & ') }),
		...sentence({ text: `(${issuedIn(item.issued, locale)})` }),
		...sentence(
			{ text: item.title, italic: true },
			{
				text: inBrackets('(', row ? [] : [version, item.number], ')') + inBrackets('[', [item.genre], ']')
			}
		),
		...(row
			? [
					...sentence(
						{ text: m.cite_in({ publisher: item.publisher ?? '' }, { locale }) },
						{ text: container ?? '', italic: true },
						{ text: inBrackets('(', [item.number, item.section], ')').replace('; ', ', ') }
					),
					...sentence({
						text: m.cite_coded_in({ archive: item.archive, row: item.archive_location ?? '' }, { locale })
					})
				]
			: // A publisher that is the author or the work itself is not said again.
				sentence({
					text:
						container ??
						(item.publisher !== undefined && ![...authors, item.title].includes(item.publisher)
							? item.publisher
							: '')
				})),
		...retrieved(item, locale)
	];
	return trimmed(runs);
}

/** Without the space after the last sentence. */
function trimmed(runs: readonly Run[]): Run[] {
	return runs.map((run, i) => (i === runs.length - 1 ? { ...run, text: run.text.trimEnd() } : run));
}

/** The same as plain text. */
export const apaText = (item: CiteItem, locale: Locale): string =>
	apa(item, locale)
		.map(({ text }) => text)
		.join('');
