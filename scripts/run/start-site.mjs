import { readAddress } from './address.mjs';
import { ensureInstalled } from './install.mjs';
import { npm } from './npm.mjs';
import { runOrStop, runToEnd } from './process.mjs';
import { ROOT } from './root.mjs';
import { step } from './step.mjs';
import { report } from './stop.mjs';

/** Installs what is missing, builds the site and serves it until it is stopped. */
export async function startSite() {
	try {
		await installBuildServe();
	} catch (error) {
		report(error);
	}
}

async function installBuildServe() {
	// A wrong PORT should not cost a whole build first.
	readAddress(process.env);
	await step('install', () => ensureInstalled(ROOT), { rerun: 'npm ci' });
	await step('build', () => runOrStop(npm(['run', 'build']), { cwd: ROOT }), { rerun: 'npm run build' });
	console.log();
	const { code, asked } = await runToEnd(
		{ command: process.execPath, args: ['--import', 'tsx', 'scripts/serve.ts'] },
		{ cwd: ROOT }
	);
	// To be stopped is how serving ends, and no failure. Of any other end the server has said why.
	if (asked === undefined) process.exitCode = code;
}
