import type { Country } from '../../domain/areas.ts';
import type { TextSlide } from '../pptx/content.ts';

/** The words of a country's brief. */
export interface BriefWords {
	readonly name: string;
	readonly finding: string;
	readonly context: string;
	readonly facts: readonly { readonly text: string; readonly source: string }[];
	/** What is not known of it, and what sources differ on. */
	readonly unknown: readonly string[];
	readonly differ: readonly string[];
}

/** Headings that the slides of a brief bear, in the language of the deck. */
export interface BriefHeadings {
	readonly kicker: string;
	readonly unknown: string;
	readonly differ: string;
}

/** A country's brief as one slide of what is reported and one of what is not known. */
export function briefSlides(brief: BriefWords, headings: BriefHeadings, address: string): TextSlide[] {
	const foot = `${headings.kicker}: ${address}`;
	const reported: TextSlide = {
		title: brief.name,
		subtitle: brief.finding,
		paragraphs: brief.facts.flatMap(({ text, source }) => [
			{ text },
			...(source === '' ? [] : [{ text: source, soft: true }])
		]),
		foot,
		notes: [
			brief.finding,
			brief.context,
			'',
			...brief.facts.map(({ text, source }) => (source === '' ? text : `${text} (${source})`)),
			address
		].join('\n')
	};
	const open = [
		...(brief.unknown.length > 0 ? [{ text: headings.unknown, bold: true }] : []),
		...brief.unknown.map((text) => ({ text })),
		...(brief.differ.length > 0 ? [{ text: headings.differ, bold: true }] : []),
		...brief.differ.map((text) => ({ text }))
	];
	return open.length === 0
		? [reported]
		: [
				reported,
				{
					title: `${brief.name}: ${headings.unknown}`,
					subtitle: '',
					paragraphs: open.slice(brief.unknown.length > 0 ? 1 : 0),
					foot,
					notes: [...open.map(({ text }) => text), address].join('\n')
				}
			];
}

/**
 * Fetches the words of countries' briefs.
 * @param at the address of a country's words
 * @throws where one cannot be fetched
 */
export async function fetchBriefs(
	countries: readonly Country[],
	at: (country: Country) => string,
	signal: AbortSignal
): Promise<{ country: Country; words: BriefWords }[]> {
	return Promise.all(
		countries.map(async (country) => {
			const answer = await fetch(at(country), { signal });
			if (!answer.ok) throw new Error(`${String(answer.status)}: ${at(country)}`);
			return { country, words: (await answer.json()) as BriefWords };
		})
	);
}
