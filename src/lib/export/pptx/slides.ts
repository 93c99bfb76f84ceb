import type PptxGenJS from 'pptxgenjs';
import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import { wrap } from '../../charts/text.ts';
import { stylesOf } from './chart-xml.ts';
import type { SlideContent, TextSlide } from './content.ts';
import { fitText, type Fitted } from './fit.ts';
import { look } from './look.ts';
import { mendPackage, type PlacedChart } from './mend.ts';
import type { NativeChart } from './native.ts';
import { foot, nativeSlides, placePicture, room, sheet, sideWords } from './room.ts';
import { chartAlt, notesOf, pictureAlt } from './words.ts';

export interface PresentationOptions {
	readonly locale: Locale;
	/** Also the file's own title. */
	readonly title: string;
	/** Slides of text before the charts and behind them. */
	readonly before?: readonly TextSlide[];
	readonly after?: readonly TextSlide[];
	readonly onprogress?: (done: number, all: number) => void;
	readonly signal?: AbortSignal | undefined;
}

/**
 * A presentation as a .pptx file: for each chart its native slides, where it has numbers that a slide program can draw,
 * and a slide with its picture; each with finding, measure, source and address, and with the evidence in the notes.
 * @throws DOMException `AbortError` where the signal says so; what the library throws
 */
export async function makePresentation(
	contents: readonly SlideContent[],
	{ locale, title, before = [], after = [], onprogress, signal }: PresentationOptions
): Promise<Uint8Array> {
	const { default: Library } = await import('pptxgenjs');
	const deck = new Library();
	const placed: PlacedChart[] = [];
	deck.layout = 'LAYOUT_WIDE';
	deck.title = title;
	deck.subject = title;
	deck.author = m.site_name({}, { locale });
	deck.company = m.site_name({}, { locale });
	deck.theme = { headFontFace: look.serif, bodyFontFace: look.sans };
	defineMasters(deck);
	const all = contents.length + 2;
	const step = async (done: number) => {
		onprogress?.(done, all);
		// Lets the page draw its progress and hear a cancel.
		await new Promise((resolve) => setTimeout(resolve));
		signal?.throwIfAborted();
	};
	for (const text of before) addText(deck, text);
	for (const [i, content] of contents.entries()) {
		await step(i);
		addNative(deck, content, placed);
		addPictures(deck, content);
	}
	for (const text of after) addText(deck, text);
	await step(contents.length);
	const file = await deck.write({ outputType: 'uint8array' });
	await step(contents.length + 1);
	if (!(file instanceof Uint8Array)) throw new Error('slides were not written as bytes');
	const mended = await mendPackage(file, placed, locale, m.sld_year({}, { locale }));
	signal?.throwIfAborted();
	onprogress?.(all, all);
	return mended;
}

/** Where the words of a slide stand, in inches. */
const across = {
	master: 'ATLAS',
	width: sheet.inner,
	title: { y: 0.32, h: 0.92, valign: 'bottom', sizes: [26, 24, 22, 20, 18], lines: 2 },
	foot: { y: foot.y, h: foot.height, lines: 2, address: 1 }
} as const;
const beside = {
	master: 'ATLAS_BESIDE',
	width: sideWords,
	title: { y: 0.4, h: 2.6, valign: 'top', sizes: [22, 20, 18, 16, 14], lines: 7 },
	foot: { y: 4.45, h: 2.65, lines: 6, address: 4 }
} as const;

function defineMasters(deck: PptxGenJS): void {
	for (const { master, width, title } of [across, beside]) {
		const { y, h, valign } = title;
		const placeholder = {
			options: {
				...{ name: 'title', type: 'title' as const, fontFace: look.serif, fontSize: 26, color: look.ink },
				...{ x: sheet.left, y, w: width, h, align: 'left' as const, valign, margin: 0 }
			},
			text: ''
		};
		deck.defineSlideMaster({ title: master, background: { color: look.paper }, objects: [{ placeholder }] });
	}
}

/** The library takes a placeholder's size for that of the whole text; its runs have their own. */
function addTitle(slide: PptxGenJS.Slide, { text, size }: Fitted): void {
	slide.addText([{ text, options: { fontSize: size } }], { placeholder: 'title' });
}

