import type { Locale } from '../../domain/text.ts';
import { formatFigure, formatNumber } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import { periodOf } from '../row-words.ts';
import { countStated, type FundingItem, type MoneyItem } from './items.ts';

/**
 * What the programmes show: what the dialogue says was set aside, and of how many programmes any money is told.
 * @param differing rows on which sources differ: a sum among them is not named without saying so
 */
export function fundingFinding(
	items: readonly FundingItem[],
	differing: ReadonlySet<string>,
	locale: Locale
): string {
	const { stated, all } = countStated(items);
	if (all === 0) return m.fund_finding_none({}, { locale });
	const count = m.fund_finding_stated(
		{ count: stated, n: formatNumber(stated, locale), all: formatNumber(all, locale) },
		{ locale }
	);
	const told = items.filter(
		(item): item is MoneyItem =>
			item.layer === 'dialogue' && (item.kind === 'allocation' || item.kind === 'budget')
	);
	const [only] = told;
	// Of several sums none stands for the others, and their sum is no figure.
	if (only === undefined || told.length > 1) {
		return m.fund_finding_count({ count }, { locale });
	}
	const sum = formatFigure(only.figure, locale);
	const facts = {
		programme: only.programme,
		sum: differing.has(only.figure.id) ? m.fund_finding_contested({ sum }, { locale }) : sum,
		period: periodOf(only.figure, locale),
		count
	};
	return only.kind === 'allocation'
		? m.fund_finding_allocated(facts, { locale })
		: m.fund_finding_budget(facts, { locale });
}
