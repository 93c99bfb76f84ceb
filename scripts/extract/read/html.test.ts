import { describe, expect, it } from 'vitest';
import { htmlToText } from './html.ts';

describe('htmlToText', () => {
	it('gives one line a paragraph, heading, item and row', () => {
		const page =
			'<html><head><title>T</title></head><body><h1>Dialogue</h1><p>In 2024\n 16 <b>groups</b></p>' +
			'<ul><li>one</li><li>two</li></ul><table><tr><td>2023</td><td>5 kg</td></tr></table>a<br>b</body></html>';
		expect(htmlToText(page).split('\n')).toEqual([
			'Dialogue',
			'In 2024 16 groups',
			'one',
			'two',
			'2023 5 kg',
			'a',
			'b'
		]);
	});

	it('drops scripts, styles, menus, comments and the digits of footnotes', () => {
		const page =
			'<style>p{color:red}</style><script>let x = "99 kg";</script><nav>Menu 3</nav><!-- 7 kg -->' +
			'<p>5 kg<sup>12</sup> of the 3<sup>rd</sup> kind</p><noscript>9 kg</noscript>';
		expect(htmlToText(page)).toBe('5 kg of the 3rd kind');
	});

	it('reads entities and drops what no reader sees', () => {
		expect(htmlToText('<p>&euro;&nbsp;5&thinsp;000 co&shy;operation &amp; more</p>')).toBe(
			'€ 5 000 cooperation & more'
		);
	});

	it('does not end with an open tag', () => {
		expect(htmlToText('<p>5 kg <div>of opium')).toBe('5 kg\nof opium');
	});
});
