import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds wrong with a page as it stands, one line a rule.
 * @param options.rules only these, where given
 * @param options.within only what is in the element that this selector finds
 */
export async function violationsOf(
	page: Page,
	{ rules, within }: { rules?: readonly string[]; within?: string } = {}
): Promise<string[]> {
	// No frame of a page is another site's, and of thousands of elements that pass nobody wants to hear.
	let axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
	if (rules !== undefined) axe = axe.withRules([...rules]);
	if (within !== undefined) axe = axe.include(within);
	const { violations } = await axe.analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
