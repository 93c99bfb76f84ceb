import { describe, expect, test } from 'vitest';
import { nodeProblem } from './node-version.mjs';

describe('nodeProblem', () => {
	test.each(['20.19.0', '20.20.2', '22.13.0', '22.22.1', '24.0.0', '25.1.0', '100.0.0'])(
		'takes %s',
		(version) => {
			expect(nodeProblem(version)).toBeUndefined();
		}
	);

	// 21 and 23 ended; the tools here name neither among what they run on.
	test.each(['8.17.0', '18.20.4', '20.9.0', '20.18.3', '21.7.3', '22.12.0', '23.11.0'])(
		'refuses %s and says what is needed',
		(version) => {
			expect(nodeProblem(version)).toContain(`this is Node.js ${version}.`);
			expect(nodeProblem(version)).toContain('20.19 or later');
		}
	);
});
