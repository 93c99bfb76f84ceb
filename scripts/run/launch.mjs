/** What Playwright switches off by itself: a second list replaces its own. */
const OF_PLAYWRIGHT = [
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'HttpsUpgrades',
	'HttpsFirstBalancedModeAutoEnable',
	'LensOverlay',
	'MediaRouter',
	'PaintHolding',
	'ThirdPartyStoragePartitioning',
	'AvoidCorsURLLoaderRestartOnRedirect',
	'OptimizationHints',
	'NetworkTimeServiceQuerying',
	'AimEnabled',
	'PreconnectToSearch'
];
/** The address bar's suggestions are a page of their own for each window, which takes a third of the tests' time. */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

/**
 * How tests and benchmarks start a browser: with nothing in it that works beside the page.
 * @param {string} executablePath
 */
export function launchOptions(executablePath) {
	const root = process.getuid?.() === 0;
	return {
		executablePath,
		// Chromium refuses to start its sandbox as root.
		chromiumSandbox: !root,
		args: [
			...(root ? ['--no-sandbox'] : []),
			`--disable-features=${[...OF_PLAYWRIGHT, ...ADDRESS_BAR].join(',')}`,
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync'
		]
	};
}
