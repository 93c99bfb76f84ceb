import type { Component } from 'svelte';
import { render } from 'svelte/server';

/** Draws a chart as the build does, without Svelte's marks and class hashes, one element a line. */
export function drawSvg<Props extends Record<string, unknown>>(
	chart: Component<Props>,
	props: Props
): string {
	const { body } = render<Component<Props>, Props>(chart, { props });
	return `${body
		.replace(/<!--.*?-->/g, '')
		.replace(/ ?svelte-[a-z0-9]+/g, '')
		.replace(/ class=""/g, '')
		.replace(/>\s*</g, '>\n<')}\n`;
}
