import { expect, test } from '@playwright/test';
import { open, watchForFaults } from './helpers/site.ts';

// The worker that keeps pages for offline use is part of the site, and watched with it. Every page by itself is in
// every-page.spec.ts: here each would have the worker fetch the whole site.
test.use({ serviceWorkers: 'allow' });

test('neither the query engine nor the worker that keeps pages asks another host for anything', async ({
	page,
	baseURL
}) => {
	const faults = watchForFaults(page, new URL(baseURL ?? '').host);
	await open(page, '/');
	await page.getByRole('button', { name: 'Tajikistan' }).click();
	await expect(page.locator('[data-engine="ready"][data-origin="engine"]')).toBeVisible({ timeout: 30_000 });
	expect(faults).toEqual([]);
});

test('the policy is strict: no inline script, no eval, nothing from elsewhere', async ({ page }) => {
	await page.goto('/');
	const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
	expect(policy).toContain("default-src 'none'");
	expect(policy).not.toContain("'unsafe-inline'");
	expect(policy).not.toContain("'unsafe-eval'");
	expect(policy).not.toMatch(/https?:/);
});
