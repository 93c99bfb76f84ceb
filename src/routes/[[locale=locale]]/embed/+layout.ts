export const prerender = true;
export const trailingSlash = 'always';
// SvelteKit's own script would be most of an embed's weight; a small one of ours gives it life.
export const csr = false;
