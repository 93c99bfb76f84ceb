import { defineConfig } from '@playwright/test';
import { HOW_TO_GET_A_BROWSER } from './scripts/run/browser-install.mjs';
import { findBrowser, findHeadlessShell } from './scripts/run/browser.mjs';
import { launchOptions } from './scripts/run/launch.mjs';
import { Stop } from './scripts/run/stop.mjs';

const browser = await findBrowser();
if (browser === undefined) throw new Stop(HOW_TO_GET_A_BROWSER);

const site = process.env.ATLAS_SITE;

/** They end the engine by a trap of its WebAssembly, of which the browser without windows itself dies. */
const deadly = ['**/reading.spec.ts', '**/sql-hostile.spec.ts'];

export default defineConfig({
	testDir: 'tests',
	// Playwright empties this folder at its start, so the reports are beside it, not in it.
	outputDir: 'test-results/artifacts',
	fullyParallel: true,
	forbidOnly: true,
	retries: 0,
	// Measured on a machine that does other things beside; what hangs is still told.
	timeout: 90_000,
	expect: { timeout: 20_000 },
	workers: 2,
	reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
	use: {
		...(site === undefined ? {} : { baseURL: site }),
		browserName: 'chromium',
		trace: 'off',
		// A test sees every request; the one of reading offline allows the worker that keeps pages.
		serviceWorkers: 'block'
	},
	projects: [
		{
			name: 'pages',
			testIgnore: deadly,
			use: { launchOptions: launchOptions(findHeadlessShell() ?? browser.path) }
		},
		{ name: 'engine', testMatch: deadly, use: { launchOptions: launchOptions(browser.path) } }
	],
	webServer: {
		command: `"${process.execPath}" --import tsx scripts/serve.ts`,
		// Any free port: a site that is being looked at meanwhile is not in the way. Its address becomes ATLAS_SITE.
		env: { PORT: '0', HOST: '127.0.0.1' },
		wait: { stdout: /(?<ATLAS_SITE>http:\/\/\S+)/ },
		gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 }
	}
});
