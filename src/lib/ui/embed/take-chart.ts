import { DomUtils, parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>;
type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** A chart taken out of its page. */
export interface TakenChart {
	/** The finding. */
	readonly title: string;
	/** Measure and unit. */
	readonly subtitle: string;
	/** Its frame, and before it the map's shapes if it uses them. */
	readonly markup: string;
}

const classes = (element: Element) => (element.attribs.class ?? '').split(/\s+/);
const textOf = (element: Element | null | undefined) =>
	element ? DomUtils.textContent(element).replace(/\s+/g, ' ').trim() : '';

/** What a chart has on its page only: controls, ways on within the site, the evidence beside it. */
const isOfPage = (element: Element) =>
	classes(element).includes('needs-script') ||
	element.name === 'button' ||
	element.name === 'aside' ||
	(element.name === 'p' && classes(element).includes('more')) ||
	(element.name === 'div' && classes(element).includes('time'));

/**
 * Takes one chart's frame out of a rendered page, as it stands there: no controls, links that open the atlas beside
 * the site that shows the chart.
 * @param html a page, or a part of it
 * @param id the frame's
 * @throws {Error} where the page has no such chart
 */
export function takeChart(html: string, id: string): TakenChart {
	const page = parseDocument(html, { lowerCaseTags: false, lowerCaseAttributeNames: false });
	const find = (test: (element: Element) => boolean, within: Node | Element = page) =>
		DomUtils.findOne(test, within.children);
	const figure = find(({ name, attribs }) => /^(?:figure|article)$/.test(name) && attribs.id === id);
	if (!figure) throw new Error(`the page has no chart ${id}`);
	for (const element of DomUtils.findAll(isOfPage, figure.children)) DomUtils.removeElement(element);
	for (const element of DomUtils.findAll(() => true, figure.children)) {
		// It told of scripts, and here there are none to wait for.
		if (classes(element).includes('without-script')) delete element.attribs.class;
		if (element.name === 'a' && !element.attribs.href?.startsWith('#')) {
			element.attribs.target = '_blank';
			element.attribs.rel = 'noopener';
		}
	}
	// Here it is the page's own heading.
	const heading = find(({ name }) => name === 'h1' || name === 'h2', figure);
	if (heading?.name === 'h2') heading.attribs['aria-level'] = '1';
	const usesShapes = find(
		({ name, attribs }) => name === 'use' && !!attribs.href?.startsWith('#shape-'),
		figure
	);
	const shapes = usesShapes && find(({ attribs }) => attribs.id === 'shape-context');
	const drawer = shapes && ancestor(shapes, 'svg');
	return {
		title: textOf(heading),
		subtitle: textOf(find((element) => classes(element).includes('subtitle'), figure)),
		markup: [...(drawer ? [drawer] : []), figure].map(written).join('')
	};
}

// No text of ours needs more than the five signs escaped, and entities would double the Russian pages.
// The serializer comes with the parser; by itself it would be one more dependency to hold to the same version.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const written = (element: Element) => DomUtils.getOuterHTML(element, { encodeEntities: 'utf8' });

function ancestor(element: Element, name: string): Element | null {
	let at: Element | null = element;
	while (at && at.name !== name) at = at.parent as Element | null;
	return at;
}
