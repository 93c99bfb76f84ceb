/** The year of a period that is one whole calendar year; null for any other. */
export function wholeYear({
	start,
	end
}: {
	readonly start: string | null;
	readonly end: string | null;
}): number | null {
	const year = end?.slice(0, 4) ?? '';
	return start === `${year}-01-01` && end === `${year}-12-31` ? Number(year) : null;
}
