const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** No shorter text is a slice of another. */
const SLICE = 13;

/** The same text with nothing else behind it: engines keep the whole piece of a file alive for a slice of it. */
export const detached = (text: string): string =>
	text.length < SLICE ? text : decoder.decode(encoder.encode(text));
