import { expect, test } from 'vitest';
import { compose, type Contents, type Drawer } from './compose.ts';

const contents: Contents = {
	words: {
		title: 'A finding',
		subtitle: 'Kilograms',
		source: 'Source: A',
		note: '',
		address: 'https://atlas.example/#map',
		date: 'today',
		site: 'Atlas'
	},
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

test('nothing to draw is said', async () => {
	const { one } = drawer(() => 100);
	await expect(compose({ ...contents, captions: [] }, one, { width: 850 })).rejects.toThrow('no chart');
});
