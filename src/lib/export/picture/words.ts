import { m } from '../../paraglide/messages.js';
import { wordsOf } from './read-words.ts';
import { viewAddress, type ShareSubject } from '../../ui/share/subject.ts';

/** What stands around a chart, as plain strings. */
export interface SubjectWords {
	/** The finding. */
	readonly title: string;
	/** Measure and unit. */
	readonly subtitle: string;
	/** With its label; sources are divided by `; `. */
	readonly source: string;
	/** What the chart cannot tell; empty where it has no note. */
	readonly note: string;
	/** The full address of the view. */
	readonly address: string;
	/** Today, in words. */
	readonly date: string;
	/** The site's name. */
	readonly site: string;
}

/** The words that a picture of a chart, or a slide with it, has to carry. */
export function subjectWords(subject: ShareSubject): SubjectWords {
	const source = subject.figure.querySelector('.foot .source')?.cloneNode(true) as Element | undefined;
	const boundaries = source?.querySelector('.boundaries') ?? null;
	// A note on the map is no source that may be left out of a list.
	boundaries?.remove();
	return {
		title: subject.title,
		subtitle: subject.subtitle,
		source: wordsOf(source ?? null),
		note: [wordsOf(subject.figure.querySelector('.foot .note')), wordsOf(boundaries)]
			.filter(Boolean)
			.join(' '),
		address: viewAddress(subject),
		date: new Intl.DateTimeFormat(subject.locale === 'en' ? 'en-GB' : subject.locale, {
			dateStyle: 'long'
		}).format(new Date()),
		site: m.site_name()
	};
}
