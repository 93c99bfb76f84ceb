import { readFile } from 'node:fs/promises';
import {
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	oklch,
	parse,
	wcagContrast,
	type Color
} from 'culori';
import { describe, expect, it } from 'vitest';

/** Every colour of app.css that has a light and a dark side, by its name. */
const tokens = new Map(
	[
		...(await readFile('src/app.css', 'utf8')).matchAll(
			/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g
		)
	].map(([, name = '', light = '', dark = '']) => [name, { light, dark }])
);

const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

function colour(name: string, theme: Theme): Color {
	const parsed = parse(tokens.get(name)?.[theme] ?? '');
	if (!parsed) throw new Error(`no colour --${name} in app.css`);
	return parsed;
}

/** Full loss of one kind of cone: the hardest case of each. */
const eyes: Readonly<Record<string, (colour: Color) => Color>> = {
	'full colour vision': (seen) => seen,
	deuteranopia: filterDeficiencyDeuter(1),
	protanopia: filterDeficiencyProt(1),
	tritanopia: filterDeficiencyTrit(1)
};

const difference = differenceCiede2000();
const pairs = (names: readonly string[]) =>
	names.flatMap((one, i) => names.slice(i + 1).map((other) => [one, other] as const));

const families = ['drug-opiates', 'drug-cannabis', 'drug-synthetic', 'drug-medicines', 'drug-other'];
const amounts = ['seq-1', 'seq-2', 'seq-3', 'seq-4', 'seq-5'];
/** Sets of marks that stand side by side in one chart and mean different things. */
const sets = [families, ['falls', 'rises', 'steady'], ['point', 'context'], ['span-region', 'span-country']];

describe.each(themes)('in the %s theme', (theme) => {
	it.each(['ink', 'ink-soft', 'accent', 'warn'])(
		'text in --%s has a contrast of 4.5 on every ground',
		(name) => {
			for (const ground of ['paper', 'paper-raised', 'accent-wash', 'warn-wash']) {
				if (name === 'warn' && ground === 'accent-wash') continue;
				expect
					.soft(wcagContrast(colour(name, theme), colour(ground, theme)), `on --${ground}`)
					.toBeGreaterThanOrEqual(4.5);
			}
		}
	);

	it.each([...families, 'point', 'context', 'falls', 'rises', 'steady', 'mark-line'])(
		'marks in --%s have a contrast of 3 with the ground',
		(name) => {
			expect(wcagContrast(colour(name, theme), colour('paper', theme))).toBeGreaterThanOrEqual(3);
		}
	);

	describe.each(Object.entries(eyes))('with %s', (_, see) => {
		it.each(sets.flatMap(pairs))('--%s and --%s are told apart', (one, other) => {
			expect(difference(see(colour(one, theme)), see(colour(other, theme)))).toBeGreaterThanOrEqual(10);
		});

		it('amounts are told from their neighbours, and run one way from light to dark', () => {
			const seen = amounts.map((name) => see(colour(name, theme)));
			const lightness = seen.map((one) => oklch(one).l);
			for (const [i, one] of seen.entries()) {
				const next = seen[i + 1];
				if (next)
					expect.soft(difference(one, next), `${amounts[i] ?? ''} and the next`).toBeGreaterThanOrEqual(8);
			}
			const rising = [...lightness].sort((a, b) => a - b);
			expect([rising, [...rising].reverse()]).toContainEqual(lightness);
		});
	});
});
