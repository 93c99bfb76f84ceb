/**
 * What the map's boundary statement has to say: whose boundaries, which edition, how detailed. The edition is older
 * than the border treaties of Kyrgyzstan with Uzbekistan (2022–2023) and with Tajikistan (2025) and cannot show them.
 */
export const BOUNDARIES = {
	source: 'Natural Earth',
	theme: 'Admin 0 – Countries',
	edition: '4.1.0',
	/** Day of the edition (ISO 8601), as Natural Earth's change log dates it. */
	date: '2018-05-21',
	/** Denominator of the source's scale, 1:10,000,000; what is drawn is simplified from it. */
	scale: 10_000_000,
	licence: 'Public domain',
	address: 'https://www.naturalearthdata.com/'
} as const;
