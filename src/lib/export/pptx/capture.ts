import { seriesTable } from '../../charts/series/table.ts';
import type { ShareSubject } from '../../ui/share/subject.ts';
import { drawPicture, rasterise, subjectWords } from '../picture/picture.ts';
import type { SlideContent } from './content.ts';
import { buildNative } from './native.ts';
import { pictureScale, roomRatio } from './room.ts';
import { evidenceLines } from './words.ts';

/** px of a drawing across a slide's room, so that its letters of 12 px are 9 points high. */
const drawnWidth = 1120;
/** px of a picture for a list. */
const thumbWidth = 320;

/** A chart as it stands on the page, taken for slides, and what makes a small picture of it as a `data:` address. */
export interface Captured {
	readonly content: SlideContent;
	readonly thumb: () => Promise<string>;
}

/**
 * Takes a chart for slides: its words, its numbers, its table and a picture that is drawn for a slide's room.
 * @throws what drawing the picture throws; the signal's reason when it is aborted
 */
export async function captureSlide(subject: ShareSubject, signal?: AbortSignal): Promise<Captured> {
	const { locale } = subject;
	const source = subject.native?.();
	const table =
		subject.table ??
		(source
			? seriesTable(
					source.panels.flatMap(({ points }) => points),
					locale
				)
			: undefined);
	const picture = await drawPicture(
		subject,
		{
			width: drawnWidth,
			height: Math.floor(drawnWidth / roomRatio),
			theme: 'light',
			transparent: true,
			frame: false
		},
		signal
	);
	const png = await rasterise(picture, pictureScale(picture.width, picture.height), signal);
	return {
		content: {
			locale,
			words: subjectWords(subject),
			picture: {
				png: new Uint8Array(await png.arrayBuffer()),
				width: picture.width,
				height: picture.height
			},
			native: source ? buildNative(source, locale) : { charts: [], left: 0 },
			evidence: table ? evidenceLines(table) : []
		},
		thumb: async () => addressOf(await rasterise(picture, thumbWidth / picture.width, signal))
	};
}

const addressOf = (blob: Blob) =>
	new Promise<string>((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => {
			if (typeof reader.result === 'string') resolve(reader.result);
		};
		reader.onerror = () => {
			reject(reader.error ?? new Error('the small picture could not be read'));
		};
		reader.readAsDataURL(blob);
	});
