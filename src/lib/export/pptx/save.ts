/** Hands a presentation to the browser to be saved under a name. */
export function saveFile(file: Uint8Array, name: string): void {
	const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
	const address = URL.createObjectURL(new Blob([new Uint8Array(file)], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser reads it after the click; a minute is enough for the largest.
	setTimeout(() => {
		URL.revokeObjectURL(address);
	}, 60_000);
}
