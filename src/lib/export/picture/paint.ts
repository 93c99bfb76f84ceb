/** A colour as SVG's attributes have it: a hex code and how much it covers, from 0 to 1. */
export interface Paint {
	readonly value: string;
	readonly alpha: number;
}

const hex = (channel: number) =>
	Math.round(Math.min(Math.max(channel, 0), 255))
		.toString(16)
		.padStart(2, '0');

const share = (text: string | undefined): number =>
	text === undefined ? 1 : text.endsWith('%') ? parseFloat(text) / 100 : parseFloat(text);

/**
 * Turns a computed colour into attributes: programs other than browsers know neither `rgb(1 2 3 / 50%)` nor `color(…)`.
 * What is no colour (`none`, `url(#…)`) stays as it is.
 */
export function paintOf(computed: string): Paint {
	const text = computed.trim();
	if (text === 'transparent') return { value: 'none', alpha: 0 };
	const [, name, inside = ''] = /^(rgba?|color)\((.*)\)$/.exec(text) ?? [];
	if (name === undefined) return { value: text, alpha: 1 };
	const parts = inside.split(/[\s,/]+/).filter(Boolean);
	const whole = name === 'color';
	const channels = (whole ? parts.slice(1, 4) : parts.slice(0, 3)).map((part) =>
		whole ? share(part) * 255 : part.endsWith('%') ? share(part) * 255 : parseFloat(part)
	);
	const alpha = share(parts[whole ? 4 : 3]);
	return alpha === 0
		? { value: 'none', alpha: 0 }
		: { value: `#${channels.map(hex).join('')}`, alpha: Number(alpha.toFixed(3)) };
}
