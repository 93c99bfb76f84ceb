import { countryCodes, isCountry, type Country } from '../domain/areas.ts';
import { domainCodes, eventKinds, type Domain, type EventKind } from '../domain/codes.ts';
import { parseTime, readList, trackers, writeList, writeTime, type ViewProblem } from './address.ts';

export type { ViewProblem };

const eventCodes = Object.keys(eventKinds) as EventKind[];

/** The five documents, what was published elsewhere, or both. */
export type Layer = 'dialogue' | 'context' | 'all';

/** A value as reported, or per year, or per 100,000 inhabitants. */
export type Measure = 'reported' | 'per_year' | 'per_100k';

/** What the reader is looking at: the part of the page that its address tells. */
export interface ViewState {
	/** In the order of the atlas; empty: all five. */
	readonly countries: readonly Country[];
	readonly from: number;
	readonly to: number;
	/** In the order of the atlas; empty: all. */
	readonly kinds: readonly Domain[];
	/** In the order of the code list; empty: all. */
	readonly events: readonly EventKind[];
	readonly indicator: string;
	/** Empty where the page has no choice of drugs. */
	readonly drug: string;
	readonly layer: Layer;
	/** As reported, or as the atlas reckons it. */
	readonly measure: Measure;
	/** What is chosen of a page's own choices, by parameter: `tab`, and what single charts offer. */
	readonly options: Readonly<Record<string, string>>;
}

/** What the page has to show, and so what an address may ask for. */
export interface ViewBounds {
	readonly earliest: number;
	readonly latest: number;
	/** The first is the default. */
	readonly indicators: readonly string[];
	/** The first is the default; none where the page has no choice of drugs. */
	readonly drugs: readonly string[];
	/** The first is the default. */
	readonly layers: readonly Layer[];
	/** The first is the default. */
	readonly measures: readonly Measure[];
	/** A page's own choices of one value each, by parameter; the first value is the default. */
	readonly options?: Readonly<Record<string, readonly string[]>>;
}

/** Of a page that offers its layers, and neither period, drug nor measure. */
export const layerBounds: ViewBounds = {
	earliest: 0,
	latest: 9999,
	indicators: [],
	drugs: [],
	layers: ['all', 'dialogue', 'context'],
	measures: ['reported']
};

export function defaultView({
	earliest,
	latest,
	indicators,
	drugs,
	layers,
	measures,
	options = {}
}: ViewBounds): ViewState {
	return {
		countries: [],
		from: earliest,
		to: latest,
		kinds: [],
		events: [],
		indicator: indicators[0] ?? '',
		drug: drugs[0] ?? '',
		layer: layers[0] ?? 'dialogue',
		measure: measures[0] ?? 'reported',
		options: Object.fromEntries(Object.entries(options).map(([name, [first = '']]) => [name, first]))
	};
}

/**
 * Reads the query part of an address. Never throws: what is bad is dropped, one by one, each with a
 * problem that names it.
 */
