import type { GeometryObject } from 'topojson-specification';

/**
 * ISO 3166-1 numeric → alpha-3, for the countries that reach into the map's frame. The source knows the numeric
 * codes only. Short on purpose: a country that enters the frame is a decision, and the build stops for it.
 */
const ALPHA3: Readonly<Record<string, string>> = {
	'004': 'AFG',
	'031': 'AZE',
	'051': 'ARM',
	'112': 'BLR',
	'156': 'CHN',
	'268': 'GEO',
	'356': 'IND',
	'364': 'IRN',
	'368': 'IRQ',
	'398': 'KAZ',
	'417': 'KGZ',
	'496': 'MNG',
	'586': 'PAK',
	'643': 'RUS',
	'682': 'SAU',
	'760': 'SYR',
	'762': 'TJK',
	'792': 'TUR',
	'795': 'TKM',
	'804': 'UKR',
	'860': 'UZB'
};

/**
 * What the source draws apart and ISO gives no code, by the source's name.
 * - Baikonur is Kazakhstan's; Russia leases it. Left apart it would be a hole in Kazakhstan.
 * - The Siachen Glacier is claimed by India and by Pakistan: land, but nobody's here. `XXX` is of the codes
 *   that ISO leaves to its users.
 */
const WITHOUT_NUMBER: Readonly<Record<string, string>> = {
	Baikonur: 'KAZ',
	'Siachen Glacier': 'XXX'
};

/** The alpha-3 code of a country of the source; one that has none stops the build. */
export function alpha3(country: GeometryObject): string {
	const code = codeOf(country);
	if (code === undefined) {
		throw new Error(
			`${nameOf(country)} (${String(country.id ?? 'no ISO number')}) reaches into the map's frame and has no code: ` +
				'give it one in scripts/map/codes.ts, or make the frame smaller.'
		);
	}
	return code;
}

/** Whether a country of the source is, or belongs to, one of those with the given alpha-3 codes. */
export function isOneOf(codes: readonly string[], country: GeometryObject): boolean {
	const code = codeOf(country);
	return code !== undefined && codes.includes(code);
}

function codeOf(country: GeometryObject): string | undefined {
	return country.id === undefined ? WITHOUT_NUMBER[nameOf(country)] : ALPHA3[country.id];
}

function nameOf({ properties }: GeometryObject): string {
	return properties && 'name' in properties ? String(properties.name) : 'A country without a name';
}
