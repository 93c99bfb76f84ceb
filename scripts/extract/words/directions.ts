import { find, has, leadTo, overlaps, words, type Span } from '../text/span.ts';

/** That something rises, falls or stays, on the scale of the kept statements. */
export interface Direction extends Span {
	readonly direction: -2 | -1 | 0 | 1 | 2;
	readonly doubt?: string;
}

const RULES: readonly (readonly [-2 | -1 | 0 | 1 | 2, string])[] = [
	[
		-2,
		'(?:has|have|had) been (?:minimi[sz]ed|eliminated|eradicated)|(?:was|were) (?:minimi[sz]ed|eliminated|eradicated)|plummet\\p{L}*|halved|сведен\\p{L}* к минимуму|минимизирован\\p{L}*|сократил\\p{L}{1,4} (?:вдвое|втрое|в \\S+ раза?)|снизил\\p{L}{1,4} (?:вдвое|втрое|в \\S+ раза?)|резко (?:снизил|сократил|упал)\\p{L}*'
	],
	[
		2,
		'doubled|tripled|quadrupled|soar\\p{L}*|surg(?:ed|ing)|skyrocket\\p{L}*|(?:increased|grew|rose|grown|risen) \\p{L}*-?fold|удвоил\\p{L}*|утроил\\p{L}*|(?:возрос|вырос|увеличил)\\p{L}* (?:вдвое|втрое|в \\S+ раза?|кратно)|в \\S+ раза? (?:больше|выше)|резко (?:возрос|вырос|увеличил)\\p{L}*|стремительн\\p{L}+'
	],
	[
		0,
		'remain(?:s|ed|ing)? (?:\\p{L}+ )?(?:stable|unchanged|grave|serious|high|low|the same|difficult|tense|complex|relevant|steady)|(?:is|are|was|were) (?:relatively )?stable|stabili[sz]ed|no changes?|not changed|оста(?:ется|ются|лась|лся|лись|лось|валась) (?:\\p{L}+ )?(?:стабильн|прежн|сложн|тяжел|напряженн|высок|низк|неизменн|серьезн|актуальн)\\p{L}*|стабилизировал\\p{L}*|без изменений|не изменил\\p{L}*'
	],
	[
		-1,
		'(?:has|have|had) (?:been )?(?:decreased|declined|fallen|dropped|reduced|lowered|diminished|shrunk)|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fell|falling|dropp(?:ed|ing)|(?:was|were|been|being) reduced|reduced|going down|went down|downward|diminish(?:ed|ing)|fewer|on the decline|continu\\p{L}* to (?:decline|decrease|fall|drop)|продолжа\\p{L}+ (?:снижаться|сокращаться|уменьшаться|падать)|сни(?:зил|жает|жал)\\p{L}*|снижени[еяю]|сокра(?:тил|щает)\\p{L}*|сокращени[еяю]|уменьш(?:ил|ает)\\p{L}*|уменьшени[еяю]|упал[аои]?|падает|падени[еяю]|спад'
	],
	[
		1,
		'increas(?:e|es|ed|ing|ingly)|(?:is|are|was|were|has been|have been) (?:growing|rising|expanding)|gr(?:ew|own|ows|owing|owth)|ris(?:es|en|ing)|rose|upward|going up|went up|on the (?:rise|increase)|continu\\p{L}* to (?:grow|rise|increase)|продолжа\\p{L}+ (?:расти|увеличиваться|возрастать)|more and more|more evidence|(?:has|have|had) (?:improved|strengthened|expanded)|improved|expanded|strengthening of|увеличи(?:л|вает)\\p{L}*|увеличени[еяю]|возрос\\p{L}*|возраст(?:ает|ают)|вырос\\p{L}*|раст(?:ет|ут)|рост(?:а|у|ом)?|повы(?:сил|шает)\\p{L}*|повышени[еяю]|усили(?:л|вает)\\p{L}*|расшири(?:л|яет)\\p{L}*|участи(?:л|лись)\\p{L}*|улучши(?:л|лась|лось|лись)\\p{L}*|все (?:более|чаще|больше)|набира\\p{L}+ популярность'
	]
];

const compiled = RULES.map(([direction, rule]) => ({ direction, rule: words(rule) }));

// What is wished for or done is no claim that it has come about.
const PURPOSE_BEFORE =
	/(?:^|[^\p{L}])(?:to|aim(?:ed|s|ing)? at|(?:aim|purpose|goal|need|measures|efforts|order|designed|intended)(?: \p{L}+)? (?:of|for|to|at)|towards|contribute to(?: the)?|на|по|для|к|целях|над|о|об|путем)\s*(?:the |further |дальнейше\p{L}+ )?$/iu;
// "demand reduction", «сокращение предложения»: names of a policy.
const NAME_BEFORE = /(?:demand|supply|harm|risk|use|drug|poverty|stigma)[ -]$/iu;
const NAME_AFTER = /^ (?:спроса|предложения|вреда|рисков)/iu;
const STRONG = words(
	'significant(?:ly)?|sharp(?:ly)?|dramatic(?:ally)?|considerabl[ey]|substantial(?:ly)?|marked(?:ly)?|drastic(?:ally)?|rapid(?:ly)?|strong(?:ly)?|several[- ]?fold|значительн\\p{L}+|резк\\p{L}+|существенн\\p{L}+|заметн\\p{L}+|многократн\\p{L}+|кратно|стремительн\\p{L}+|вдвое|втрое'
);
const NOT = /(?:^|[^\p{L}])(?:not|no|never|не|нет)(?: \p{L}+)? $/iu;

/** Every claim of a rise, a fall or no change in a prepared text. */
export function findDirections(text: string): Direction[] {
	const found: Direction[] = [];
	for (const { direction, rule } of compiled) {
		for (const { start, end } of find(text, rule)) {
			const span = { start, end };
			if (found.some((other) => overlaps(other, span)) || isPurpose(text, span)) continue;
			found.push(strengthened(text, span, direction));
		}
	}
	const sorted = found.sort((a, b) => a.start - b.start);
	// "increasing popularity is growing" is one claim.
	return sorted.filter((one, i) => {
		const last = sorted[i - 1];
		return (
			!last ||
			!/^[^.,;:]{0,25}$/u.test(text.slice(last.end, one.start)) ||
			Math.sign(last.direction) !== Math.sign(one.direction)
		);
	});
}

function isPurpose(text: string, { start, end }: Span): boolean {
	const before = leadTo(text, start);
	return PURPOSE_BEFORE.test(before) || NAME_BEFORE.test(before) || NAME_AFTER.test(text.slice(end));
}

function strengthened(text: string, span: Span, direction: Direction['direction']): Direction {
	const around = text.slice(Math.max(0, span.start - 25), span.end + 25);
	const strong = Math.abs(direction) === 1 && has(around, STRONG);
	const value = strong ? ((direction * 2) as -2 | 2) : direction;
	return NOT.test(leadTo(text, span.start))
		? { ...span, direction: value, doubt: 'a "not" stands before it' }
		: { ...span, direction: value };
}
