/** The columns of the CSV to review, in their order; named as in the kept tables where these have one. */
export const COLUMNS = [
	'type',
	'indicator_id',
	'kind',
	'ref_area',
	'drug',
	'period_start',
	'start_precision',
	'period_end',
	'end_precision',
	'period_basis',
	'obs_value',
	'value_low',
	'value_high',
	'value_sign',
	'unit_measure',
	'direction',
	'stage',
	'reporter',
	'locator',
	'as_written',
	'confidence',
	'why_unsure'
] as const;

/** When something was, as far as the text tells; days in ISO 8601, '' where it tells nothing. */
export interface Period {
	readonly period_start: string;
	readonly start_precision: '' | 'day' | 'month' | 'year' | 'open';
	readonly period_end: string;
	readonly end_precision: '' | 'day' | 'month' | 'year' | 'open';
	readonly period_basis: 'stated' | 'inferred';
}

/** A row that the text may hold, for a person to accept, mend or strike out. Guesses that failed are ''. */
export interface Candidate extends Period {
	readonly type: 'observation' | 'statement' | 'event';
	readonly indicator_id: string;
	/** The kind of an event. */
	readonly kind: string;
	readonly ref_area: string;
	readonly drug: string;
	/** In `unit_measure`; `null` for an event, a statement, and where only bounds are told. */
	readonly obs_value: number | null;
	readonly value_low: number | null;
	readonly value_high: number | null;
	/** As in the kept observations; '' where the number stands by itself. */
	readonly value_sign: string;
	/** Mass is in kilograms (KGM) whatever the text uses, money in whole units of its currency. */
	readonly unit_measure: string;
	/** −2 to +2 as in the kept statements. */
	readonly direction: number | null;
	readonly stage: '' | 'done' | 'announced';
	/** In the document's words; '' where the text itself speaks. */
	readonly reporter: string;
	/** The paragraph, counted from 1 over non-empty lines. */
	readonly locator: number;
	/** At most twelve words, as they stand in the paragraph. */
	readonly as_written: string;
	readonly confidence: 'sure' | 'unsure';
	/** What to look at, parted by "; ". */
	readonly why_unsure: string;
	/** Where in the paragraph the words begin: the order of the rows, not a column. */
	readonly at: number;
}

/** What every candidate has until a rule says otherwise. */
export const EMPTY = {
	indicator_id: '',
	kind: '',
	ref_area: '',
	drug: '',
	period_start: '',
	start_precision: '',
	period_end: '',
	end_precision: '',
	period_basis: 'inferred',
	obs_value: null,
	value_low: null,
	value_high: null,
	value_sign: '',
	unit_measure: '',
	direction: null,
	stage: '',
	reporter: ''
} as const satisfies Partial<Candidate>;

/** Whether a row is sure, and if not why. */
export function judged(
	doubts: readonly (string | undefined)[]
): Pick<Candidate, 'confidence' | 'why_unsure'> {
	const reasons = [...new Set(doubts.filter((doubt) => doubt !== undefined && doubt !== ''))];
	return { confidence: reasons.length === 0 ? 'sure' : 'unsure', why_unsure: reasons.join('; ') };
}
