import { within, type Span } from '../text/span.ts';
import { areaAt } from '../words/areas.ts';
import { reporterOf } from '../words/reporters.ts';
import type { Paragraph } from './paragraph.ts';

/** Who speaks in a sentence. */
export interface Speaker {
	readonly sentence: Span;
	/** In the document's words. */
	readonly name: string;
	/** The country or region in the name; '' where there is none. */
	readonly area: string;
	/** The sentence does not say it: it goes on from the one before. */
	readonly carried: boolean;
}

/** Who speaks in each sentence of a paragraph; one that names nobody goes on with the last speaker. */
export function speakers({ text, written, sentences, areas }: Paragraph): Speaker[] {
	const result: Speaker[] = [];
	for (const sentence of sentences) {
		const found = reporterOf(text, sentence);
		const last = result.at(-1);
		if (found === undefined || found === 'same') {
			if (last) result.push({ ...last, sentence, carried: true });
			continue;
		}
		const { name } = found;
		const inName = areas.filter((mention) => within(mention, name));
		const area = inName.length === 0 ? '' : areaAt(name, inName).area;
		result.push({ sentence, name: written.slice(name.start, name.end), area, carried: false });
	}
	return result;
}
