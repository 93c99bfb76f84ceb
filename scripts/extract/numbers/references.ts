import { blank, find, words, type Span } from '../text/span.ts';
import { countAfter } from './count-after.ts';
import { unitAfter } from './units.ts';

/** Lines that hold no findings: telephone, fax and the like. */
const CONTACT_LINE =
	/^[^\p{L}\p{N}]*(?:tel(?:ephone)?|phone|fax|mobile|e-?mail|тел(?:ефон)?|факс|эл(?:ектронная|\.)? ?почта)(?!\p{L})/iu;

/** Words whose number is a name, whatever follows it. */
const LABELS =
	'nos?|nr|doc|article|art|section|chapter|paragraph|para|annex|appendix|table|figure|fig|pages?|pp?|volume|vol|component|pillar|objective|rev|directive|regulation|resolution|po box|' +
	'номер|док|стать[яиеюей]+|ст|глав[аыеу]|раздел\\p{L}*|пункт\\p{L}{0,2}|пп?|част[ьи]|ч|приложени\\p{L}+|таблиц\\p{L}+|табл|рисун\\p{L}+|рис|страниц\\p{L}+|стр|компонент\\p{L}{0,2}|указ\\p{L}{0,2}|приказ\\p{L}{0,2}|постановлени\\p{L}+|резолюци\\p{L}+|распоряжени\\p{L}+|каб|кв|корп|индекс';

/** Words whose number may also begin a phrase of its own: "at its last session 50 experts". */
const LOOSE_LABELS =
	'items?|points?|issue|phase|stage|step|round|goal|output|outcome|module|level|schedule|category|class|type|version|decision|order|decree|law|act|room|office|building|floor|flat|apartment|block|session|number|' +
	'фаз[аыеу]|этап\\p{L}{0,2}|стади\\p{L}+|модул\\p{L}+|уров(?:ень|ня|не)|категори\\p{L}+|закон\\p{L}{0,2}|решени\\p{L}+|форм[аые]|сесси[ия]|офис|дом|этаж';

const STREET = 'Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Square|Lane';
const STREET_RU =
	'[Уу]л(?:ица|ице)?|[Пп]роспект|[Пп]росп|[Пп]р-т|[Бб]ульвар|[Бб]-р|[Пп]лощадь|[Пп]ереулок|[Шш]оссе|[Мм]кр';

const YEAR = '(?!(?:19[5-9]|20[0-5])\\d(?![\\d/]))';
const number = `${YEAR}\\d+(?:[.,]\\d+)*(?:-\\d+)?(?:-?\\p{L}{1,2})?`;

const RULES: readonly RegExp[] = [
	// +996 312 26 10 00, (0312) 26-10-00, and what follows a word for telephone.
	/\+\d[\d ()-]{6,}\d/gu,
	/\(0\d{2,4}\) ?\d[\d -]{4,}\d/gu,
	words('(?:tel|telephone|phone|fax|тел|телефон|факс)[ .:]{1,3}[\\d ()-]{5,}\\d'),
	// 13770/17, 10617/1/04 REV 1, 2017/0013(COD), E/CN.7/2024/3; but neither 12/10/2017 nor 2014/2020.
	/(?<![\p{L}\p{N}/.])(?!\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})(?!\d))(?!(?:19|20)\d\d\/(?:19|20)?\d\d(?![\d/]))\d+(?:\/\d+)+(?:\([\p{L}\p{N}]+\))?(?: REV \d+)?/gu,
	/(?<![\p{L}\p{N}])\p{Lu}{1,5}(?:\/[\p{Lu}\d.]+)*\/[\p{Lu}.]*\d[\p{Lu}\d./]*/gu,
	/(?:№|N°|#) ?\d[\d/.-]*(?:-?\p{L}{1,3})?/gu,
	/(?:page|p\.|стр\.?) ?\d+ (?:of|из) \d+/giu,
	words(`(?:${LABELS})\\.? ?${number}`),
	// "21 Erkindik Boulevard", «ул. Манаса, 40», and postcodes.
	new RegExp(
		`(?<![\\p{L}\\p{N}])\\d+\\p{L}?(?:\\/\\d+)?,? (?:\\p{Lu}[\\p{L}.'-]+ ){1,3}(?:${STREET})(?!\\p{L})`,
		'gu'
	),
	new RegExp(
		`(?<![\\p{L}\\p{N}])(?:${STREET_RU})\\.? (?:\\p{Lu}[\\p{L}.-]+,? ){1,2}(?:д\\.? ?|№ ?)?\\d+\\p{L}?(?:\\/\\d+)?`,
		'gu'
	),
	/(?<![\p{L}\p{N}.,])\d{6}(?=,? \p{Lu})/gu,
	/(?<=,\s)\d{5,6}(?=$|,? \p{Lu}|[,;])/gu
];

const LOOSE = words(`(?:${LOOSE_LABELS})\\.? ${number}`);

/** Where numbers are names, places in a text, telephones or addresses. To be found before dates are read. */
export function references(text: string): Span[] {
	if (CONTACT_LINE.test(text)) return [{ start: 0, end: text.length }];
	const found: Span[] = [];
	let rest = text;
	for (const rule of RULES) {
		const places = find(rest, rule);
		found.push(...places);
		rest = blank(rest, places);
	}
	const countsNothing = ({ end }: Span) =>
		unitAfter(rest.slice(end)) === undefined && countAfter(rest.slice(end), 2)?.unit === undefined;
	return [...found, ...find(rest, LOOSE).filter(countsNothing)];
}
