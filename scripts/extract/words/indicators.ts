import { has, words } from '../text/span.ts';

interface Topic {
	readonly indicator: string;
	readonly rule: RegExp;
}

const topic = (indicator: string, rule: string): Topic => ({ indicator, rule: words(rule) });

/** What a figure may measure, by its unit and the words around it; the first that fits counts. */
const FIGURES: readonly { units: RegExp; indicator: string; rule: RegExp }[] = [
	{
		units: /^KGM$/u,
		indicator: 'drug_seizures',
		rule: words(
			'(?:seiz|confiscat|intercept|withdr|destroy|discover|изъя|изыма|конфиск|задержа|обнаруж|уничтож|перехва)\\p{L}*|narcotics?|drugs?|наркот\\p{L}*|heroin|opium|hashish|cannabis|marijuana|methamphetamine|героин\\p{L}*|опи[йяе]\\p{L}*|гашиш\\p{L}*|марихуан\\p{L}*'
		)
	},
	{
		units: /^GROUP$/u,
		indicator: 'crime_groups_dismantled',
		rule: words(
			'(?:liquidat|dismantl|neutrali|disrupt|eliminat|identif|detect|suppress|uncover|ликвид|пресеч|обезвре|выявл|нейтрализ|разобла|раскры)\\p{L}*|criminal|преступн\\p{L}+|опг'
		)
	},
	{
		units: /^LABORATORY$/u,
		indicator: 'laboratories_dismantled',
		rule: words('(?:laborator|labs?|лаборатори|нарколаборатори)\\p{L}*')
	},
	{ units: /^CRIME$/u, indicator: 'drug_crimes', rule: words('\\p{L}*(?:drug|нарко)\\p{L}*') },
	{ units: /^TABLET$/u, indicator: 'tablets_seized', rule: words('(?:tablets?|pills?|таблет\\p{L}+)') },
	{ units: /^HA$/u, indicator: 'opium_poppy_cultivation', rule: words('poppy|мак|мака|маком') },
	{
		units: /^PERSON$/u,
		indicator: 'pwid_population_size',
		rule: words('inject(?:s|ing)? drugs?|pwid|инъекционн\\p{L}+')
	},
	{
		units: /^PERSON$/u,
		indicator: 'ost_patients',
		rule: words(
			'(?:substitution|agonist|methadone) (?:treatment|therapy|programmes?)|заместительн\\p{L}+ терапи\\p{L}+|метадон\\p{L}*'
		)
	},
	{ units: /^EUR$/u, indicator: 'eu_programme_budget', rule: words('budget\\p{L}*|бюджет\\p{L}*') },
	{
		units: /^PERSON$/u,
		indicator: 'crime_group_members',
		rule: words(
			'(?:consisting of|composed of|made up of|comprising|members of|в составе|состо\\p{L}+ из|численностью|участник\\p{L}*|в котор\\p{L}+ входил\\p{L}*)'
		)
	},
	{ units: /^(?:PERSON|CASE)$/u, indicator: 'hiv_new_infections', rule: words('hiv|вич') },
	{
		units: /^PERSON$/u,
		indicator: 'registered_drug_users',
		rule: words('register(?:ed)?|registry|registration|на (?:\\p{L}+ )?учет\\p{L}*|зарегистрирован\\p{L}*')
	},
	{
		units: /^EUR$/u,
		indicator: 'eu_programme_allocation',
		rule: words('(?:allocat|fund|financ|grant|contribut|commit|earmark|выдел|финанс|грант)\\p{L}*')
	},
	{
		units: /^PROGRAMME$/u,
		indicator: 'prevention_programmes',
		rule: words('prevent\\p{L}*|профилакт\\p{L}*')
	},
	{
		units: /^COUNTRY$/u,
		indicator: 'countries_represented',
		rule: words('(?:delegat|represent|participant|делегац|представител|участник)\\p{L}*')
	}
];

