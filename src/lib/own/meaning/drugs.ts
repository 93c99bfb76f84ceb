import { drugs } from '../../domain/codes.ts';
import { locales } from '../../domain/text.ts';
import { plain, remembered } from './plain.ts';

/** How tables name the drugs beside the atlas's own labels. */
const others: Readonly<Partial<Record<keyof typeof drugs, string>>> = {
	all_drugs:
		'all drugs|drugs|drugs total|total|all|total drugs|наркотики|все наркотики|всего|итого|наркотики всего',
	narcotics: 'narcotics|narcotic drugs|наркотические средства|все наркотические средства',
	opiates: 'opiates|opiates group|opioids|опиаты|опиоиды|opiate type',
	heroin: 'heroin base|heroin hcl|diacetylmorphine|диацетилморфин|героин основание',
	opium: 'raw opium|opium raw|prepared opium|опий-сырец|опиум|опий сырец|опий экстракционный',
	morphine: 'morphine base|морфий',
	opioids_other: 'other opioids|other opiates|прочие опиоиды|другие опиоиды',
	poppy_straw: 'poppy straw|маковая солома|маковая соломка',
	poppy_plants: 'poppy plants|opium poppy|opium poppy plants|растения мака|опийный мак',
	cannabis: 'cannabis|cannabis all|cannabis group|cannabis type|каннабис|наркотики каннабисной группы',
	cannabis_herb:
		'cannabis herb|herbal cannabis|marijuana|marihuana|cannabis herb marijuana|марихуана|трава каннабиса|каннабис трава',
	cannabis_resin: 'cannabis resin|hashish|hash|resin|cannabis resin hashish|гашиш|смола каннабиса',
	cannabis_oil: 'cannabis oil|hashish oil|liquid cannabis|гашишное масло',
	cannabis_plants: 'cannabis plants|cannabis plant|hemp plants|растения каннабиса|конопля|растения конопли',
	cannabis_seed: 'cannabis seed|cannabis seeds|семена каннабиса|семена конопли',
	cannabis_other: 'other cannabis|other types of cannabis|прочие виды каннабиса',
	cocaine: 'cocaine hydrochloride|cocaine hcl|cocaine salts|cocaine powder|coca paste|cocaine type',
	synthetic: 'synthetic drugs|synthetics|синтетика|синтетические наркотики',
	amphetamine: 'amphetamines|амфетамины',
	methamphetamine: 'meth|crystal methamphetamine|метамфетамин',
	ecstasy: 'mdma|ecstasy mdma|мдма|экстази мдма',
	ecstasy_total: 'ecstasy type substances|ecstasy type substances total|вещества типа экстази',
	synthetic_cathinones: 'cathinones|mephedrone|alpha pvp|мефедрон|катиноны|соль',
	synthetic_cannabinoids: 'synthetic cannabinoid receptor agonists|spice|спайс',
	stimulants_other: 'other stimulants|stimulants|other amphetamine type stimulants|прочие стимуляторы',
	nps_other: 'nps|new psychoactive substances|other nps|нпв|новые психоактивные вещества',
	lsd: 'lsd lysergide|lysergide|лсд',
	hallucinogens_other: 'hallucinogens|other hallucinogens|галлюциногены',
	psychotropics: 'psychotropic substances|psychotropics|психотропные вещества|психотропы',
	sedatives: 'sedatives|tranquillizers|tranquilizers|sedatives and tranquilizers|benzodiazepines|седативные',
	precursors: 'precursor|precursor chemicals|прекурсор|прекурсоры',
	other: 'other|others|other drugs|other substances|прочие|прочее|другие'
};

const byName = new Map<string, string>();

function fill(): void {
	for (const [code, label] of Object.entries(drugs)) {
		byName.set(plain(code), code);
		for (const locale of locales) {
			byName.set(plain(label[locale]), code);
			byName.set(plain(label[locale].replace(/\s*[(,].*$/, '')), code);
		}
	}
	// What tables say without more is the group as a whole, whatever the atlas's labels begin with.
	for (const [code, names] of Object.entries(others))
		for (const name of names.split('|')) byName.set(plain(name), code);
}

/** The atlas's code of the drug that a cell names in English or Russian; null for any other text. */
export const readDrug = remembered((cell: string): string | null => {
	if (byName.size === 0) fill();
	const name = plain(cell);
	return byName.get(name) ?? byName.get(plain(cell.replaceAll(/\([^)]*\)/g, ''))) ?? null;
});
