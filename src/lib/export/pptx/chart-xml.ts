import type { Locale } from '../../domain/text.ts';
import { look } from './look.ts';
import type { NativeChart, NativeSeries } from './native.ts';
import { columnName } from './workbook.ts';
import { xmlHead, xmlText } from './xml.ts';

const space = 'http://schemas.openxmlformats.org';
const marks = ['circle', 'square', 'triangle', 'diamond'] as const;
const signs = ['●', '■', '▲', '◆'] as const;

/** How a chart is drawn where it stands. */
export interface ChartLook {
	readonly locale: Locale;
	/** Of the letters, in points. */
	readonly size: number;
	/** At most so many years are named. */
	readonly ticks: number;
	/** Whether it has a legend of its own. */
	readonly legend: boolean;
	/** What is drawn on the slide, in order: the same thing has the same colour and mark in all its charts. */
	readonly styles: ReadonlyMap<string, SeriesStyle>;
}

export interface SeriesStyle {
	readonly colour: string;
	readonly mark: (typeof marks)[number];
	/** The mark as a letter, for a legend in words. */
	readonly sign: string;
}

/** Colours and marks for all series of some charts; the dialogue has its own colour. */
export function stylesOf(charts: readonly NativeChart[]): ReadonlyMap<string, SeriesStyle> {
	const styles = new Map<string, SeriesStyle>();
	let contexts = 0;
	for (const { of, layer } of charts.flatMap(({ series }) => series)) {
		if (styles.has(of)) continue;
		const colour =
			layer === 'dialogue' ? look.dialogue : (look.context[contexts++ % look.context.length] ?? look.ink);
		const at = styles.size % marks.length;
		styles.set(of, { colour, mark: marks[at] ?? 'circle', sign: signs[at] ?? '●' });
	}
	return styles;
}

