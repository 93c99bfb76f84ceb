import { formatRgb, interpolate, parse as parseColour } from 'culori';
import postcss, { type AtRule, type Container } from 'postcss';
import type { Styles } from '../../src/lib/export/picture/serialise.ts';
import { matcher, spread } from './selectors.ts';

/** One selector with what it says, and how strongly. */
interface Rule {
	readonly matches: (element: Element) => boolean;
	/** A class that an element needs to be meant, where the selector's last part names one. */
	readonly hook: string | undefined;
	readonly weight: number;
	readonly says: ReadonlyMap<string, string>;
}

const inherited = new Set([
	...[
		'fill',
		'fill-opacity',
		'stroke',
		'stroke-width',
		'stroke-opacity',
		'stroke-dasharray',
		'stroke-dashoffset'
	],
	...[
		'stroke-linecap',
		'stroke-linejoin',
		'paint-order',
		'visibility',
		'color',
		'letter-spacing',
		'text-anchor'
	],
	...['font-family', 'font-size', 'font-weight', 'font-style', 'dominant-baseline']
]);
const initial: Readonly<Record<string, string>> = {
	display: 'inline',
	visibility: 'visible',
	opacity: '1',
	fill: '#000000',
	'fill-opacity': '1',
	stroke: 'none',
	'stroke-width': '1',
	'stroke-opacity': '1',
	'stroke-dasharray': 'none',
	'stroke-dashoffset': '0',
	'stroke-linecap': 'butt',
	'stroke-linejoin': 'miter',
	'paint-order': 'normal',
	'font-family': 'serif',
	'font-size': '16px',
	'font-weight': '400',
	'font-style': 'normal',
	'letter-spacing': 'normal',
	'text-anchor': 'start',
	'dominant-baseline': 'auto',
	'stop-color': '#000000',
	'stop-opacity': '1',
	'clip-path': 'none',
	overflow: 'hidden',
	color: '#000000'
};
const paints = new Set(['fill', 'stroke', 'stop-color', 'color']);

/**
 * The looks of a page's drawings where there is no browser to ask: the rules that hold for everyone, in the light theme.
 * What hangs on the width, the reader's system or the pointer is left out, and it knows the properties of drawings only.
 * @param sheets the texts of the page's style sheets, in their order
 */
export function cascade(sheets: readonly string[]): Styles {
	const rules = sheets.flatMap((sheet, i) => rulesOf(postcss.parse(sheet), i * 10_000));
	const general = rules.filter(({ hook }) => hook === undefined);
	const hooked = groupByHook(rules);
	const declared = new WeakMap<Element, ReadonlyMap<string, string>>();

	/** What the rules and its own attributes say of an element. */
	function saysOf(element: Element): ReadonlyMap<string, string> {
		const known = declared.get(element);
		if (known) return known;
		const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
		const meant = [...general, ...classes.flatMap((name) => hooked.get(name) ?? [])].filter(({ matches }) =>
			matches(element)
		);
		const says = new Map<string, string>();
		for (const { name, value } of element.attributes) {
			if (name in initial) says.set(name, value);
		}
		for (const { says: own } of meant.sort((a, b) => a.weight - b.weight)) {
			for (const [property, value] of own) says.set(property, value);
		}
		declared.set(element, says);
		return says;
	}

	function raw(element: Element, property: string): string | undefined {
		const own = saysOf(element).get(property);
		if (own !== undefined && own !== 'inherit') return own;
		if (own === undefined && !inherited.has(property) && !property.startsWith('--')) return undefined;
		return element.parentElement ? raw(element.parentElement, property) : undefined;
	}

	/** Puts values in the places of variables; nothing, where one has none. */
	function resolve(element: Element, value: string): string | undefined {
		const at = value.indexOf('var(');
		if (at < 0) return value;
		const end = closing(value, at + 3);
		const inside = value.slice(at + 4, end);
		const comma = inside.indexOf(',');
		const name = (comma < 0 ? inside : inside.slice(0, comma)).trim();
		const given = raw(element, name);
		const put =
			given !== undefined && given.trim() !== 'initial'
				? resolve(element, given)
				: comma < 0
					? undefined
					: resolve(element, inside.slice(comma + 1).trim());
		return put === undefined ? undefined : resolve(element, value.slice(0, at) + put + value.slice(end + 1));
	}

	return (element) => (property) => {
		const said = raw(element, property);
		const value = said === undefined ? undefined : resolve(element, said)?.trim();
		if (value === undefined || value === '') return initial[property] ?? '';
		if (paints.has(property)) return colour(value === 'currentColor' ? 'inherit' : value);
		return property === 'font-size' ? pixels(value) : value;
	};
}

