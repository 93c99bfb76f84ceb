import { find, overlaps, words, type Span } from '../text/span.ts';

/** A change told without a date. */
export interface Change extends Span {
	/** Over, under way, or still to come, when the text was written. */
	readonly stage: 'done' | 'ongoing' | 'announced';
	/** On which side the noun stands: "a law was adopted", "introduced a law", in Russian on either. */
	readonly side: 'before' | 'after' | 'either';
	/** The kinds of noun that it makes an event of. */
	readonly kinds: RegExp;
}

const PAST =
	'set up|established|created|opened|launched|adopted|approved|signed|introduced|dismantled|dissolved|abolished|closed down|merged|reorgani[sz]ed|ratified|amended|inaugurated|developed|founded|renamed|replaced';
const PAST_RU =
	'(?:создан|учрежден|открыт|утвержден|принят|одобрен|подписан|введен|внедрен|запущен|упразднен|реорганизован|ратифицирован|разработан|основан|переименован|расформирован|преобразован)[аоы]?';
const NOMINAL = 'adoption|establishment|creation|introduction|launch|opening|signing|revision|ratification';
const NOMINAL_RU = 'принят|утвержден|открыт|создан|введен|внедрен|подписан|разработк|запуск|пересмотр';
const INFINITIVE =
	'change|introduce|adopt|set up|establish|create|open|launch|develop|amend|approve|sign|revise';
const INFINITIVE_RU =
	'создать|открыть|принять|ввести|внедрить|утвердить|разработать|запустить|изменить|подписать|пересмотреть';
const ADVERB = '(?: \\p{L}+ly| recently| already| also| since| now| уже| также| недавно| официально)?';

const ANY = /^(?:law|institution|measure|programme|strategy|action_plan)$/u;
const REVIEW = /^review$/u;
const MEETING = /^(?:conference|dialogue)$/u;

type Form = readonly [Change['stage'], Change['side'], string, RegExp?];

/** The first form that fits counts, so what lies ahead comes before what is done. */
const FORMS: readonly Form[] = [
	['announced', 'before', `(?:will|shall|to|should) be (?:${PAST})`],
	['announced', 'before', '(?:will|shall|to|should) be (?:held|organi[sz]ed|convened)', MEETING],
	['announced', 'after', `(?:forthcoming|upcoming|planned|future) (?:${NOMINAL})`],
	[
		'announced',
		'after',
		`(?:(?:is|are|was|were) planning|plans?|planned|intends?|intended) to (?:${INFINITIVE})`
	],
	['announced', 'either', `(?:будет|будут) ${PAST_RU}`],
	['announced', 'either', '(?:будет|будут) (?:проведен|организован)[аоы]?|состоится|состоятся', MEETING],
	[
		'announced',
		'after',
		`(?:планиру\\p{L}+|намерен\\p{L}*|предполага\\p{L}+) (?:${INFINITIVE_RU}|(?:${NOMINAL_RU})\\p{L}*)`
	],
	['announced', 'after', `предстоящ\\p{L}+ (?:${NOMINAL_RU})\\p{L}*`],
	['done', 'before', `(?:was|were|has been|have been|had been)${ADVERB} (?:${PAST})`],
	['done', 'after', `(?:has|have|had)${ADVERB} (?:${PAST})|(?:${PAST})(?= (?:an?|the|its|their|new) )`],
	['done', 'after', 'replac(?:ing|ed|es)(?: the)?(?: former| previous)?'],
	['done', 'either', `(?:был[аои]? )?(?:\\p{L}+ )?${PAST_RU}`],
	[
		'done',
		'after',
		'(?:создал|учредил|открыл|утвердил|принял|подписал|ввел|внедрил|запустил|упразднил|ратифицировал|разработал)[аи]?'
	],
	['done', 'before', '(?:organi[sz]ed|held|convened)(?! by)', MEETING],
	[
		'ongoing',
		'after',
		'(?:is|are|was|were|been|be) (?:also )?(?:establishing|creating|drafting|developing|preparing|revising|amending|launching|opening)'
	],
	['ongoing', 'after', 'introducing|setting up'],
	[
		'ongoing',
		'before',
		'(?:is|are) (?:currently |now )?(?:being (?:introduced|set up|established|created|drafted|developed|prepared|revised|amended|implemented)|introduced|implemented)'
	],
	[
		'ongoing',
		'either',
		'(?:внедря|создава|созда|разрабатыва|реализу)(?:ется|ются)|вводится|вводятся|ведется разработка|в стадии (?:разработки|внедрения|создания)'
	],
	['ongoing', 'after', '(?:внедря|созда|разрабатыва|реализу)(?:ет|ют)'],
	[
		'done',
		'either',
		'(?:mid-?term|final|interim|external) (?:review|evaluation|assessment)s? of|(?:review|evaluation|assessment)s? of (?:the )?(?:implementation|programme|project|strategy|(?:action )?plan)|(?:оценк|обзор|отчет)\\p{L}* (?:о |хода )?(?:реализации|выполнени[ия]|исполнени[ия]|осуществлени[ия])',
		REVIEW
	],
	[
		'done',
		'either',
		'(?:recent |new |latest )(?:\\p{L}+ )?(?:report|study|survey|review|assessment) on|(?:presented|launched|published) (?:\\p{L}+ ){0,8}?(?:report|study|survey|review|assessment)|(?:представлен|опубликован)[аоы]? (?:\\p{L}+ )?(?:доклад|отчет|исследовани)\\p{L}*',
		REVIEW
	]
];

const compiled = FORMS.map(([stage, side, rule, kinds = ANY]) => ({ stage, side, kinds, rule: words(rule) }));

/** Every change that a prepared text tells of, in order; none overlaps another. */
export function findChanges(text: string): Change[] {
	const found: Change[] = [];
	for (const { rule, ...form } of compiled) {
		for (const { start, end } of find(text, rule)) {
			const span = { start, end };
			if (!found.some((other) => overlaps(other, span))) found.push({ ...span, ...form });
		}
	}
	return found.sort((a, b) => a.start - b.start);
}
