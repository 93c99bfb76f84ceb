import { franc } from 'franc';
import type { Language } from '../extract.ts';

/** The codes of ISO 639-3 that are read as English; Scots is what franc takes much official English for. */
const ENGLISH = new Set(['eng', 'sco']);

const LITTLE_WORDS: Readonly<Record<Language, RegExp>> = {
	en: /^(?:the|of|and|in|to|was|were|by|for|with|from|that|is|are|has|have|been|at|on|a|an|this|which|their|its)$/iu,
	ru: /^(?:в|во|и|на|с|со|по|за|из|от|до|для|что|не|о|об|к|также|был[аои]?|были|году|года|это|его|их|как)$/iu
};
/** Letters that other languages in Cyrillic have and Russian has not. */
const NOT_RUSSIAN = /[іїєґўјљњћђџѓќңүөқғҳҷӣӯәһұ]/giu;

/** Below so many words the statistics of letters say little and the little words decide. */
const SHORT = 40;
const LITTLE_SHARE = 0.12;

/** The language of a text, or the code (ISO 639-3) of the one that it seems to be in; 'und' where nothing tells. */
export function languageOf(text: string): { language: Language } | { other: string } {
	const words = text.match(/\p{L}+/gu) ?? [];
	const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
	const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
	const language: Language = cyrillic > latin ? 'ru' : 'en';
	const little = words.filter((word) => LITTLE_WORDS[language].test(word)).length;
	const foreign = text.match(NOT_RUSSIAN)?.length ?? 0;
	const other = franc(text, { minLength: 10 });
	if (words.length < SHORT) {
		const plausible = little > 0 && little >= words.length * LITTLE_SHARE && foreign <= cyrillic * 0.01;
		const named = words.length > 0 && words.length <= 8 && foreign === 0;
		return plausible || (named && /\d/u.test(text)) ? { language } : { other };
	}
	const same = language === 'en' ? ENGLISH.has(other) : other === 'rus' && foreign <= cyrillic * 0.01;
	return same ? { language } : { other };
}

/** A language's English name, for messages. */
export function languageName(code: string): string {
	if (code === 'und') return 'no language that could be told';
	try {
		return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
	} catch {
		return code;
	}
}
