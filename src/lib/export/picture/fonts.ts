/** Which of the page's fonts a picture needs: those with letters of its texts. */
interface Face {
	readonly family: string;
	readonly weights: string;
	readonly letters: RegExp;
	readonly range: string;
	readonly load: () => Promise<{ default: string }>;
}

const latin = { letters: /[!-\u02ff]/, range: 'U+0000-02FF,U+2000-206F,U+20AC,U+2122,U+2190-22FF' };
const cyrillic = { letters: /[\u0400-\u04ff\u2116]/, range: 'U+0301,U+0400-04FF,U+2116' };
const inter = { family: 'Inter', weights: '100 900' };
const serif = { family: 'Source Serif 4', weights: '200 900' };

const faces: readonly Face[] = [
	{
		...inter,
		...latin,
		load: () => import('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline')
	},
	{
		...inter,
		...cyrillic,
		load: () => import('@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?inline')
	},
	{
		...serif,
		...latin,
		load: () =>
			import('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?inline')
	},
	{
		...serif,
		...cyrillic,
		load: () =>
			import('@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?inline')
	}
];

/** A style sheet that holds the fonts of a drawing, as they are, so that it looks the same wherever it is opened. */
export async function fontSheet(markup: string): Promise<string> {
	const needed = faces.filter(({ family, letters }) => markup.includes(family) && letters.test(markup));
	const rules = await Promise.all(
		needed.map(async ({ family, weights, range, load }) => {
			const address = (await load()).default;
			return `@font-face{font-family:'${family}';font-weight:${weights};src:url(${address}) format('woff2');unicode-range:${range}}`;
		})
	);
	return `${rules.join('')}.tabular{font-variant-numeric:tabular-nums}`;
}
