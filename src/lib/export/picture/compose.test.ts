import { expect, test } from 'vitest';
import { compose, type Contents, type Drawer } from './compose.ts';

const words = {
	title: 'A finding',
	subtitle: 'Kilograms',
	source: 'Source: A',
	note: '',
	address: 'https://atlas.example/#map',
	date: 'today',
	site: 'Atlas'
};
const contents: Contents = {
	words,
	legend: [{ text: 'no figure' }],
	captions: [{ title: '', text: '' }],
	colours: { paper: '#fff', ink: '#000', inkSoft: '#555', hairline: '#ccc', accent: '#066' },
	more: String
};
/** A drawing whose height follows from its width. */
function drawer(heightOf: (width: number) => number) {
	const drawn: number[] = [];
	const one: Drawer = {
		measure: (_, width) => Promise.resolve(heightOf(width)),
		draw: (_, width) => {
			drawn.push(width);
			return [
				{
					width,
					height: heightOf(width),
					markup: '<path d="M0 0"/>',
					uses: new Map([['a', '<path id="a"/>']])
				}
			];
		}
	};
	return { one, drawn };
}

test('a chart that is low gets larger letters, at exactly the size asked for', async () => {
	const { one, drawn } = drawer(() => 200);
	const picture = await compose(contents, one, { width: 1920, height: 1080 });
	expect(picture).toMatchObject({ width: 1920, height: 1080, zoom: 2, defs: '<path id="a"/>' });
	expect(drawn).toEqual([960 - 48]);
});

test('a map that is too high is drawn narrower, until it fits', async () => {
	const { one, drawn } = drawer((width) => Math.round(width * 0.62));
	const picture = await compose(contents, one, { width: 850, height: 600 });
	expect(picture.height).toBe(600);
	expect(drawn[0]).toBeLessThan(850 - 48);
	expect(drawn[0]).toBeGreaterThan(500);
});

test('a chart that never fits makes the picture higher, and is not made smaller than on the page', async () => {
	const { one, drawn } = drawer((width) => 900_000 / width);
	const picture = await compose(contents, one, { width: 850, height: 600 });
	expect(picture.zoom).toBe(1);
	expect(picture.height).toBeGreaterThan(900_000 / 802);
	expect(drawn).toEqual([802]);
});

test('without a height it is as high as it needs, without a frame the drawing fills it', async () => {
	const { one } = drawer(() => 300);
	const framed = await compose(contents, one, { width: 850 });
	expect(framed.height).toBeGreaterThan(400);
	const bare = await compose({ ...contents, words: undefined, legend: [] }, one, {
		width: 850,
		transparent: true
	});
	expect(bare.height).toBe(300);
	expect(bare.markup).not.toContain('<rect');
});

test('several drawings stand in as many columns as it takes', async () => {
	const { one, drawn } = drawer(() => 140);
	const many = {
		...contents,
		captions: ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((title) => ({ title, text: 'said' }))
	};
	const picture = await compose(many, one, { width: 850, height: 600 });
	expect(picture.height).toBe(600);
	expect(drawn).toHaveLength(6);
	expect(picture.markup).toContain('>Six</text>');
});

test('a map on a slide has its words beside it, and letters that a room can read', async () => {
	const { one, drawn } = drawer((width) => Math.round(width * 0.62));
	const picture = await compose(contents, one, { width: 1920, height: 1080 });
	expect(picture).toMatchObject({ width: 1920, height: 1080 });
	expect(picture.zoom).toBeGreaterThanOrEqual(1.75);
	// More than half of the slide's width is the map's.
	expect((drawn[0] ?? 0) * picture.zoom).toBeGreaterThan(1920 * 0.55);
	expect(picture.markup).toContain('>Source: A</text>');
	const note = `${'Boundaries are simplified and drawn as land. '.repeat(7)}They imply no endorsement.`;
	const warned = await compose({ ...contents, words: { ...words, note } }, one, {
		width: 1920,
		height: 1080
	});
	expect(warned.zoom).toBe(picture.zoom);
	expect(warned.markup.replaceAll(/<[^>]*>/g, ' ')).toMatch(/They\s+imply\s+no\s+endorsement/);
});

test('a chart that can be of any height fills the square that it is given', async () => {
	const stretched: number[] = [];
	const one: Drawer = {
		measure: (_, width, stretch) => Promise.resolve(Math.min(width * 0.3 * stretch, width * 0.9)),
		draw: (_, width, stretch) => {
			stretched.push(stretch);
			return [{ width, height: 1, markup: '', uses: new Map() }];
		}
	};
	const picture = await compose(contents, one, { width: 1080, height: 1080 });
	expect(picture.height).toBe(1080);
	expect(stretched[0]).toBeGreaterThan(1.8);
});

test('panels are drawn a little lower before the picture is made higher', async () => {
	const one: Drawer = {
		measure: (_, __, stretch) => Promise.resolve(Math.max(560 * stretch, 400)),
		draw: (_, width) => [{ width, height: 1, markup: '', uses: new Map() }]
	};
	expect(await compose(contents, one, { width: 850, height: 600 })).toMatchObject({ height: 600, zoom: 1 });
	const none: Drawer = { ...one, measure: (_, __, stretch) => Promise.resolve(1500 * stretch) };
	expect((await compose(contents, none, { width: 850, height: 600 })).height).toBeGreaterThan(1500);
});

test('nothing to draw is said', async () => {
	const { one } = drawer(() => 100);
	await expect(compose({ ...contents, captions: [] }, one, { width: 850 })).rejects.toThrow('no chart');
});
