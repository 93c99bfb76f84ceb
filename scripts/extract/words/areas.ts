import { areaWords } from '../../../src/lib/domain/area-words.ts';
import { distance, find, leadTo, within, words, type Span } from '../text/span.ts';

/** A place that a text names. */
export interface AreaMention extends Span {
	/** The atlas's code. */
	readonly area: string;
	/** A city tells where something was held, and only without a country whom it is about. */
	readonly city: boolean;
	/** Stands after "in", so that it may place what comes right before it. */
	readonly local: boolean;
}

const CITIES: readonly (readonly [string, string])[] = [
	['KAZ', 'astana|nur-?sultan|almaty|shymkent|астан[аеыу]|нур-?султан\\p{L}*|алма-?ат\\p{L}+|алматы'],
	['KGZ', 'bishkek|osh|бишкек\\p{L}*|оше?'],
	['TJK', 'dushanbe|khujand|душанбе|худжанд\\p{L}*'],
	['TKM', 'ashgabat|ashkhabad|ашхабад\\p{L}*|ашгабат\\p{L}*'],
	['UZB', 'tashkent|samarkand|bukhara|ташкент\\p{L}*|самарканд\\p{L}*|бухар\\p{L}+'],
	['EU27', 'brussels|брюссел\\p{L}+']
];

const compile = (list: readonly (readonly [string, string])[]) =>
	list.map(([area, rule]) => ({ area, rule: words(rule) }));
const areaRules = compile(areaWords);
const cityRules = compile(CITIES);

const IN = /(?:^|[^\p{L}])(?:in|from|в|во|из)(?: the)? $/iu;

/** Every place that a prepared text names, in order; the EU in "EU-Central Asia" is part of the region's name. */
export function findAreas(text: string): AreaMention[] {
	const mentions: AreaMention[] = [];
	const collect = (rules: typeof areaRules, city: boolean) => {
		for (const { area, rule } of rules) {
			for (const span of find(text, rule)) {
				if (mentions.some((other) => within(span, other))) continue;
				const local = IN.test(leadTo(text, span.start));
				mentions.push({ start: span.start, end: span.end, area, city, local });
			}
		}
	};
	collect(areaRules, false);
	collect(cityRules, true);
	return mentions.sort((a, b) => a.start - b.start);
}

/** Characters to a mention, more for one that comes after: who acts stands before; but "5 kg in Tajikistan" is placed. */
function remoteness(place: Span, mention: AreaMention): number {
	const far = distance(place, mention);
	if (mention.start < place.end) return far;
	return mention.local && far <= 9 ? 0 : far + 20;
}

/**
 * The area that something in a text is about: the nearest country or region, cities only where nothing else is named.
 * Several areas around a finding make it uncertain.
 */
export function areaAt(place: Span, mentions: readonly AreaMention[]): { area: string; doubt?: string } {
	const named = mentions.filter(({ city }) => !city);
	const [best] = [...(named.length > 0 ? named : mentions)].sort(
		(a, b) => remoteness(place, a) - remoteness(place, b)
	);
	if (!best) return { area: '', doubt: 'no country is named' };
	const inside = within(best, place);
	const rivals = new Set(named.map(({ area }) => area));
	return inside || rivals.size < 2
		? { area: best.area }
		: { area: best.area, doubt: 'several areas are named' };
}