function groupByHook(rules: readonly Rule[]): Map<string | undefined, Rule[]> {
	const groups = new Map<string | undefined, Rule[]>();
	for (const rule of rules) groups.set(rule.hook, [...(groups.get(rule.hook) ?? []), rule]);
	return groups;
}

function rulesOf(container: Container, order: number): Rule[] {
	const found: Rule[] = [];
	container.each((node) => {
		if (node.type === 'atrule' && isForAll(node)) found.push(...rulesOf(node, order + found.length));
		if (node.type !== 'rule') return;
		const says = new Map<string, string>();
		node.each((child) => {
			if (child.type !== 'decl') return;
			if (child.prop === 'font')
				for (const [property, value] of fontOf(child.value)) says.set(property, value);
			else says.set(child.prop, child.value);
		});
		for (const selector of node.selectors) {
			if (/:hover|:focus|:active|::|:root\[data-theme/.test(selector)) continue;
			const weight = specificity(selector) * 1_000_000 + order + found.length;
			for (const one of spread(selector))
				found.push({ matches: matcher(one), hook: hookOf(one), weight, says });
		}
	});
	return found;
}

const isForAll = ({ name, params }: AtRule) =>
	name === 'supports' || (name === 'media' && params === 'screen');

function hookOf(selector: string): string | undefined {
	const flat = selector.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '()');
	return /\.([\w-]+)/.exec(flat.split(/[\s>+~]+/).at(-1) ?? '')?.[1];
}

/** Ids, then classes and their like, then names; what stands in `:where` counts nothing. */
function specificity(selector: string): number {
	const counted = selector.replace(/:where\([^)]*\)/g, '');
	const count = (pattern: RegExp) => counted.match(pattern)?.length ?? 0;
	return (
		count(/#[\w-]+/g) * 400 +
		count(/\.[\w-]+|\[[^\]]+\]|:(?!is|not)[\w-]+/g) * 20 +
		count(/(?:^|[\s>+~(,])[a-z][\w-]*/gi)
	);
}

/** `600 12px/1.5 Inter` as single properties. */
function fontOf(value: string): [property: string, value: string][] {
	const [, before = '', size = '', family = ''] =
		/^(.*?)([\d.]+(?:px|rem|em))(?:\/[\w.]+)?\s+(.+)$/.exec(value) ?? [];
	if (size === '') return [];
	return [
		['font-size', size],
		['font-family', family],
		['font-weight', /\b[1-9]00\b/.exec(before)?.[0] ?? (before.includes('bold') ? '700' : '400')],
		['font-style', before.includes('italic') ? 'italic' : 'normal']
	];
}

const pixels = (value: string) => (/r?em$/.test(value) ? `${String(parseFloat(value) * 16)}px` : value);

function closing(text: string, open: number): number {
	let depth = 0;
	for (let at = open; at < text.length; at += 1) {
		if (text[at] === '(') depth += 1;
		if (text[at] === ')') depth -= 1;
		if (depth === 0) return at;
	}
	return text.length;
}

/** A colour as a hex code; `color-mix` in sRGB is mixed. */
function colour(value: string): string {
	const [, first = '', share = '50', second = ''] =
		/^color-mix\(in srgb,\s*(.+?)(?:\s+([\d.]+)%)?\s*,\s*(.+?)\)$/.exec(value) ?? [];
	if (first !== '') {
		const mixed = interpolate([second.trim(), first.trim()], 'rgb')(Number(share) / 100);
		return formatRgb(mixed);
	}
	if (value === 'transparent' || value === 'none' || value.startsWith('url')) return value;
	const parsed = parseColour(value);
	return parsed === undefined ? value : formatRgb(parsed);
}
