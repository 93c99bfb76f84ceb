import type { Component } from 'svelte';

/** Where pages are rendered, Svelte's renderer; the browser never needs it. */
const server = import.meta.env.SSR ? await import('svelte/server') : undefined;

/**
 * A component's markup without what Svelte needs to bring it to life. In the browser the page holds it already:
 * Svelte keeps the markup that a page came with, it only must not be told that there is none.
 */
export function renderStatic<Props extends Record<string, unknown>>(
	component: Component<Props> | undefined,
	props: Props,
	context?: Map<unknown, unknown>
): string {
	if (!server || !component) return '<!-- -->';
	// The comments mark where Svelte would go on; here it must not.
	return server
		.render(component as Component, { props, ...(context && { context }) })
		.body.replaceAll(/<!--.*?-->/gs, '');
}

/** Whether the page that is being set up was rendered beforehand, and not navigated to. */
export const isHydrating = (): boolean =>
	import.meta.env.SSR || document.documentElement.dataset.ready === undefined;