const digitsIn = (value: number | null | undefined): number => {
	if (value === null || value === undefined) return 0;
	const [digits = '', power = '0'] = String(value).split('e-');
	return (digits.split('.')[1] ?? '').length + Number(power);
};
const formatOf = (digits: number) => (digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`);

/** The most digits after the point that any value has: none is rounded on the chart. */
const digitsOf = (series: readonly NativeSeries[]): number =>
	Math.max(0, ...series.flatMap(({ values }) => values.map(digitsIn)));

const fill = (colour: string | null) =>
	colour === null ? '<a:noFill/>' : `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const line = (colour: string | null, points: number, dash = 'solid') =>
	colour === null
		? '<a:ln><a:noFill/></a:ln>'
		: `<a:ln w="${String(Math.round(points * 12700))}" cap="rnd">${fill(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;

/**
 * A native chart as its part of a slide file (DrawingML chart). The cells it names are those of `chartWorkbook`; a year
 * without a figure has no point at all, which programs draw as a gap.
 */
export function chartXml(chart: NativeChart, { locale, size, ticks, legend, styles }: ChartLook): string {
	const { years, series, kind, title, top } = chart;
	const last = String(years.length + 1);
	const digits = digitsOf(series);
	const greatest = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
	const format = formatOf(digits);
	const words = (colour: string, bold = false, at = size) =>
		`<a:defRPr lang="${locale}" sz="${String(Math.round(at * 100))}" b="${bold ? '1' : '0'}">${fill(colour)}<a:latin typeface="${look.sans}"/><a:cs typeface="${look.sans}"/></a:defRPr>`;
	const texts = (colour: string) =>
		`<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${words(colour)}</a:pPr><a:endParaRPr lang="${locale}"/></a:p></c:txPr>`;
	const categories = `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${String(years.length)}"/>${years
		.map((year, i) => `<c:pt idx="${String(i)}"><c:v>${String(year)}</c:v></c:pt>`)
		.join('')}</c:strCache></c:strRef></c:cat>`;
	const known = series.flatMap(({ values }) => values.filter((value) => value !== null)).length;
	const drawn = series.map((one, i) => {
		const { colour, mark } = styles.get(one.of) ?? { colour: look.ink, mark: 'circle' };
		const column = columnName(i + 1);
		const name = `<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(one.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
		const values = `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${String(years.length)}"/>${one.values
			.map((value, j) =>
				value === null ? '' : `<c:pt idx="${String(j)}"><c:v>${String(value)}</c:v></c:pt>`
			)
			.join('')}</c:numCache></c:numRef></c:val>`;
		const order = `<c:idx val="${String(i)}"/><c:order val="${String(i)}"/>`;
		const body = kind === 'line' ? lineBody(one, mark, colour) : barBody(one, colour);
		const end = kind === 'line' ? '<c:smooth val="0"/>' : '';
		return `<c:ser>${order}${name}${body}${labelsOf(one, kind, known <= ticks * 1.5, texts(look.ink))}${categories}${values}${end}</c:ser>`;
	});
	// Where no year has two columns, each stands in the middle of its year.
	const crowded = years.some((_, i) => series.filter(({ values }) => values[i] !== null).length > 1);
	const axes = '<c:axId val="1001"/><c:axId val="1002"/>';
	const plot =
		kind === 'line'
			? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${drawn.join('')}<c:marker val="1"/>${axes}</c:lineChart>`
			: `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${drawn.join('')}<c:gapWidth val="60"/><c:overlap val="${crowded ? '0' : '100'}"/>${axes}</c:barChart>`;
	const head = `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${words(look.ink, true, size + 1)}</a:pPr><a:r><a:rPr lang="${locale}" sz="${String(Math.round((size + 1) * 100))}" b="1">${fill(look.ink)}<a:latin typeface="${look.sans}"/><a:cs typeface="${look.sans}"/></a:rPr><a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
	const key =
		legend && series.length > 1
			? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${texts(look.soft)}</c:legend>`
			: '';
	const step = String(Math.max(1, Math.ceil(years.length / ticks)));
	// Level but for a hair: at just level LibreOffice breaks years into two lines and draws them all.
	const yearAxis = `<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${line(look.ink, 0.75)}</c:spPr>${texts(look.soft).replace('<a:bodyPr/>', '<a:bodyPr rot="1" vert="horz"/>')}<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="${step}"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
	const scale = `<c:scaling><c:orientation val="minMax"/>${top === null ? '' : `<c:max val="${String(top)}"/>`}<c:min val="0"/></c:scaling>`;
	// A small axis may step finer than its values: the program's own format shows just the digits that it needs.
	const valueAxis = `<c:valAx><c:axId val="1002"/>${scale}<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr>${line(look.hairline, 0.5)}</c:spPr></c:majorGridlines><c:numFmt formatCode="${digits === 0 || greatest >= 20 ? '#,##0' : 'General'}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${line(null, 0)}</c:spPr>${texts(look.soft)}<c:crossAx val="1001"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>${greatest < 8 && digits === 0 ? '<c:majorUnit val="1"/>' : ''}</c:valAx>`;
	return `${xmlHead}<c:chartSpace xmlns:c="${space}/drawingml/2006/chart" xmlns:a="${space}/drawingml/2006/main" xmlns:r="${space}/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="${locale === 'ru' ? 'ru-RU' : 'en-GB'}"/><c:roundedCorners val="0"/><c:chart>${head}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${yearAxis}${valueAxis}</c:plotArea>${key}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr>${fill(null)}${line(null, 0)}</c:spPr><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

/** Bounds are thin dashes without marks; a doubtful value's mark is hollow. */
function lineBody({ role, doubtful, values }: NativeSeries, symbol: string, colour: string): string {
	if (role !== 'value')
		return `<c:spPr>${line(colour, 1, 'sysDash')}</c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
	const mark = (hollow: boolean) =>
		`<c:marker><c:symbol val="${symbol}"/><c:size val="5"/><c:spPr>${fill(hollow ? look.paper : colour)}${line(colour, 1.25)}</c:spPr></c:marker>`;
	const hollow = values.every((value, i) => value === null || doubtful[i]);
	const odd = hollow
		? ''
		: doubtful
				.map((is, i) =>
					is && values[i] !== null
						? `<c:dPt><c:idx val="${String(i)}"/>${mark(true)}<c:bubble3D val="0"/><c:spPr>${line(colour, 2)}</c:spPr></c:dPt>`
						: ''
				)
				.join('');
	return `<c:spPr>${line(colour, 2)}</c:spPr>${mark(hollow)}${odd}`;
}

function barBody({ doubtful, values, role }: NativeSeries, colour: string): string {
	const filled = role === 'value';
	const odd = doubtful
		.map((is, i) =>
			is && filled && values[i] !== null
				? `<c:dPt><c:idx val="${String(i)}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fill(look.paper)}${line(colour, 1.25)}</c:spPr></c:dPt>`
				: ''
		)
		.join('');
	return `<c:spPr>${fill(filled ? colour : look.paper)}${line(colour, 1)}</c:spPr><c:invertIfNegative val="0"/>${odd}`;
}

const shows = (value: boolean) =>
	`<c:showLegendKey val="0"/><c:showVal val="${value ? '1' : '0'}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** Names the latest value of a line, and every column where there is room; each to its own last digit. */
function labelsOf({ role, values }: NativeSeries, kind: NativeChart['kind'], roomy: boolean, texts: string) {
	if (role !== 'value') return `<c:dLbls>${shows(false)}</c:dLbls>`;
	const known = values.flatMap((value, i) => (value === null ? [] : [i]));
	const named = kind === 'line' ? known.slice(-1) : roomy ? known : [];
	const place = kind === 'bar' ? 'outEnd' : 't';
	return `<c:dLbls>${named
		.map(
			(i) =>
				`<c:dLbl><c:idx val="${String(i)}"/><c:numFmt formatCode="${formatOf(digitsIn(values[i]))}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${texts}<c:dLblPos val="${place}"/>${shows(true)}</c:dLbl>`
		)
		.join('')}${shows(false)}</c:dLbls>`;
}
