import { obsStatuses } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import type { SeriesPoint } from '../../queries/series.ts';

/** In words why a count is drawn hollow; a limit is no estimate, whatever it was told from. */
export const statusOf = ({ status, value }: SeriesPoint, locale: Locale): string[] =>
	status === 'A' || (value === null && status === 'E')
		? []
		: [obsStatuses[status as keyof typeof obsStatuses][locale]];
