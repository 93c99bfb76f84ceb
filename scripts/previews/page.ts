import { parseHTML } from 'linkedom';
import { wrap } from '../../src/lib/charts/text.ts';
import { sans, type Colours } from '../../src/lib/export/picture/frame.ts';
import { escape, tag } from '../../src/lib/export/picture/markup.ts';
import { wordsOf } from '../../src/lib/export/picture/read-words.ts';
import { serialise, type Piece, type Styles } from '../../src/lib/export/picture/serialise.ts';

/** What a page tells of itself and of its first chart. */
export interface PageContent {
	readonly lang: string;
	readonly title: string;
	readonly description: string;
	readonly heading: string;
	/** None where the page has no chart. */
	readonly chart:
		| {
				readonly title: string;
				readonly subtitle: string;
				readonly source: string;
				/** The drawing in each width that the page holds. */
				readonly drawings: readonly (readonly Piece[])[];
		  }
		| undefined;
}

export function parsePage(html: string): Document {
	return parseHTML(html).document;
}

/** Reads a page that was rendered beforehand. */
export function readPage(document: Document, styles: Styles, colours: Colours): PageContent {
	// What the page has open at first is no part of the chart.
	for (const one of document.querySelectorAll('.selected')) one.classList.remove('selected');
	const figure = [...document.querySelectorAll('main figure')].find((one) => one.querySelector('.sized svg'));
	let pieces = 0;
	const piece = (svg: Element) =>
		serialise(svg, {
			styles,
			prefix: `p${String((pieces += 1))}-`,
			shared: (id) => document.querySelector(`[id="${id}"]`)
		});
	const places = [...(figure?.querySelectorAll('.sized') ?? [])];
	const widths = (place: Element) =>
		[...place.children].map((child) => [...child.querySelectorAll('svg')].map(piece));
	return {
		lang: document.documentElement.getAttribute('lang') ?? 'en',
		title: document.querySelector('title')?.textContent.trim() ?? '',
		description: document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
		heading: wordsOf(document.querySelector('h1')),
		chart: figure && {
			title: wordsOf(figure.querySelector('h2')),
			subtitle: wordsOf(figure.querySelector('.subtitle')),
			source: wordsOf(figure.querySelector('.foot .source')).replace(/\. .*/s, ''),
			drawings: places.length > 1 ? gridsOf(places, widths, colours) : places[0] ? widths(places[0]) : []
		}
	};
}

const column = 328;
const gap = 32;

interface Cell {
	readonly name: string;
	readonly piece: Piece | undefined;
}

/** Several small drawings side by side, each under its name: in as many columns as may fill a picture. */
function gridsOf(
	places: readonly Element[],
	widths: (place: Element) => Piece[][],
	colours: Colours
): Piece[][] {
	const cells = places.map((place) => ({
		name: wordsOf(place.closest('section, li')?.querySelector('h3') ?? null),
		piece: widths(place)[0]?.[0]
	}));
	return [2, 3, 4, 5]
		.filter((columns) => columns === 2 || columns <= cells.length)
		.map((columns) => [gridOf(cells, columns, colours)]);
}

function gridOf(cells: readonly Cell[], columns: number, colours: Colours): Piece {
	const uses = new Map<string, string>();
	let [y, row] = [0, 0];
	const markup = cells.map(({ name, piece }, i) => {
		const x = (i % columns) * (column + gap);
		if (i > 0 && i % columns === 0) {
			y += row + 20;
			row = 0;
		}
		const lines = wrap(name, column, 15);
		row = Math.max(row, lines.length * 20 + 6 + (piece?.height ?? 0));
		for (const [id, used] of piece?.uses ?? []) uses.set(id, used);
		const title = lines.map((line, k) =>
			tag(
				'text',
				{ y: 15 + k * 20, fill: colours.ink, 'font-family': sans, 'font-size': 15, 'font-weight': 600 },
				escape(line)
			)
		);
		const drawing = tag(
			'g',
			{ transform: `translate(0 ${String(lines.length * 20 + 6)})` },
			piece?.markup ?? ' '
		);
		return tag('g', { transform: `translate(${String(x)} ${String(y)})` }, title.join('') + drawing);
	});
	return { width: columns * column + (columns - 1) * gap, height: y + row, markup: markup.join(''), uses };
}
