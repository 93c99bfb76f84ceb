/**
 * How slides look: the atlas's light theme, in hexadecimal RGB without a sign, as the format wants it. Fonts are such
 * as every computer with a slide program has, with Cyrillic: the atlas's own cannot be taken along in the format.
 */
export const look = {
	paper: 'FBFAF6',
	ink: '1C1A17',
	soft: '5C574E',
	hairline: 'DCD7CB',
	accent: '0F5C63',
	dialogue: '0F5C63',
	/** Sources published elsewhere, told apart by their marks too. */
	context: ['6B7A7E', 'A84E06', '4F38A0', '2C7A93', '7A5C2E'],
	serif: 'Georgia',
	sans: 'Arial'
} as const;
