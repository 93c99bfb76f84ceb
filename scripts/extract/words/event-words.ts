import { find, overlaps, words, type Span } from '../text/span.ts';

export type Kind =
	| 'dialogue'
	| 'conference'
	| 'strategy'
	| 'action_plan'
	| 'programme'
	| 'law'
	| 'institution'
	| 'measure'
	| 'review';

/** A noun that may name an event; `none` marks a noun that looks like one and is none, such as an agenda. */
export interface EventNoun extends Span {
	readonly kind: Kind | 'none';
}

/** In order of strength: where two overlap, the earlier rule counts. */
const NOUNS: readonly (readonly [Kind | 'none', string])[] = [
	[
		'none',
		'(?:2030 )?agendas?|повестк\\p{L}+|development goals|цел\\p{L}+ (?:в области )?устойчивого развития|working groups?|рабоч\\p{L}+ групп\\p{L}*'
	],
	[
		'review',
		'(?:mid-?term |annual |final |interim )?(?:review|evaluation|assessment)s?|(?:\\p{L}+ )?reports?|surveys?|stud(?:y|ies)(?! (?:visit|tour))|обзор\\p{L}*|доклад\\p{L}*|отчет(?:а|е|у|ом|ы|ов)?|оценк\\p{L}+|исследовани\\p{L}+|опрос\\p{L}*'
	],
	[
		'action_plan',
		'(?:action |work |national )?plans?(?! to)(?: of action)?|road ?maps?|план(?:а|е|у|ом|ы|ов)?(?: (?:действий|мероприятий|работы))?|дорожн\\p{L}+ карт\\p{L}*'
	],
	['strategy', 'strateg(?:y|ies)|стратеги[яиюей]\\p{L}{0,2}|concept(?! of)|концепци\\p{L}+|доктрин\\p{L}+'],
	['dialogue', 'dialogues?|диалог\\p{L}{0,3}'],
	[
		'conference',
		'conferences?|meetings?|forums?|summits?|seminars?|workshops?|trainings?|training courses?|sessions?|study visits?|visits?|round ?tables?|symposiums?|congress|ungass|special session|consultations|ceremony|event|steering committee|конференци\\p{L}+|совещани\\p{L}+|встреч\\p{L}*|заседани\\p{L}+|форум\\p{L}*|саммит\\p{L}*|семинар\\p{L}*|тренинг\\p{L}*|сесси\\p{L}+|визит\\p{L}*|кругл\\p{L}+ стол\\p{L}*|коллеги[яи]|съезд\\p{L}*|унгасс|церемони\\p{L}+|мероприяти[еяю]'
	],
	[
		'law',
		'laws?(?![ -]enforcement)|legislation|(?<!-)acts?|decrees?|resolutions?|regulations?|agreements?|memorandum\\p{L}*|memoranda|protocols?|conventions?|(?:criminal|penal|health) code|treat(?:y|ies)|declarations?|pacts?|amendments?|закон(?:а|е|у|ом|ы|ов)?|законопроект\\p{L}*|законодательств\\p{L}+|указ(?:а|е|у|ом)?|постановлени\\p{L}+|резолюци\\p{L}+|соглашени\\p{L}+|меморандум\\p{L}*|протокол\\p{L}*|конвенци\\p{L}+|кодекс\\p{L}*|договор\\p{L}{0,3}|приказ\\p{L}{0,2}|распоряжени\\p{L}+|поправ\\p{L}+|деклараци\\p{L}+|проект\\p{L}{0,2} (?:\\p{L}+ )?(?:закона|кодекса|указа|постановления|соглашения|документ\\p{L}*)'
	],
	[
		'programme',
		'programmes?|programs?|projects?|initiatives?|components?|phases?(?= of| ?\\()|программ(?:а|ы|е|у|ой|ам|ах)?|проект(?:а|е|у|ом|ы|ов)?|инициатив\\p{L}{1,2}|компонент\\p{L}{0,2}'
	],
	[
		'measure',
		'(?:substitution |opioid |agonist |methadone )*(?:treatment|therapy)|methadone|curricul\\p{L}+|early warning systems?|information systems?|mechanisms?|moratori\\p{L}+|campaigns?|operations?|recommendations?|guidelines?|approach|rehabilitation cent(?:er|re)s?|терапи[яиюей]\\p{L}{0,2}|метадон|лечени[еяю]|систем(?:а|ы|у|е|ой)|механизм\\p{L}*|мораторий|мораториу?м?\\p{L}*|кампани[яиюей]|операци[яиюей]\\p{L}{0,2}|рекомендаци\\p{L}+|курс\\p{L}{0,2}|реабилитационн\\p{L}+ центр\\p{L}*'
	],
	[
		'institution',
		'(?:agenc(?:y|ies)|cent(?:er|re)s?|departments?|directorates?|services?|committees?|commissions?|councils?|institutes?|focal points?|observator(?:y|ies)|units?|offices?|ministr(?:y|ies))|агентств\\p{L}{1,2}|центр(?:а|е|у|ом|ы|ов)?|департамент\\p{L}*|управлени[еяю]|служб(?:а|ы|е|у|ой|ами)?|комитет\\p{L}*|комисси[яиюей]|совет(?:а|е|у)?|институт\\p{L}{0,2}|отдел(?:а|е|ы|ов)?|ведомств\\p{L}{1,2}|министерств\\p{L}{1,2}|подразделени[еяй]'
	]
];

