import { expect, test } from '@playwright/test';
import { readPdf } from './helpers/pdf.ts';
import { open, plain } from './helpers/site.ts';

const countries = {
	KAZ: ['Kazakhstan', 'Казахстан'],
	KGZ: ['Kyrgyzstan', 'Кыргызстан'],
	TJK: ['Tajikistan', 'Таджикистан'],
	TKM: ['Turkmenistan', 'Туркменистан'],
	UZB: ['Uzbekistan', 'Узбекистан']
} as const;
const words = {
	en: ['Country brief', 'What is not known', 'Sources.', 'version 0.1.0', 'CC BY 4.0', 'Natural Earth'],
	ru: ['Страновая справка', 'Чего мы не знаем', 'Источники.', 'версия 0.1.0', 'CC BY 4.0', 'Natural Earth']
};
const numbers: Partial<Record<string, readonly string[]>> = {
	TJK: ['1,300 kg', '16 groups', '74 persons'],
	KGZ: ['260 kg', '3 years 10 months'],
	TKM: ['No number', 'brought to a minimum']
};

/** A page of A4 within the brief's margins, in CSS px. */
const page4 = { width: 703, height: 1047 };

for (const [code, names] of Object.entries(countries)) {
	for (const [i, locale] of (['en', 'ru'] as const).entries()) {
		const path = `${locale === 'ru' ? '/ru' : ''}/country/${code}/brief/`;

		test(`${path} prints on exactly one page of A4, with its text as text`, async ({ page }) => {
			await open(page, path);
			const pdf = readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
			expect(pdf.pages).toBe(1);
			const bare = (text: string) => text.replaceAll(/\s/g, '');
			for (const text of [names[i] ?? '', ...words[locale]]) expect(pdf.text).toContain(bare(text));
			if (locale === 'en') for (const text of numbers[code] ?? []) expect(pdf.text).toContain(bare(text));
			expect(pdf.text, 'nothing of the site around it').not.toMatch(/Disagreements|Расхождения/);
		});

		test(`${path} has room to spare on its page, and cuts nothing off`, async ({ page }) => {
			await page.setViewportSize(page4);
			await open(page, path);
			await page.emulateMedia({ media: 'print' });
			await page.evaluate(() => document.fonts.ready);
			const measured = await page.locator('article.sheet').evaluate((sheet: HTMLElement) => {
				const edge = sheet.getBoundingClientRect();
				const outside = [...sheet.querySelectorAll('text, p, li, h1, h2, h3')]
					.filter((part) => part.getClientRects().length > 0)
					.filter((part) => {
						const { left, right } = part.getBoundingClientRect();
						return left < edge.left - 1 || right > edge.right + 1;
					})
					.map(({ textContent }) => textContent);
				sheet.style.minHeight = '0';
				return { outside, needed: sheet.getBoundingClientRect().height };
			});
			expect(measured.outside).toEqual([]);
			// A longer address, or another system's fonts, may take a line more.
			expect(measured.needed).toBeLessThanOrEqual(page4.height - 20);
		});
	}
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	for (const path of ['/country/TJK/brief/', '/ru/country/TKM/brief/']) {
		test(`${path} is complete and prints on one page`, async ({ page }) => {
			await page.goto(path);
			await expect(page.getByRole('button', { name: /Print|Печать/ })).toBeHidden();
			expect(readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true })).pages).toBe(1);
			expect(await page.locator('article.sheet svg:visible').count()).toBeGreaterThan(5);
		});
	}
});

test('the print button prints', async ({ page }) => {
	await page.addInitScript(() => {
		window.print = () => {
			document.body.dataset.printed = 'true';
		};
	});
	await open(page, '/country/UZB/brief/');
	await page.getByRole('button', { name: 'Print' }).click();
	await expect(page.locator('body')).toHaveAttribute('data-printed', 'true');
});

test('prints dark on light, whichever theme was chosen', async ({ page }) => {
	await open(page, '/country/TJK/brief/');
	const ink = () => page.locator('h1').evaluate((title) => getComputedStyle(title).color);
	const light = await ink();
	await page.getByLabel('Theme').selectOption('dark');
	expect(await ink()).not.toBe(light);
	await page.emulateMedia({ media: 'print' });
	expect(await ink()).toBe(light);
});

test('the sheet is A4 on a wide screen and flows on a phone', async ({ page }) => {
	await open(page, '/country/TKM/brief/');
	const box = await page.locator('article.sheet').boundingBox();
	expect((box?.height ?? 0) / (box?.width ?? 1)).toBeCloseTo(297 / 210, 1);
	await page.setViewportSize({ width: 360, height: 800 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	const drawn = page.locator('article.sheet svg[role="group"]:visible');
	// The strip, the timeline and the panels, each for the phone only.
	await expect(drawn).toHaveCount(2 + (await page.locator('.panel').count()));
	await expect(page.locator('article.sheet .wide').first()).toBeHidden();
});

test('a mark of the brief opens its evidence, and the page names its own address and version', async ({
	page
}) => {
	await open(page, '/country/TJK/brief/');
	await expect(page.locator('.address')).toHaveText(/^http.*\/country\/TJK\/brief\/$/);
	await page.locator('.wide [data-mark="ev-tjk-strategy-2013"]').click();
	await expect(page.getByRole('dialog')).toContainText('2013–2022');
	await page.keyboard.press('Escape');
	await page.locator('.panels a.context').last().click();
	await expect(page.getByRole('dialog').locator('article')).toHaveCount(1);
	expect(plain(await page.getByRole('dialog').innerText())).toMatch(/crimes/);
});
