// The first script of a page that was opened from a file: what a server would do for it.
(() => {
	const here =
		document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
	const root = new URL('.', here).href;
	/** @type {Map<string, (value: unknown) => void>} */
	const awaited = new Map();

	// What the site fetches are files here, and a page from a file can load those as scripts only.
	Reflect.set(
		globalThis,
		'__atlas_file',
		/** @type {(path: string, value: unknown) => void} */
		(path, value) => awaited.get(path)?.(value)
	);
	const overNetwork = globalThis.fetch;
	globalThis.fetch = (input, options) => {
		const { href } = new URL(input instanceof Request ? input.url : input, document.baseURI);
		if (!href.startsWith(root)) return overNetwork(input, options);
		const path = decodeURI(href.slice(root.length));
		return new Promise((resolve, reject) => {
			const script = document.createElement('script');
			awaited.set(path, (value) => {
				resolve(new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } }));
			});
			script.onerror = () => {
				reject(new TypeError(`there is no such file: ${path}`));
			};
			script.onload = () => {
				script.remove();
			};
			script.src = `${root}${path}.js`;
			document.head.append(script);
		});
	};

	// The site's addresses end with a slash, a file's with its name.
	for (const name of /** @type {const} */ (['pushState', 'replaceState'])) {
		const own = history[name].bind(history);
		history[name] = (state, title, url) => {
			own(state, title, url?.toString().replace(/(\/index\.html)\/(?=[?#]|$)/, '$1'));
		};
	}

	// A server answers a folder with its page; a file system does not.
	/** @param {Event} event */
	const mend = ({ target }) => {
		const link = target instanceof Element ? target.closest('a[href]') : null;
		const url = new URL(link?.getAttribute('href') ?? '#', document.baseURI);
		if (!link || !url.href.startsWith(root) || /[^/]\.[^/]*$/.test(url.pathname)) return;
		url.pathname = `${url.pathname.replace(/\/$/, '')}/index.html`;
		link.setAttribute('href', url.href);
	};
	for (const event of ['pointerover', 'focusin', 'click', 'auxclick']) addEventListener(event, mend, true);
})();
