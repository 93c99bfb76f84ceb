import { escape, tag } from './markup.ts';
import type { Cut } from './cuts.ts';
import { paintOf } from './paint.ts';

/** How an element is drawn: the computed value of one of its properties, in px where it is a length. */
export type Styles = (element: Element) => (property: string) => string;

export interface Serialising {
	readonly styles: Styles;
	/** Set before every id, so that drawings may stand in one file. */
	readonly prefix: string;
	/** An element that is used by its id and stands outside of the drawing, such as a shape of the map. */
	readonly shared: (id: string) => Element | null;
}

/** A piece of a picture. Sizes in px. */
export interface Piece {
	readonly width: number;
	readonly height: number;
	readonly markup: string;
	/** What it uses from outside, by id; pieces that use the same share it. */
	readonly uses: ReadonlyMap<string, string>;
	/** Where it can be divided, and how much of it is the head of all that follows; known where it was laid out. */
	readonly cuts?: readonly Cut[];
	readonly head?: number;
}

/** Attributes that say where and what something is; looks are read from the styles. */
const geometry = [
	...[
		'x',
		'y',
		'width',
		'height',
		'cx',
		'cy',
		'r',
		'rx',
		'ry',
		'x1',
		'x2',
		'y1',
		'y2',
		'd',
		'points',
		'dx',
		'dy'
	],
	...['transform', 'viewBox', 'preserveAspectRatio', 'offset', 'gradientUnits', 'gradientTransform'],
	...['patternUnits', 'patternTransform', 'patternContentUnits', 'clipPathUnits']
];
const shapes = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'use']);
const texts = new Set(['text', 'tspan']);
const groups = new Set(['svg', 'g', 'a', 'defs', 'pattern', 'linearGradient', 'radialGradient', 'clipPath']);

/** Properties with what SVG takes where they are not said. */
const strokes: readonly (readonly [property: string, unsaid: string])[] = [
	['stroke-width', '1'],
	['stroke-dasharray', 'none'],
	['stroke-dashoffset', '0'],
	['stroke-linecap', 'butt'],
	['stroke-linejoin', 'miter']
];
const letters: readonly (readonly [property: string, unsaid: string])[] = [
	['font-family', ''],
	['font-size', ''],
	['font-weight', '400'],
	['font-style', 'normal'],
	['letter-spacing', 'normal'],
	['text-anchor', 'start'],
	['dominant-baseline', 'auto']
];

/**
 * Writes a drawing as SVG that says itself how it looks: without classes, styles or scripts. Links become groups, what
 * is not seen is left out.
 */
