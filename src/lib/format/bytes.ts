import type { Locale } from '../domain/text.ts';
import { oncePer } from './once-per.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

const formatter = oncePer((key: `${Locale} ${(typeof units)[number]} ${'0' | '1'}`) => {
	const [locale, unit, digits] = key.split(' ');
	return new Intl.NumberFormat(locale, {
		style: 'unit',
		unit: unit ?? 'byte',
		unitDisplay: unit === 'byte' ? 'long' : 'short',
		maximumFractionDigits: Number(digits)
	});
});

/** The size of a file, in units of a thousand: `812 bytes`, `71 kB`, `7.7 MB`; one decimal below ten. */
export function formatBytes(bytes: number, locale: Locale): string {
	// 999,600 would be rounded to “1,000 kB”.
	const step = Math.min(
		units.length - 1,
		Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1) * 1.0005) / 3))
	);
	const size = bytes / 1000 ** step;
	return formatter(`${locale} ${units[step] ?? 'byte'} ${step > 0 && size < 9.95 ? '1' : '0'}`).format(size);
}