/** A slide with the words that every one of a chart has: above and below it, or beside it. */
function addFrame(
	deck: PptxGenJS,
	{ words, locale }: SlideContent,
	notes: string,
	{ part = '', tall = false }: { readonly part?: string; readonly tall?: boolean } = {}
) {
	const at = tall ? beside : across;
	const { width } = at;
	const slide = deck.addSlide({ masterName: at.master });
	// Georgia's stand-ins are wider than what the estimate is made for, and a narrow column breaks more lines.
	const set = width * (tall ? 0.74 : 0.88);
	const title = fitText(`${words.title}${part}`, at.title.sizes, set, at.title.lines);
	const lines = wrap(title.text, set * 72, title.size).length;
	addTitle(slide, title);
	const oneLine = fitText(words.subtitle, [14, 13, 12], width, 1);
	const subtitle = oneLine.cut ? fitText(words.subtitle, [12, 11, 10], width, tall ? 7 : 2) : oneLine;
	slide.addText(subtitle.text, {
		// Beside a tall picture it follows the title, with a line to spare.
		...(tall ? box(0.4 + ((lines + 0.8) * title.size * 1.2) / 72, 1.3, width) : box(1.27, 0.42)),
		fontFace: look.sans,
		fontSize: subtitle.size,
		color: look.soft,
		valign: 'top'
	});
	slide.addShape('line', {
		...box(at.foot.y - 0.05, 0, width),
		line: { color: look.hairline, width: 0.75 }
	});
	const source = fitText(words.source, [11, 10], width, at.foot.lines);
	const note = fitText(words.note, [11, 10], width, at.foot.lines);
	const where = fitText(`${words.site}, ${words.date}: ${words.address}`, [10], width, at.foot.address);
	const cut = source.cut || note.cut;
	const line = { breakLine: true, fontFace: look.sans, color: look.soft };
	slide.addText(
		[
			{ text: source.text, options: { ...line, fontSize: source.size, color: look.ink } },
			...(note.text === '' ? [] : [{ text: note.text, options: { ...line, fontSize: note.size } }]),
			{
				text: where.text,
				options: { ...line, breakLine: cut, fontSize: where.size, hyperlink: { url: words.address } }
			},
			...(cut ? [{ text: m.sld_rest({}, { locale }), options: { ...line, fontSize: 10 } }] : [])
		],
		{ ...box(at.foot.y, at.foot.h, width), valign: tall ? 'bottom' : 'top' }
	);
	slide.addNotes(notes);
	return slide;
}

const box = (y: number, h: number, w: number = sheet.inner) => ({ x: sheet.left, y, w, h, margin: 0 });

