import { describe, expect, it } from 'vitest';
import { countryCodes, type Country } from '../../domain/areas.ts';
import { m } from '../../paraglide/messages.js';
import type { IndicatorRow } from '../../queries/indicators.ts';
import type { SeriesPoint } from '../../queries/series.ts';
import { claim, year } from '../testing/fixtures.ts';
import type { Choice, HivFigure } from './figure.ts';
import { apartFigure, infectionsFigure } from './infections.ts';
import { measuredFigure, receivingFigure, therapyFigure } from './services.ts';

const indicator = (id: string, unit: string): IndicatorRow => ({
	id,
	domain: 'health',
	kind: 'count',
	unit,
	name: `Name of ${id}`,
	definition: '',
	caveat: `Caveat of ${id}.`
});
const row = (area: string, at: number, value: number | null, more: Partial<SeriesPoint> = {}) =>
	year(at, { ref_area: area, value, unit: 'PERSON', status: 'E', ...more });
const older = { document_id: 'older', document: 'Older edition' };

const infections = {
	indicator: indicator('hiv_new_infections', 'PERSON'),
	points: [
		row('KGZ', 2012, 880),
		row('KGZ', 2017, 830),
		row('UZB', 2016, 4500, older),
		row('KGZ', 2016, 1, older)
	]
};
const cases = {
	indicator: indicator('hiv_new_diagnoses', 'CASE'),
	points: [row('UZB', 2013, 4247, { unit: 'CASE', status: 'A', document_id: 'press' })]
};
const falls = claim({
	id: 'st-falls',
	ref_area: 'KGZ',
	direction: -1,
	document_id: 'council',
	document: 'Council'
});
const choose = (layer: Choice['layer'] = 'all', countries: readonly Country[] = countryCodes): Choice => ({
	countries,
	layer,
	locale: 'en'
});
const panelOf = (figure: HivFigure, area: Country) =>
	figure.groups.flatMap(({ panels }) => panels).find((panel) => panel.area === area)!;
const drawnRows = (figure: HivFigure) =>
	figure.groups.flatMap(({ panels }) => panels).flatMap(({ points }) => points);

describe('infectionsFigure', () => {
	it('draws one edition, names it, and says where the other is', () => {
		const figure = infectionsFigure(infections, [falls], choose());
		expect(new Set(drawnRows(figure).map(({ document_id }) => document_id))).toEqual(new Set(['unodc']));
		expect(figure.notes.join(' ')).toMatch(/One edition a chart, here: UNODC, 2025.*: Older edition\./);
		expect(panelOf(figure, 'UZB').unmeasured).toMatch(/older edition is drawn below/);
		expect(panelOf(figure, 'TKM').unmeasured).toBe('No estimate in this edition; that is not zero.');
		expect(figure.table.rows).toHaveLength(3);
		expect(figure.sources.map(({ id }) => id)).toEqual(['council', 'unodc']);
	});

	it('draws no band that no source prints, and says so', () => {
		expect(infectionsFigure(infections, [], choose()).notes.join(' ')).toContain('gives no bounds');
		const bounded = { ...infections, points: [row('KGZ', 2017, 830, { low: 700, high: 900 })] };
		expect(infectionsFigure(bounded, [], choose()).notes.join(' ')).not.toContain('gives no bounds');
	});

	it('with the dialogue alone keeps its directions, and gives no silence for what is switched off', () => {
		const figure = infectionsFigure(infections, [falls], choose('dialogue'));
		expect(drawnRows(figure)).toEqual([]);
		expect(panelOf(figure, 'KGZ')).toMatchObject({ claims: [falls], unmeasured: '' });
		expect(figure.title).toMatch(/, without a number$/);
		expect(figure.absent).toBe('What was published elsewhere is switched off.');
		expect(figure.notes.join(' ')).not.toMatch(/edition|bounds|five years/);
		// The axis stays as long as that of the estimates.
		expect(figure.groups[0]?.span).toEqual({ from: 2012, to: 2017 });
	});

	it('with the context alone has no strip, and its title no direction', () => {
		const figure = infectionsFigure(infections, [falls], choose('context'));
		expect(panelOf(figure, 'KGZ').claims).toBeNull();
		expect(panelOf(figure, 'KGZ').named).toEqual([2007, 2017]);
		expect(figure.title).not.toContain('reported');
		expect(figure.absent).toBe('The dialogue is switched off.');
	});

	it('tells of the chosen countries only', () => {
		const figure = infectionsFigure(infections, [falls], choose('all', ['KAZ', 'TKM']));
		expect(figure.groups[0]?.panels.map(({ area }) => area)).toEqual(['KAZ', 'TKM']);
		expect(figure.title).toBe('Neither a direction nor an estimate under this choice');
		expect(figure.sources).toEqual([]);
	});
});

