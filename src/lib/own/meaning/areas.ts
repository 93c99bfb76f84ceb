import { areas } from '../../domain/areas.ts';
import { areaWords } from '../../domain/area-words.ts';
import { isoCountries } from '../../domain/iso-countries.ts';
import { locales } from '../../domain/text.ts';
import { plain, remembered } from './plain.ts';

/** Names that tables use beside those of the browser's own list. */
const others: Readonly<Record<string, string>> = {
	AFG: 'Islamic Republic of Afghanistan|Исламская Республика Афганистан',
	AUT: 'Австрия',
	BIH: 'Bosnia and Herzegovina',
	BLR: 'Белоруссия|Беларусь',
	BOL: 'Bolivia (Plurinational State of)',
	BRN: 'Brunei Darussalam',
	CHN: 'China, mainland|КНР|Китайская Народная Республика',
	CIV: 'Cote d’Ivoire|Ivory Coast',
	COD: 'Democratic Republic of the Congo|Congo, Dem. Rep.|DR Congo',
	COG: 'Congo|Republic of the Congo|Congo, Rep.',
	CZE: 'Czech Republic|Чешская Республика',
	DEU: 'ФРГ',
	EGY: 'Egypt, Arab Rep.',
	FSM: 'Micronesia (Federated States of)',
	GBR: 'United Kingdom of Great Britain and Northern Ireland|UK|Great Britain|England|Великобритания|Англия',
	HKG: 'Hong Kong|Гонконг',
	IRN: 'Iran (Islamic Republic of)|Iran, Islamic Rep.|Исламская Республика Иран',
	KAZ: 'Republic of Kazakhstan|Республика Казахстан',
	KGZ: 'Kyrgyz Republic|Кыргызская Республика|Киргизская Республика',
	KOR: 'Republic of Korea|Korea, Rep.|South Korea|Республика Корея|Южная Корея',
	LAO: 'Lao PDR|Lao People’s Democratic Republic',
	MAC: 'Macao',
	MDA: 'Republic of Moldova|Республика Молдова|Молдавия',
	MKD: 'Macedonia|Северная Македония',
	MMR: 'Myanmar|Burma',
	PRK: 'Democratic People’s Republic of Korea|Korea, Dem. People’s Rep.|North Korea|КНДР',
	PSE: 'State of Palestine|Palestine|West Bank and Gaza|Палестина',
	RUS: 'Russian Federation|Российская Федерация|РФ',
	SVK: 'Slovak Republic|Словацкая Республика',
	SWZ: 'Swaziland',
	SYR: 'Syrian Arab Republic',
	TUR: 'Turkey|Türkiye|Turkiye|Турция',
	TWN: 'Taiwan Province of China',
	TZA: 'United Republic of Tanzania',
	UAE: 'UAE|ОАЭ',
	USA: 'United States of America|US|U.S.A.|Соединённые Штаты Америки|США',
	UZB: 'Republic of Uzbekistan|Республика Узбекистан',
	VEN: 'Venezuela (Bolivarian Republic of)|Venezuela, RB',
	VNM: 'Viet Nam|Vietnam',
	YEM: 'Yemen, Rep.',
	CA5: 'Central Asia|Centralnaya Aziya|Центральная Азия|Средняя Азия',
	EU27: 'EU|European Union (27)|European Union - 27 countries|ЕС',
	W0: 'World|Global|WLD|Worldwide|Весь мир|В мире|001|OWID_WRL'
};

const byName = new Map<string, string>();
const byCode = new Map<string, string>();

function fill(): void {
	for (const [code, name] of Object.entries(areas)) {
		for (const locale of locales) byName.set(plain(name[locale]), code);
		byCode.set(code, code);
	}
	for (const style of ['short', 'long'] as const) {
		for (const locale of locales) {
			const names = new Intl.DisplayNames([locale], { type: 'region', style });
			for (const { alpha2, alpha3 } of isoCountries) byName.set(plain(names.of(alpha2) ?? alpha3), alpha3);
		}
	}
	for (const { alpha3, alpha2, numeric } of isoCountries)
		for (const code of [alpha3, alpha2, numeric, String(Number(numeric))]) byCode.set(code, alpha3);
	for (const [code, names] of Object.entries(others))
		for (const name of names.split('|')) byName.set(plain(name), code === 'UAE' ? 'ARE' : code);
}

const wholly = areaWords.map(([code, rule]) => [code, new RegExp(`^(?:${rule})$`, 'iu')] as const);
const formal = /^(?:the )?(?:republic of |республика |респ )?(.+?)(?: republic| rep)?$/u;

/**
 * The area that a cell names: by ISO 3166-1 code of two or three letters or digits, or by its name in English or Russian.
 * @returns ISO 3166-1 alpha-3, or the atlas's code of a wider area; null for what is neither
 */
export const readArea = remembered((cell: string): string | null => {
	if (byCode.size === 0) fill();
	const text = cell.trim();
	const coded = byCode.get(text) ?? (text.length === 3 ? byCode.get(text.toUpperCase()) : undefined);
	if (coded !== undefined) return coded;
	const name = plain(text);
	if (name === '') return null;
	const known = byName.get(name);
	if (known !== undefined) return known;
	const core = formal.exec(name)?.[1] ?? name;
	return byName.get(core) ?? wholly.find(([, rule]) => rule.test(core))?.[0] ?? null;
});