/** Native charts, a few on each slide, with one legend for all of them and a word on what they leave out. */
function addNative(deck: PptxGenJS, content: SlideContent, placed: PlacedChart[]): void {
	const { native, locale } = content;
	const slides = nativeSlides(native.charts.length);
	const each = Math.ceil(native.charts.length / Math.max(1, slides));
	for (let i = 0; i < slides; i += 1) {
		const charts = native.charts.slice(i * each, (i + 1) * each);
		const part = slides > 1 ? ` (${String(i + 1)}/${String(slides)})` : '';
		const slide = addFrame(deck, content, notesOf(content, true), { part });
		const styles = stylesOf(charts);
		const alone = charts.length === 1;
		const key = alone || styles.size < 2 ? [] : [...styles];
		const left = native.left > 0 ? m.sld_left({ count: native.left }, { locale }) : '';
		// A name is not broken over lines, so that its mark stays with it.
		const keyWords = key.map(([name]) => `●\u00a0${name}     `.replaceAll(' ', '\u00a0')).join(' ');
		const keyLines = key.length === 0 ? 0 : wrap(keyWords, sheet.inner * 72, 10).length;
		const keyHeight = keyLines === 0 ? 0 : 0.06 + keyLines * 0.18;
		const height = room.height - (left === '' ? 0 : 0.26) - keyHeight;
		const columns = alone ? 1 : charts.length <= 4 ? 2 : 3;
		const rows = Math.ceil(charts.length / columns);
		const gap = 0.2;
		const w = (sheet.inner - (columns - 1) * gap) / columns;
		const h = (height - (rows - 1) * gap) / rows;
		for (const [j, chart] of charts.entries()) {
			const at = {
				x: sheet.left + (j % columns) * (w + gap),
				y: room.y + Math.floor(j / columns) * (h + gap)
			};
			slide.addChart('line', stand(chart), { ...at, w, h, altText: chartAlt(chart, content) });
			const size = alone ? 12 : 10;
			const ticks = Math.floor((w * 72) / (size * 5));
			placed.push({ chart, look: { locale, size, ticks, legend: alone, styles } });
		}
		if (key.length > 0) {
			slide.addText(
				key.flatMap(([name, { colour, sign }]) => [
					{ text: `${sign}\u00a0`, options: { color: colour } },
					{ text: `${name.replaceAll(' ', '\u00a0')}     `, options: { color: look.soft } }
				]),
				{
					...box(room.y + height + 0.02, keyHeight),
					fontFace: look.sans,
					fontSize: 10,
					valign: 'top'
				}
			);
		}
		if (left !== '') {
			slide.addText(left, {
				...box(room.y + height + keyHeight + 0.03, 0.22),
				fontFace: look.sans,
				fontSize: 10,
				italic: true,
				color: look.soft,
				valign: 'top'
			});
		}
	}
}

/** What the library is given in the place of a chart, whose parts are written anew at the end. */
const stand = (chart: NativeChart) => [{ name: chart.title, labels: ['-'], values: [0] }];

function addPictures(deck: PptxGenJS, content: SlideContent): void {
	const pictures = [content.picture, ...(content.more ?? [])];
	for (const [i, { png, width, height }] of pictures.entries()) {
		const { beside: tall, ...at } = placePicture(width, height);
		const part = pictures.length > 1 ? ` (${String(i + 1)}/${String(pictures.length)})` : '';
		const slide = addFrame(deck, content, notesOf(content, false), { tall, part });
		slide.addImage({ data: `data:image/png;base64,${base64(png)}`, ...at, altText: pictureAlt(content) });
	}
}

function base64(bytes: Uint8Array): string {
	let text = '';
	// As many as a call may have arguments everywhere.
	for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
	return btoa(text);
}

/** A slide of text; its paragraphs are as large as they can be. */
function addText(deck: PptxGenJS, { title, subtitle, paragraphs, foot: below, notes }: TextSlide): void {
	const slide = deck.addSlide({ masterName: 'ATLAS' });
	const head = fitText(title, [30, 28, 26, 24, 22, 20], sheet.inner * 0.9, 2);
	addTitle(slide, head);
	if (subtitle !== '') {
		const { text, size } = fitText(subtitle, [16, 14, 12, 11], sheet.inner, 2);
		slide.addText(text, {
			...box(1.3, 0.6),
			fontFace: look.sans,
			fontSize: size,
			color: look.soft,
			valign: 'top'
		});
	}
	const height = 4.3;
	const size = [18, 16, 14, 13, 12, 11, 10].find(
		(one) => paragraphs.reduce((sum, { text }) => sum + fitLines(text, one) * one * 1.2 + 5, 0) <= height * 72
	);
	if (paragraphs.length > 0) {
		slide.addText(
			paragraphs.map(({ text, soft = false, bold = false }) => ({
				text,
				options: { breakLine: true, bold, color: soft ? look.soft : look.ink, paraSpaceAfter: 5 }
			})),
			{ ...box(2.05, height), fontFace: look.sans, fontSize: size ?? 10, valign: 'top' }
		);
	}
	slide.addText(below, { ...box(6.75, 0.5), fontFace: look.sans, fontSize: 10, color: look.soft });
	slide.addNotes(notes);
}

const fitLines = (text: string, size: number): number => {
	let lines = 1;
	while (lines < 40 && fitText(text, [size], sheet.inner, lines).cut) lines += 1;
	return lines;
};