describe('apartFigure', () => {
	it('draws an older edition only for whom the latest has none, and cases in a panel of their own', () => {
		const figure = apartFigure(infections, cases, choose());
		expect(figure.groups[0]?.panels.map(({ drawing, points }) => [drawing, points.length])).toEqual([
			['line', 1],
			['bars', 1]
		]);
		expect(figure.notes[0]).toBe(
			'A later edition has replaced the older one; it holds no estimate for Uzbekistan.'
		);
	});

	it('draws nothing where nothing is left', () => {
		expect(apartFigure(infections, cases, choose('all', ['KGZ'])).groups).toEqual([]);
		expect(apartFigure(infections, cases, choose('dialogue'))).toMatchObject({
			groups: [],
			absent: 'The dialogue gives no number on this, and what was published elsewhere is switched off.'
		});
	});
});

describe('measuredFigure', () => {
	const prevalence = {
		indicator: indicator('pwid_hiv_prevalence', 'PERCENT'),
		points: [
			row('TJK', 2018, 12.1, { unit: 'PERCENT', status: 'A' }),
			row('TJK', 2007, 23.5, { unit: 'PERCENT', status: 'A', ...older })
		]
	};
	const figureOf = (choice: Choice) =>
		measuredFigure('prevalence', prevalence, 'dots', m.hiv_survey_subtitle, choice);

	it('gives each edition a row of panels, all on one scale, and its title the latest', () => {
		const figure = figureOf(choose());
		expect(figure.groups.map(({ title, top }) => [title, top])).toEqual([
			['UNODC, 2025', 30],
			['Older edition', 30]
		]);
		expect(figure.title).toContain('12.1%');
		expect(figure.title).toMatch(/no figure for Kazakhstan, Kyrgyzstan, Turkmenistan, and Uzbekistan$/);
	});

	it('draws nothing of context where the dialogue alone is asked for', () => {
		expect(figureOf(choose('dialogue'))).toMatchObject({
			groups: [],
			title: 'Name of pwid_hiv_prevalence: no figure under this choice'
		});
	});
});

describe('measuredFigure, of columns', () => {
	const needles = {
		indicator: indicator('pwid_needles_per_person', 'SYRINGE'),
		points: [
			row('KAZ', 2016, 119.703, { unit: 'SYRINGE', status: 'A' }),
			row('KAZ', 2018, 95, { unit: 'SYRINGE', status: 'A' }),
			row('TJK', 2018, 200, { unit: 'SYRINGE', status: 'A' })
		]
	};

	it('names what the title names, and says where digits are shortened', () => {
		const figure = measuredFigure('needles', needles, 'bars', m.hiv_years_subtitle, choose());
		expect(panelOf(figure, 'TJK').named).toEqual([2018]);
		expect(panelOf(figure, 'UZB').named).toEqual([]);
		expect(figure.notes).toContain('Digits are shortened in the drawing, not in the table.');
		expect(JSON.stringify(figure.table.rows)).toContain('119.703');
		const whole = { ...needles, points: needles.points.slice(1) };
		expect(measuredFigure('needles', whole, 'bars', m.hiv_years_subtitle, choose()).notes).not.toContain(
			'Digits are shortened in the drawing, not in the table.'
		);
	});
});

describe('therapyFigure', () => {
	const coverage = {
		indicator: indicator('pwid_ost_coverage', 'PERCENT'),
		points: [row('TJK', 2018, 2.7, { unit: 'PERCENT', status: 'A' })]
	};
	const topic = { ...indicator('opioid_agonist_therapy', ''), unit: null };
	const mention = claim({ id: 'st-oat', ref_area: 'KGZ', direction: null });

	it('says in words where nothing is said or measured, and where the scale ends', () => {
		const figure = therapyFigure(coverage, topic, [mention], choose());
		expect(panelOf(figure, 'UZB')).toMatchObject({
			claims: [],
			unsaid: 'Nothing is said.',
			unmeasured: 'No figure; that is not zero.'
		});
		expect(figure.notes).toContain('The scale ends at 4%, not at 100%.');
	});

	it('with the dialogue alone tells of its mentions', () => {
		const figure = therapyFigure(coverage, topic, [mention], choose('dialogue'));
		expect(figure.title).toBe('Opioid agonist therapy is mentioned, without a number: Kyrgyzstan');
		expect(figure.notes.join(' ')).not.toContain('scale');
	});
});

describe('receivingFigure', () => {
	it('gives each indicator a scale of its own, and leaves out one without a value', () => {
		const patients = { indicator: indicator('ost_patients', 'PERSON'), points: [row('KAZ', 2020, 353)] };
		const prisoners = { indicator: indicator('prisoners_on_ost', 'PERSON'), points: [] };
		const figure = receivingFigure([prisoners, patients], choose());
		expect(figure.groups.map(({ title, top }) => [title, top])).toEqual([['Name of ost_patients', 500]]);
		expect(figure.title).toContain('Name of ost_patients, latest figure: 353');
	});
});