const compiled = NOUNS.map(([kind, rule]) => ({ kind, rule: words(rule) }));
// An abbreviation with the number of its phase, "CADAP 7", names a programme.
compiled.push({
	kind: 'programme',
	rule: /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}-]{2,}[ -](?:[1-9]|1\d)(?![\p{N}/])/gu
});

/** Every noun of a prepared text that may name an event, in order; none overlaps another. */
export function eventNouns(text: string): EventNoun[] {
	const found: EventNoun[] = [];
	for (const { kind, rule } of compiled) {
		for (const span of find(text, rule)) {
			if (found.some((other) => overlaps(other, span))) continue;
			found.push({ start: span.start, end: span.end, kind });
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

const HAPPENED =
	'adopt|approv|sign|launch|establish|creat|found(?=ed)|open|held|hold|organi[sz]|conven|conduct|revis|amend|updat|start|began|begin|end(?=ed)|complet|extend|prolong|clos|dissol|dismantl|abolish|introduc|ratif|publish|replac|inaugurat|implement|conclud|schedul|host|' +
	'принят|принял|утвержд|одобр|подпис|запу[сщ]|созда[нл]|учре[жд]|основан|открыт|открыл|провед|провел|проход|прош[еел]|состоя[лвт]|организов|пересм|измен|обновл|нача[лт]|старт|заверш|продл|закры|упраздн|введен|ввел|внедр|ратифи|вступ|опубл|реализ|разработ|заплан|сменил|преобраз|реорганиз';

/** Verbs of beginning, holding, changing and ending. */
export const HAPPENS = words(
	`(?:${HAPPENED})\\p{L}*|took place|takes? place|set up|setting up|came into force|enter\\p{L}* into force|to be held|пришел на смену`
);

/** Verbs that make or end an institution, and no other use of its name. */
export const FOUNDED = words(
	'(?:establish|creat|found(?=ed)|open|launch|inaugurat|clos|dissol|dismantl|abolish|merg|reorgani|transform|renam|созда[нл]|учре[жд]|основан|открыт|открыл|упраздн|ликвидир|преобраз|реорганиз|переимен|расформир)\\p{L}*|set up|setting up'
);

/** Verbs of lawmakers: what they bring about is a text, no treatment and no office. */
export const ENACTED = words(
	'(?:adopt|approv|sign(?!if)|ratif|amend|revis|enact|принят|принял|утвержд|одобр|подпис|ратифи|пересм)\\p{L}*|(?:came|entered|comes?|enters?) into force|вступ\\p{L}+ в силу'
);

/** That something was held. */
export const HELD = words(
	'(?:was|were|is|are|has been|have been|being) (?:\\p{L}+ )?(?:held|organi[sz]ed|conducted|convened|hosted)|took place|takes place|gathered|прош(?:ел|ла|ло|ли)|состоял(?:ся|ась|ось|ись)|проведен[аоы]?|провел[аи]?|проходит|собрал[аи]?'
);

export const TODAY = words('today|сегодня');

/** That something lay ahead when the text was written. */
export const AHEAD = words(
	'forthcoming|upcoming|will|shall|to be (?:held|organi[sz]ed|adopted|launched|set up|established|signed)|planned|planning|plans to|intends? to|expected to|scheduled|towards|предстоящ\\p{L}+|будет|будут|планир\\p{L}+|заплан\\p{L}+|намерен\\p{L}*|предстоит|ожидается'
);
