import { seriesTable } from '../../charts/series/table.ts';
import type { ShareSubject } from '../../ui/share/subject.ts';
import { dividePicture } from '../picture/divide.ts';
import { drawPicture, rasterise, subjectWords, type Picture } from '../picture/picture.ts';
import type { SlideContent, SlidePicture } from './content.ts';
import { buildNative } from './native.ts';
import { drawnAcross, drawnBeside, pictureScale } from './room.ts';
import { evidenceLines } from './words.ts';

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
	const [first, ...others] = await drawForSlides(subject, signal);
	const picture = await pictureOf(first, signal);
	const more: SlidePicture[] = [];
	for (const other of others) more.push(await pictureOf(other, signal));
	return {
		content: {
			locale,
			words: subjectWords(subject),
			picture,
			...(more.length > 0 ? { more } : {}),
			native: source ? buildNative(source, locale) : { charts: [], left: 0 },
			evidence: table ? evidenceLines(table) : []
		},
		thumb: async () => addressOf(await rasterise(first, thumbWidth / first.width, signal))
	};
}

/**
 * Draws a chart for the room of a slide, with letters that a room can read: across the slide, or beside its words; and
 * where it is higher still, in parts.
 */
async function drawForSlides(subject: ShareSubject, signal?: AbortSignal): Promise<[Picture, ...Picture[]]> {
	const draw = (size: { readonly width: number; readonly height: number }) =>
		drawPicture(subject, { ...size, theme: 'light', transparent: true, frame: false }, signal);
	const across = await draw(drawnAcross);
	if (across.height <= drawnAcross.height) return [across];
	const beside = await draw(drawnBeside);
	const [first = beside, ...others] = dividePicture(beside, drawnBeside.height);
	return [first, ...others];
}

async function pictureOf(picture: Picture, signal?: AbortSignal): Promise<SlidePicture> {
	const { width, height } = picture;
	const png = await rasterise(picture, pictureScale(width, height), signal);
	return { png: new Uint8Array(await png.arrayBuffer()), width, height };
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
