/** A noun that says what is counted. */
export interface Countable {
	/** The atlas's word for the unit. */
	readonly unit: string;
	/** Plural forms and, in Russian, every case; no groups inside. */
	readonly plural: string;
	/** Forms that stand after the number one only. */
	readonly singular: string;
}

const noun = (unit: string, plural: string, singular = ''): Countable => ({ unit, plural, singular });

/**
 * What documents of this family count, in English and Russian. Where a phrase holds several, the first in the phrase
 * counts. A Russian noun may carry a prefix («наркопреступление», «нарколаборатория»).
 */
export const COUNTABLES: readonly Countable[] = [
	noun(
		'GROUP',
		'(?:groups|gangs|networks|syndicates|cartels|organi[sz]ations|organisations|rings|cells|communities)|\\p{L}*групп(?:ы|а|ам|ами|ах|у)?|\\p{L}*группиров(?:ок|ки|ками|ка|кам)|опг|опс|оргпреступн\\p{L}+|сообществ(?:а|о|ам|ами)?|организаци[йияею]\\p{L}{0,2}|банд(?:ы|а|ам)?',
		'group|gang|network|syndicate|cartel|organi[sz]ation|ring|cell'
	),
	noun(
		'PERSON',
		'people|persons|individuals|citizens|residents|nationals|foreigners|men|women|children|adolescents|minors|teenagers|students|pupils|teachers|parents|youths|patients|clients|users|addicts|consumers|members|participants|delegates|representatives|experts|specialists|officers|officials|employees|staff|workers|professionals|doctors|psychologists|narcologists|policemen|inmates|prisoners|convicts|offenders|suspects|traffickers|dealers|couriers|smugglers|criminals|perpetrators|detainees|victims|carriers|pwid|plhiv|plwh|pwud|beneficiaries|trainees|trainers|volunteers|partners|instructors|tutors|speakers|inhabitants|deaths|births|journalists|respondents|leaders|organi[sz]ers|accomplices|ambassadors|ministers|interviewees|judges|prosecutors|investigators|guards|человека?|человеку|людей|людям|людьми|лиц(?:а|ам|ами|ах|о)?|граждан(?:а|ам|ин|ина|ами)?|иностранц\\p{L}+|жител\\p{L}+|мужчин\\p{L}{0,2}|женщин\\p{L}{0,2}|дет(?:ей|и|ям)|подрост\\p{L}+|несовершеннолетн\\p{L}+|школьник\\p{L}*|студент\\p{L}*|учащи\\p{L}+|учител\\p{L}+|родител\\p{L}+|пациент\\p{L}*|больн(?:ых|ым|ой)|потребител\\p{L}+|наркозависим\\p{L}+|носител\\p{L}+|лив|лжв|наркоман\\p{L}*|член(?:ов|а|ам|ами)|участник\\p{L}*|участниц\\p{L}*|делегат\\p{L}*|представител\\p{L}+|эксперт\\p{L}*|специалист\\p{L}*|сотрудник\\p{L}*|работник\\p{L}*|врач\\p{L}*|психолог\\p{L}*|осужденн\\p{L}+|заключенн\\p{L}+|подозреваем\\p{L}+|обвиняем\\p{L}+|задержанн\\p{L}+|наркокурьер\\p{L}*|курьер\\p{L}*|наркосбытчик\\p{L}*|сбытчик\\p{L}*|преступник\\p{L}*|контрабандист\\p{L}*|фигурант\\p{L}*|слушател\\p{L}+|тренер\\p{L}*|лидер\\p{L}*|пособник\\p{L}*|соучастник\\p{L}*|организатор\\p{L}*|волонтер\\p{L}*|партнер\\p{L}*|инструктор\\p{L}*|смерт(?:ей|и|ь)|душ',
		'person|individual|citizen|man|woman|child|student|patient|user|member|participant|expert|specialist|officer|offender|suspect|death'
	),
	noun(
		'CASE',
		'cases|facts|seizures|arrests|attempts|infections|violations|proceedings|investigations|convictions|diagnoses|overdoses|deliveries|shipments|consignments|случа(?:ев|я|и|й|ям|ями)|дел(?:а|о|ам)?|факт(?:ов|а|ы|ам)?|изъяти[йяею]|эпизод\\p{L}*|попыт(?:ок|ки|ка|кам)|инфекци[йия]|заражени[йяе]|задержани[йяе]|нарушени[йяе]|парти[йия]|поставо?к[иа]?|контрабанд\\p{L}{0,2}|передозиров\\p{L}+',
		'case|seizure|arrest|attempt|infection|shipment'
	),
	noun(
		'CRIME',
		'crimes|offen[cs]es|felonies|\\p{L}*преступлени[йяею]\\p{L}{0,2}|\\p{L}*правонарушени[йяею]\\p{L}{0,2}',
		'crime|offen[cs]e'
	),
	noun('INCIDENT', 'incidents|clashes|инцидент\\p{L}*|столкновени[йяе]\\p{L}{0,2}', 'incident|clash'),
	noun('TABLET', 'tablets|pills|таблет(?:ок|ки|ка|ку|ками)', 'tablet|pill'),
	noun('CHANNEL', 'channels|\\p{L}*канал(?:ов|а|ы)?', 'channel'),
	noun(
		'LABORATORY',
		'laboratories|labs|\\p{L}*лаборатори[йияею]\\p{L}{0,2}',
		'laboratory|lab|laborator(?:y|ies)'
	),
	noun(
		'COUNTRY',
		'countries|states|republics|nations|стран(?:ы|а|ам|ами|ах|е)?|государств(?:а|о|ам|ами)?|республик(?:и|а|ам)?',
		'country|state|republic'
	),
	noun(
		'PROGRAMME',
		'programmes|programs|projects|initiatives|campaigns|программ(?:ы|а|ам|ами)?|проект(?:ов|а|ы|ам)?|инициатив(?:ы|а)?|кампани[йия]',
		'programme|program|project|initiative|campaign'
	),
	noun(
		'OPERATION',
		'operations|raids|inspections|операци[йияею]\\p{L}{0,2}|рейд(?:ов|а|ы)?|мероприяти[йяе]\\p{L}{0,2}|провер(?:ок|ки|ка)',
		'operation|raid|inspection'
	),
	noun(
		'EVENT',
		'meetings|trainings|workshops|seminars|conferences|sessions|visits|courses|lectures|events|rounds|встреч(?:и|а|ам)?|тренинг(?:ов|а|и)?|семинар(?:ов|а|ы)?|конференци[йия]|сесси[йия]|визит(?:ов|а|ы)?|курс(?:ов|а|ы)?|лекци[йия]|заседани[йяе]',
		'meeting|training|workshop|seminar|conference|session|visit|course'
	),
	noun(
		'ORGANISATION',
		'ngos|associations|companies|firms|ministries|agencies|institutions|services|departments|units|bodies|нпо|ассоциаци[йия]|компани[йия]|фирм(?:ы|а)?|министерств(?:а|о)?|ведомств(?:а|о)?|агентств(?:а|о)?|служб(?:ы|а)?|подразделени[йяе]|учреждени[йяе]\\p{L}{0,2}',
		'agency|ministry|institution|ngo'
	),
	noun(
		'SITE',
		'sites|centers|centres|points|clinics|hospitals|prisons|colonies|schools|universities|posts|offices|facilities|routes|websites|pages|accounts|shops|plots|fields|points|regions|districts|cities|towns|villages|сайт(?:ов|а|ы)?|центр(?:ов|а|ы|ам|ах)?|пункт(?:ов|а|ы|ам|ах)?|больниц\\p{L}{0,2}|колони[йия]|школ(?:ы|а|ам|ах)?|вуз(?:ов|а|ы|ах)?|маршрут(?:ов|а|ы)?|аккаунт(?:ов|а|ы)?|магазин(?:ов|а|ы)?|интернет-\\p{L}+|счет(?:ов|а)|участк(?:ов|а|и)|участок|пост(?:ов|а|ы)|кабинет(?:ов|а|ы)?|област(?:ей|и|ях)|регион(?:ов|а|ы|ах)|район(?:ов|а|ы|ах)|город(?:ов|а|ах)|очаг(?:ов|а|и)?',
		'center|centre|clinic|site|prison|school'
	),
	noun(
		'PIECE',
		'ampoules|capsules|doses|plants|bushes|seedlings|pieces|packages|parcels|bags|bricks|barrels|canisters|containers|boxes|packs|stamps|bottles|vials|syringes|kits|items|devices|scanners|vehicles|cars|dogs|weapons|firearms|bullets|explosives|cartridges|ампул(?:ы|а)?|капсул(?:ы|а)?|доз(?:ы|а)?|куст(?:ов|а|ы)?|растени[йяе]|штук[иа]?|шт\\.?|единиц(?:ы|а)?|ед\\.?|упаков(?:ок|ки|ка)|пакет(?:ов|а|ы)?|свертк(?:ов|а|и)|брикет(?:ов|а|ы)?|шприц(?:ев|а|ы)?|собак[иа]?|автомобил(?:ей|я|и|ь)|автомашин(?:ы|а)?|тайник(?:ов|а|и)?|закладо?к[иа]?|комплект(?:ов|а|ы)?|прибор(?:ов|а|ы)?|устройств(?:а|о)?|боеприпас(?:ов|а|ы)|патрон(?:ов|а|ы)?',
		'plant|dose|package|vehicle|dog'
	),
	noun(
		'SUBSTANCE',
		'substances|precursors|drugs|chemicals|веществ(?:а|о)?|прекурсор(?:ов|а|ы)?|наименовани[йяе]|вид(?:ов|а|ы)',
		'substance|precursor|drug'
	),
	noun(
		'DOCUMENT',
		'laws|agreements|memoranda|memorandums|protocols|resolutions|decrees|reports|studies|surveys|publications|standards|guidelines|manuals|recommendations|strategies|plans|brochures|закон(?:ов|а|ы)?|соглашени[йяе]|меморандум(?:ов|а|ы)?|протокол(?:ов|а|ы)?|резолюци[йия]|исследовани[йяе]|публикаци[йия]|стандарт(?:ов|а|ы)?|рекомендаци[йия]|доклад(?:ов|а|ы)?|отчет(?:ов|а|ы)|акт(?:ов|а|ы)',
		'law|agreement|memorandum|protocol|report|study|survey|plan'
	)
];