/** What a claim may speak of; the first that fits counts, so the narrow ones come first. */
const TOPICS: readonly Topic[] = [
	topic('hiv_new_infections', 'hiv|aids|вич|спид\\p{L}*'),
	topic(
		'registered_drug_users',
		'registered (?:drug )?(?:users|addicts|persons)|number of (?:drug )?(?:users|addicts)|наркологическ\\p{L}+ учет\\p{L}*|состоящ\\p{L}+ на учет\\p{L}*|числ\\p{L}+ (?:наркозависим\\p{L}+|потребител\\p{L}+)'
	),
	topic(
		'opioid_agonist_therapy',
		'(?:opioid )?(?:substitution|agonist|replacement) (?:treatment|therapy)|ost|oat|methadone|заместительн\\p{L}+ терапи\\p{L}+|метадон\\p{L}*|озт|пзт'
	),
	topic(
		'online_drug_sales',
		'dark ?net|internet|online|telegram|даркнет\\p{L}*|интернет\\p{L}*|телеграм\\p{L}*|онлайн'
	),
	topic('terrorism_links', 'terroris\\p{L}+|террориз\\p{L}+'),
	topic('precursors', 'precursors?|прекурсор\\p{L}*'),
	topic(
		'trafficking_methods',
		'inventive|conceal\\p{L}*|packag\\p{L}+|methods? of (?:trafficking|smuggling)|сокрыти\\p{L}+|тайник\\p{L}*|изобретательн\\p{L}+|упаковк\\p{L}+'
	),
	topic(
		'synthetic_drugs',
		'synthetic|meth?amphetamines?|amphetamines?|nps|psychoactive substances|smoking mixtures|mephedrone|spice|синтетическ\\p{L}+|психоактивн\\p{L}+|нпв|курительн\\p{L}+ смес\\p{L}+|мефедрон\\p{L}*|(?:мет)?амфетамин\\p{L}*'
	),
	topic('drug_seizures', 'seizures?|seized|изъят\\p{L}+'),
	topic('afghanistan', 'afghan\\p{L}*|афган\\p{L}*'),
	topic(
		'drug_trafficking',
		'traffick\\p{L}+|smuggl\\p{L}+|illicit trade|незаконн\\p{L}+ оборот\\p{L}*|контрабанд\\p{L}+|наркотрафик\\p{L}*|наркобизнес\\p{L}*'
	),
	topic('treatment_rehabilitation', 'treatment|rehabilitation|лечени\\p{L}+|реабилитаци\\p{L}+'),
	topic(
		'drug_monitoring',
		'monitoring|early warning|information systems?|focal points?|мониторинг\\p{L}*|раннего предупреждения|раннее предупреждение'
	),
	topic('prevention', 'prevention|preventive|профилакти\\p{L}+'),
	topic(
		'regional_cooperation',
		'regional cooperation|regional co-operation|situation in the region|региональн\\p{L}+ сотрудничеств\\p{L}+'
	),
	topic('drug_situation', 'drug situation|наркоситуаци\\p{L}+|ситуаци\\p{L}+ с наркотиками'),
	topic(
		'drug_policy',
		'polic(?:y|ies)|strateg\\p{L}+|legislat\\p{L}+|laws?|политик\\p{L}+|наркополитик\\p{L}+|стратеги\\p{L}+|закон\\p{L}*'
	)
];

/** The indicator that a figure may belong to; '' where none fits. */
export function indicatorOfFigure(unit: string, around: string): string {
	return FIGURES.find(({ units, rule }) => units.test(unit) && has(around, rule))?.indicator ?? '';
}

/** The indicator or topic that a claim may speak of; '' where none fits. */
export const indicatorOfClaim = (around: string): string =>
	TOPICS.find(({ rule }) => has(around, rule))?.indicator ?? '';

const DRUGS: readonly Topic[] = [
	topic('synthetic_cathinones', 'mephedrone|cathinones?|мефедрон\\p{L}*|катинон\\p{L}*'),
	topic('synthetic_cannabinoids', 'synthetic cannabinoids?|spice|синтетическ\\p{L}+ каннабиноид\\p{L}*'),
	topic('synthetic', 'synthetic|синтетическ\\p{L}+|синтетик\\p{L}+'),
	topic('heroin', 'heroin|героин\\p{L}*'),
	topic('morphine', 'morphine|морфин\\p{L}*'),
	topic('opium', 'opium(?! poppy)|опи[йяюе]|опиум\\p{L}*|опием'),
	topic('methamphetamine', 'methamphetamines?|метамфетамин\\p{L}*'),
	topic('amphetamine', 'amphetamines?|амфетамин\\p{L}*'),
	topic('ecstasy', 'ecstasy|mdma|экстази|мдма'),
	topic('cocaine', 'cocaine|кокаин\\p{L}*'),
	topic('tramadol', 'tramadol|трамадол\\p{L}*'),
	topic('poppy_straw', 'poppy straw|маков\\p{L}+ солом\\p{L}+'),
	topic('cannabis_resin', 'hashish|cannabis resin|гашиш\\p{L}*'),
	topic('cannabis_herb', 'marijuana|cannabis herb|марихуан\\p{L}*'),
	topic('cannabis', 'cannabis|hemp|каннабис\\p{L}*|конопл\\p{L}+'),
	topic('opiates', 'opiates?|опиат\\p{L}*'),
	topic('precursors', 'precursors?|прекурсор\\p{L}*'),
	topic('psychotropics', 'psychotropic\\p{L}*|психотропн\\p{L}+'),
	topic('all_drugs', 'narcotics?|drugs?|наркоти\\p{L}+|наркосредств\\p{L}*')
];

/** The drug that a text names first after a figure; '' where it names none. */
export function drugIn(text: string): string {
	const found = DRUGS.map(({ indicator, rule }) => ({ indicator, at: text.search(rule) })).filter(
		({ at }) => at >= 0
	);
	const first = found.sort((a, b) => a.at - b.at)[0];
	return first?.indicator ?? '';
}

/** Every code that a guess may give, to be held against the atlas's own lists. */
export const GUESSES = {
	indicators: [...FIGURES, ...TOPICS].map(({ indicator }) => indicator),
	drugs: DRUGS.map(({ indicator }) => indicator)
} as const;
