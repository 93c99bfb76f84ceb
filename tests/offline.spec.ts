import { expect, test } from '@playwright/test';
import { open, plain } from './helpers/site.ts';

test.use({ serviceWorkers: 'allow' });

test('once opened, the atlas can be read, filtered and explored without a network', async ({
	page,
	context
}) => {
	// The worker first fetches all that is kept.
	test.slow();
	await open(page, '/');
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (!navigator.serviceWorker.controller) {
			await new Promise((resolve) => {
				navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
			});
		}
	});
	await context.setOffline(true);

	await open(page, '/ru/?country=~TJK');
	await expect(page.locator('section[aria-labelledby="key-figures"] .value').first()).toHaveText(/1.300.кг/);
	await open(page, '/documents/council-2017/');
	await expect(page.locator('#obs-eu-act-allocation')).toBeVisible();
	await open(page, '/');
	await page.getByRole('button', { name: 'Kyrgyzstan' }).click();
	await expect(page.locator('section[aria-labelledby="key-figures"] .value').first()).toHaveText('260 kg');
	await expect(page.locator('[data-engine]')).toContainText('could not be fetched');

	await context.setOffline(false);
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.locator('[data-origin="engine"]')).toBeVisible({ timeout: 30_000 });
	await context.setOffline(true);
	await open(page, '/?country=~TJK');
	await expect(page.locator('[data-origin="engine"]'), 'the engine was kept').toBeVisible({
		timeout: 30_000
	});
	expect(plain(await page.locator('#map h2').innerText())).toBe('Drugs seized: Tajikistan gives a number');
});