export function serialise(svg: Element, { styles, prefix, shared }: Serialising): Piece {
	const uses = new Map<string, string>();
	const own = (id: string) => `${prefix}${id}`;

	/** Names a thing that is used; one from outside is taken along. */
	const used = (id: string): string => {
		const inside = svg.querySelector(`[id="${id}"]`);
		if (inside) return own(id);
		const outside = shared(id);
		if (outside && !uses.has(id)) uses.set(id, bare(outside, id));
		return id;
	};
	const local = (value: string): string =>
		value.replace(/url\(["']?[^)#]*#([^)"']+)["']?\)/g, (_, id: string) => `url(#${used(id)})`);

	const painted = (read: (property: string) => string, property: 'fill' | 'stroke', unsaid: string) => {
		const { value, alpha } = paintOf(local(read(property)));
		const opacity = parseFloat(read(`${property}-opacity`) || '1') * alpha;
		return {
			none: value === 'none' || opacity === 0,
			attributes: {
				[property]: value === unsaid ? undefined : value,
				[`${property}-opacity`]:
					opacity === 1 || value === 'none' ? undefined : String(Number(opacity.toFixed(3)))
			}
		};
	};
	const plain = (
		read: (property: string) => string,
		properties: readonly (readonly [property: string, unsaid: string])[]
	) =>
		Object.fromEntries(
			properties.map(([property, unsaid]) => {
				const value = read(property).replace(/(\d)px\b/g, '$1');
				return [property, value === unsaid ? undefined : value];
			})
		);

	function looks(element: Element, name: string, read: (property: string) => string) {
		const opacity = read('opacity');
		const common = { opacity: opacity === '1' ? undefined : opacity };
		if (name === 'stop') {
			const { value, alpha } = paintOf(read('stop-color'));
			const through = parseFloat(read('stop-opacity') || '1') * alpha;
			return {
				'stop-color': value === 'none' ? '#000' : value,
				'stop-opacity': through === 1 ? undefined : through
			};
		}
		if (!shapes.has(name) && !texts.has(name)) return common;
		const fill = painted(read, 'fill', '#000000');
		const stroke = painted(read, 'stroke', 'none');
		if (fill.none && stroke.none) return undefined;
		return {
			...common,
			...fill.attributes,
			...(stroke.none ? {} : { ...stroke.attributes, ...plain(read, strokes) }),
			...(texts.has(name) ? plain(read, letters) : {}),
			...(!stroke.none && read('paint-order').startsWith('stroke') ? { 'paint-order': 'stroke' } : {})
		};
	}

	function write(element: Element): string {
		const name = element.localName;
		if (!shapes.has(name) && !texts.has(name) && !groups.has(name) && name !== 'stop') return '';
		const read = styles(element);
		// What stands in `defs` is never drawn by itself, and is needed all the same.
		const unseen = read('display') === 'none' || read('visibility') !== 'visible' || read('opacity') === '0';
		if (unseen && name !== 'stop' && !element.closest('defs')) return '';
		const style = looks(element, name, read);
		if (!style) return '';
		const placed = Object.fromEntries(
			geometry.map((attribute) => [attribute, element.getAttribute(attribute) ?? undefined])
		);
		const id = element.getAttribute('id');
		const href = element.getAttribute('href');
		const clip = read('clip-path');
		const attributes = {
			...(id === null || name === 'svg' ? {} : { id: own(id) }),
			...(element.hasAttribute('data-mark') ? { class: 'mark' } : {}),
			// There is no attribute for it: the picture's sheet says what it means.
			...(texts.has(name) && read('font-variant-numeric') === 'tabular-nums' ? { class: 'tabular' } : {}),
			...(name === 'use' && href?.startsWith('#') ? { href: `#${used(href.slice(1))}` } : {}),
			...placed,
			...style,
			...(clip.startsWith('url') ? { 'clip-path': local(clip) } : {})
		};
		const inside = [...element.childNodes]
			.map((node) => {
				if (node.nodeType === 3) return texts.has(name) ? escape(node.textContent ?? '') : '';
				return node.nodeType === 1 ? write(node as Element) : '';
			})
			.join('');
		if (inside === '' && (groups.has(name) || texts.has(name))) return '';
		return tag(name === 'a' ? 'g' : name, attributes, inside);
	}

	const view = (svg.getAttribute('viewBox') ?? '').split(/\s+/).map(Number);
	const read = styles(svg);
	const side = (name: 'width' | 'height', at: number) => {
		const given = Number(svg.getAttribute(name) ?? Number.NaN);
		if (Number.isFinite(given)) return given;
		const computed = parseFloat(read(name));
		return Number.isFinite(computed) ? computed : (view[at] ?? 0);
	};
	const width = side('width', 2);
	const height = side('height', 3);
	const inside = [...svg.children].map(write).join('');
	const markup = tag(
		'svg',
		{
			width,
			height,
			viewBox: svg.getAttribute('viewBox') ?? undefined,
			overflow: read('overflow') === 'visible' ? 'visible' : undefined
		},
		inside
	);
	return { width, height, markup, uses };
}

/** A shape without looks of its own: it takes those of where it is used. */
const bare = (element: Element, id: string): string =>
	tag(element.localName, {
		id,
		...Object.fromEntries(geometry.map((name) => [name, element.getAttribute(name) ?? undefined]))
	});