export function parseView(
	search: URLSearchParams,
	bounds: ViewBounds
): { state: ViewState; problems: ViewProblem[] } {
	const problems: ViewProblem[] = [];
	let state = defaultView(bounds);
	const drop = (parameter: string, value: string, reason: ViewProblem['reason']) => {
		problems.push({ parameter, value, reason });
	};
	const codes = <C extends string>(
		parameter: string,
		value: string,
		known: readonly C[],
		normal: (text: string) => string
	) => {
		const asked = readList(value);
		const found = new Set(asked.map(normal));
		for (const part of asked) {
			if (!(known as readonly string[]).includes(normal(part))) drop(parameter, part, 'unknown-value');
		}
		const kept = known.filter((code) => found.has(code));
		return kept.length === known.length ? [] : kept;
	};

	for (const [parameter, value] of search) {
		if (parameter === 'country') {
			state = { ...state, countries: codes(parameter, value, countryCodes, (text) => text.toUpperCase()) };
		} else if (parameter === 'kind') {
			state = { ...state, kinds: codes(parameter, value, domainCodes, (text) => text.toLowerCase()) };
		} else if (parameter === 'event') {
			state = { ...state, events: codes(parameter, value, eventCodes, (text) => text.toLowerCase()) };
		} else if (parameter === 'time') {
			const time = parseTime(value, bounds);
			if (typeof time === 'string') drop(parameter, value, time);
			else state = { ...state, ...time };
		} else if (parameter === 'indicator') {
			if (bounds.indicators.includes(value)) state = { ...state, indicator: value };
			else drop(parameter, value, 'unknown-value');
		} else if (parameter === 'drug') {
			if (bounds.drugs.includes(value)) state = { ...state, drug: value };
			else drop(parameter, value, 'unknown-value');
		} else if (parameter === 'layer') {
			const layer = bounds.layers.find((known) => known === value);
			if (layer) state = { ...state, layer };
			else drop(parameter, value, 'unknown-value');
		} else if (parameter === 'measure') {
			const measure = bounds.measures.find((known) => known === value);
			if (measure) state = { ...state, measure };
			else drop(parameter, value, 'unknown-value');
		} else if (bounds.options && Object.hasOwn(bounds.options, parameter)) {
			if (bounds.options[parameter]?.includes(value)) {
				state = { ...state, options: { ...state.options, [parameter]: value } };
			} else drop(parameter, value, 'unknown-value');
		} else if (!trackers.test(parameter)) {
			drop(parameter, value, 'unknown-parameter');
		}
	}
	return { state, problems };
}

/** Reads a view from what stands behind the path of an address. */
export const parseSearch = (search: string, bounds: ViewBounds): ReturnType<typeof parseView> =>
	parseView(new URLSearchParams(search), bounds);

/**
 * The query part of the address of a view: empty for the default, else with its `?`. A value equal to the
 * default is not written; `..` never ends a value, since programs that find links in text cut it off.
 */
export function writeView(state: ViewState, bounds: ViewBounds): string {
	const base = defaultView(bounds);
	const parts = [
		...(state.countries.length > 0 ? [`country=${writeList(state.countries)}`] : []),
		...(state.from !== base.from || state.to !== base.to
			? [`time=${writeTime(state.from, state.to, bounds)}`]
			: []),
		...(state.kinds.length > 0 ? [`kind=${writeList(state.kinds)}`] : []),
		...(state.events.length > 0 ? [`event=${writeList(state.events)}`] : []),
		...(state.indicator !== base.indicator ? [`indicator=${encodeURIComponent(state.indicator)}`] : []),
		...(state.drug !== base.drug ? [`drug=${encodeURIComponent(state.drug)}`] : []),
		...(state.layer !== base.layer ? [`layer=${state.layer}`] : []),
		...(state.measure !== base.measure ? [`measure=${state.measure}`] : []),
		...Object.entries(state.options).flatMap(([name, value]) =>
			value === base.options[name] ? [] : [`${name}=${encodeURIComponent(value)}`]
		)
	];
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** Turns one country on or off; all five on is the same as none chosen. */
export function toggleCountry(state: ViewState, code: string): ViewState {
	return isCountry(code) ? { ...state, countries: toggle(state.countries, code, countryCodes) } : state;
}

/** Turns one kind on or off; all on is the same as none chosen. */
export function toggleKind(state: ViewState, code: Domain): ViewState {
	return { ...state, kinds: toggle(state.kinds, code, domainCodes) };
}

/** Turns one kind of event on or off; all on is the same as none chosen. */
export function toggleEvent(state: ViewState, code: EventKind): ViewState {
	return { ...state, events: toggle(state.events, code, eventCodes) };
}

function toggle<C extends string>(chosen: readonly C[], code: C, all: readonly C[]): C[] {
	const next = all.filter((one) => (one === code) !== chosen.includes(one));
	return next.length === all.length ? [] : next;
}
