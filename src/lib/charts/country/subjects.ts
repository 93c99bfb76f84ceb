import type { Country } from '../../domain/areas.ts';
import { isAskedOfCountries } from '../../domain/asked-of.ts';
import type { Claim } from '../../queries/claims.ts';
import type { Figure } from '../../queries/figures.ts';
import { countKinds, readCountries, type Reading, type ReadingKind } from '../reading.ts';

/** What the dialogue holds on one subject for one country. */
export interface Subject {
	readonly id: string;
	readonly name: string;
	readonly reading: Reading;
}

/** How much the dialogue says of one country. */
export interface CountryCounts {
	/** Numbers and directions, each row by itself. */
	readonly numbers: number;
	readonly directions: number;
	/** Subjects by the strongest thing said of them; a subject counts once. */
	readonly subjects: Readonly<Record<ReadingKind, number>>;
	/** All subjects. */
	readonly all: number;
}

const strength: readonly ReadingKind[] = ['number', 'direction', 'mention', 'silence'];

/** Every subject that can be asked of a country, as read for it: numbers first, silences last, within each in the order of the subjects. */
export function readSubjects(
	country: Country,
	indicators: readonly { readonly id: string; readonly name: string }[],
	figures: readonly Figure[],
	claims: readonly Claim[]
): Subject[] {
	return indicators
		.filter(({ id }) => isAskedOfCountries(id))
		.flatMap(({ id, name }) =>
			readCountries(id, figures, claims, [country]).map((reading) => ({ id, name, reading }))
		)
		.sort((a, b) => strength.indexOf(a.reading.kind) - strength.indexOf(b.reading.kind));
}

export function countSubjects(subjects: readonly Subject[]): CountryCounts {
	const sum = (count: (reading: Reading) => number) =>
		subjects.reduce((total, { reading }) => total + count(reading), 0);
	return {
		numbers: sum(({ figures }) => figures.length),
		directions: sum(({ directions }) => directions.length),
		subjects: countKinds(subjects.map(({ reading }) => reading)),
		all: subjects.length
	};
}
