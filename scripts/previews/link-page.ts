import { wayTo } from '../../src/lib/view/embed-charts.ts';
import { cardHeight, cardWidth } from './card.ts';
import type { ChartPlace } from './names.ts';
import { fromPage } from './tags.ts';

/** The file of the page by whose address a chart is shared. */
export const linkFile = ({ prefix, page, chart }: ChartPlace): string =>
	`${prefix}chart/${page}/${chart}/index.html`;

const words = { '': 'Open in the atlas', 'ru/': 'Открыть в атласе' } as const;

/**
 * The page by whose address a chart is shared: it bears the chart's own tags, and leads on to the chart in its page under
 * the view that the address asks for (`static/chart-link.js`). Who runs no script sees its picture and a link.
 * @param said the chart's title and measure, as markup needs them
 * @param site the picture and the sheet of the design, by their paths in the site
 */
export function linkPage(
	place: ChartPlace,
	{ title, description }: { readonly title: string; readonly description: string },
	{ picture, sheet }: { readonly picture: string; readonly sheet: string }
): string {
	const { prefix, page, chart } = place;
	const at = (file: string) => fromPage(linkFile(place), file);
	const own = at(`${prefix}${page === 'overview' ? '' : `${page}/`}`) || './';
	const way = wayTo(page, chart);
	const to = `${own}${way.includes('#') ? way : `${way}#${chart}`}`;
	const lang = prefix === '' ? 'en' : prefix.slice(0, -1);
	const finding = title.replace(/ · [^·]*$/, '');
	return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; img-src 'self'; script-src 'self'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="robots" content="noindex">
<link rel="icon" href="${at('icon.svg')}" type="image/svg+xml">
<script src="${at('chart-link.js')}" data-to="${to}"></script>
<link rel="stylesheet" href="${at(sheet)}">
<link rel="stylesheet" href="${at('chart-link.css')}">
</head>
<body>
<main>
<h1>${finding}</h1>
<p>${description}</p>
<p><a href="${to}">${prefix === '' ? words[''] : words['ru/']}</a></p>
<img src="${at(picture)}" width="${String(cardWidth)}" height="${String(cardHeight)}" alt="${finding}">
</main>
</body>
</html>
`;
}
