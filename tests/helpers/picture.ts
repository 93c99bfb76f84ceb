import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the pictures of a chart of the page and chooses among them by their places in the lists. */
export async function openPicture(
	page: Page,
	figure: Locator,
	choice: { size?: string; ground?: string } = {}
): Promise<Locator> {
	await figure.locator('.foot > button').click();
	const dialog = page.locator('dialog[open]').last();
	if (choice.size !== undefined) await dialog.locator('select').nth(0).selectOption(choice.size);
	if (choice.ground !== undefined) await dialog.locator('select').nth(1).selectOption(choice.ground);
	return dialog;
}

/** The picture that a dialog shows, as its file would hold it. */
export async function drawnPicture(dialog: Locator): Promise<string> {
	const image = dialog.locator('.preview img');
	await expect(image).toBeVisible({ timeout: 15_000 });
	await expect(dialog.locator('.preview')).toHaveAttribute('aria-busy', 'false');
	const source = (await image.getAttribute('src')) ?? '';
	return decodeURIComponent(source.slice(source.indexOf(',') + 1));
}

/** What a file that needs nothing else must not hold. */
export function strangeIn(svg: string): string[] {
	const found = [
		...svg.matchAll(/<(?:foreignObject|script|image|iframe|a)[\s>]/g),
		...svg.matchAll(/\s(?:on\w+|style)="[^"]*"/g),
		...svg.matchAll(/\sclass="(?!(?:mark|tabular)")[^"]*"/g),
		...svg.matchAll(/(?:href="|url\()(?!#|data:font\/woff2;base64,)[^)"]{0,60}/g),
		...svg.matchAll(/var\(--|light-dark|color-mix/g)
	].map(([text]) => text);
	const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? '');
	const used = [...svg.matchAll(/(?:href="#|url\(#)([^)"]+)/g)].map(([, id]) => id ?? '');
	return [
		...found,
		...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `two of #${id}`),
		...used.filter((id) => !ids.includes(id)).map((id) => `no #${id}`)
	];
}
