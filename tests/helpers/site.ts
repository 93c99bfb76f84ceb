import { expect, type Page } from '@playwright/test';

/** The pages of the site, in the two languages, with `{lang}` for the prefix. */
const paths = [
	'',
	'indicators/',
	'indicator/drug_seizures/',
	'indicator/hiv_new_infections/',
	'seizures/',
	'crime/',
	'funding/',
	'hiv/',
	'countries/',
	'country/TJK/',
	'country/TJK/brief/',
	'documents/',
	'documents/conference-ashgabat/',
	'timeline/',
	'coverage/',
	'disagreements/',
	'data/',
	'data/sql/'
];
export const pages = ['', 'ru/'].flatMap((prefix) => paths.map((path) => `/${prefix}${path}`));

/** Opens a page and waits until its controls answer. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 15_000 });
}

/** Collects what must never happen on any page: errors, policy violations, requests to another host. */
export function watchForFaults(page: Page, host: string): string[] {
	const faults: string[] = [];
	page.on('console', (message) => {
		// Most tests block the worker that keeps pages, which each page asks for.
		if (message.text().includes('Service Worker registration blocked')) return;
		if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
	});
	page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (/^https?:$/.test(url.protocol) && url.host !== host) faults.push(`another host: ${request.url()}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) faults.push(`${String(response.status())} ${response.url()}`);
	});
	return faults;
}

/** No-break spaces are right in print and unreadable in a test. */
export const plain = (text: string) =>
	text
		.replaceAll('\u2060', '')
		.replace(/[\u00a0\u202f\u2009\s]+/g, ' ')
		.trim();
