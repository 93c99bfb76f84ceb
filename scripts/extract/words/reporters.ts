import { find, words, type Match, type Span } from '../text/span.ts';

/** Who says what follows, in the document's words. */
export interface Reporter extends Span {
	/** Where the name stands; offsets in the paragraph. */
	readonly name: Span;
}

const SAID =
	'(?:has |have |had |also |further |then )*(?:informed|noted|said|explained|stressed|reported|stated|underlined|emphasi[sz]ed|presented|told|added|announced|expressed|pointed out|highlighted|recalled|called for|mentioned|gave an overview|shared|updated|drew attention|indicated|declared|acknowledged|welcomed|reports|notes|says|states)';
const SAID_RU =
	'(?:также )?(?:сообщ(?:ил[аои]?|ает|ают)|отметил[аои]?|отмечает|заявил[аои]?|проинформировал[аои]?|информирует|подчеркнул[аои]?|указал[аои]?|рассказал[аои]?|представил[аои]?|выразил[аои]?|объяснил[аои]?|пояснил[аои]?|добавил[аои]?|напомнил[аои]?|обратил[аои]? внимание|доложил[аои]?|озвучил[аои]?|прив(?:ел|ело|ела|ели) данные)';

const NAME = '[^,;:."()]{3,110}?';
const BODY =
	'(?:ministr|agenc|delegation|office|service|committee|commission|department|police|presidency|representative|component leader|head|director|ambassador|prosecutor|centre|center|europol|emcdda|euda|unodc|eeas|cadap|speaker|experts?|president|minister|министер|агентств|делегац|служб|комитет|комисси|департамент|полици|мвд|гкнб|кнб|мнб|прокурат|представител|руковод|глава|директор|посол|центр|начальник|управлени|европол|юнодк|уон|кадап|эксперт|министр|акн|источник|ведомств|спикер|докладчик)';

const RULES: readonly RegExp[] = [
	// "According to X,", «По данным X,»
	words(
		`(?:according to|as reported by|data (?:from|of)|figures from|по данным|по информации|по сведениям|по словам|согласно данным|со слов|как (?:сообщает|сообщили|сообщил)(?: в)?|как отметили в|согласно) (${NAME})(?=,| в 20| в 19| за | in | over )`
	),
	// «X», "… reported by X", «сообщили в X»
	words(
		`(?:reported by|сообщили в|сообщила|сообщил|сообщает|заявили в|отметили в|рассказали в) (${NAME})(?=[,.;]|$)`
	)
];
const SUBJECT = new RegExp(`(?<=^|[.;,] |\\) )(${NAME})\\s(?:${SAID}|${SAID_RU})(?!\\p{L})`, 'giu');
const SAME = words(
	'(?:the )?(?:speaker|he|she|they|докладчик|спикер|он|она|они|ведомство|министерство|агентство)'
);
const IS_BODY = new RegExp(BODY, 'iu');

const LEAD =
	/^(?:while|and|but|that|also|the|further|then|finally|particularly|in addition|а|и|также|при этом|кроме того|так|наконец)\s+/iu;

/** Where in a sentence who reports is told. */
export function reporterOf(text: string, sentence: Span): Reporter | 'same' | undefined {
	const part = text.slice(sentence.start, sentence.end);
	for (const rule of [...RULES, SUBJECT]) {
		for (const match of find(part, rule)) {
			const found = toReporter(part, match, sentence.start);
			if (found) return found;
		}
	}
	return undefined;
}

function toReporter(part: string, match: Match, offset: number): Reporter | 'same' | undefined {
	let name = match.groups[1] ?? '';
	let start = part.indexOf(name, match.start);
	for (let lead = LEAD.exec(name); lead; lead = LEAD.exec(name)) {
		start += lead[0].length;
		name = name.slice(lead[0].length);
	}
	if (name.search(SAME) === 0 && name.split(' ').length <= 2) return 'same';
	if (!IS_BODY.test(name)) return undefined;
	return {
		start: offset + match.start,
		end: offset + match.end,
		name: { start: offset + start, end: offset + start + name.length }
	};
}
