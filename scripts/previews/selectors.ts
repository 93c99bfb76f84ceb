/** `a :is(.b, .c)` as `a .b` and `a .c`: one selector for each choice, as far as choices are simple. */
export function spread(selector: string): string[] {
	const [whole, inside] = /:(?:is|where)\(([^()]*)\)/.exec(selector) ?? [];
	if (whole === undefined || inside === undefined) return [selector];
	return inside.split(',').flatMap((choice) => spread(selector.replace(whole, choice.trim())));
}

/** A name, classes and attributes that one element has to have. */
interface Compound {
	readonly name: string | undefined;
	readonly classes: readonly string[];
	readonly attributes: readonly (readonly [name: string, value: string | undefined])[];
	/** How it stands to the next: somewhere within it, or directly. */
	readonly child: boolean;
}

const simple = /^[\w\s>.*[\]='"-]+$/;

/**
 * Tells whether an element is meant by a selector. Elements within elements, by name, class and attribute, are told
 * here: drawings have thousands of elements, and reading the selector anew for each takes minutes.
 */
export function matcher(selector: string): (element: Element) => boolean {
	if (!simple.test(selector)) {
		return (element) => {
			try {
				return element.matches(selector);
			} catch {
				// What only a browser can know, such as where the focus is.
				return false;
			}
		};
	}
	const parts: Compound[] = [];
	let child = false;
	for (const token of selector.trim().split(/\s*(>)\s*|\s+/)) {
		if (token === '>') child = true;
		if (!token || token === '>') continue;
		parts.push({
			name: /^[a-z][\w-]*/i.exec(token)?.[0],
			classes: [...token.replace(/\[[^\]]*\]/g, '').matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
			attributes: [...token.matchAll(/\[([\w-]+)(?:=['"]?([^'"\]]*)['"]?)?\]/g)].map(
				([, name = '', value]) => [name, value] as const
			),
			child
		});
		child = false;
	}
	return (element) => meets(element, parts, parts.length - 1);
}

function meets(element: Element, parts: readonly Compound[], at: number): boolean {
	const part = parts[at];
	if (!part || !isSuch(element, part)) return false;
	if (at === 0) return true;
	for (let above = element.parentElement; above; above = above.parentElement) {
		if (meets(above, parts, at - 1)) return true;
		if (part.child) return false;
	}
	return false;
}

function isSuch(element: Element, { name, classes, attributes }: Compound): boolean {
	if (name !== undefined && element.localName !== name) return false;
	const own = (element.getAttribute('class') ?? '').split(/\s+/);
	return (
		classes.every((one) => own.includes(one)) &&
		attributes.every(([key, value]) => {
			const has = element.getAttribute(key);
			return has !== null && (value === undefined || has === value);
		})
	);
}
