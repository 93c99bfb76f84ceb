/*
 * What a choice changes is drawn in turn: what the reader pressed answers in the next picture, then each chart in a task of
 * its own, so that the page keeps answering, and last the address is written.
 */

const drawings: (() => void)[] = [];
let address: (() => void) | undefined;
let underWay = false;

/**
 * Calls back when the browser has drawn the page as it stands.
 * @see https://web.dev/articles/optimize-inp#yield_to_allow_rendering_work_to_occur_sooner
 */
export function afterPaint(task: () => void): void {
	// A page that nobody sees is not painted.
	if (document.hidden) setTimeout(task);
	else
		requestAnimationFrame(() => {
			setTimeout(task);
		});
}

/** Draws something when what was pressed has answered, after all that waits already. */
export function drawInTurn(drawing: () => void): void {
	drawings.push(drawing);
	start();
}

/** Writes the address when everything is drawn; of several only the last is written. */
export function addressInTurn(write: () => void): void {
	address = write;
	start();
}

/** Whether an address is still to be written, so that the one that stands is out of date. */
export const isAddressWaiting = (): boolean => address !== undefined;

function start(): void {
	if (underWay) return;
	underWay = true;
	afterPaint(drawNext);
}

function drawNext(): void {
	const drawing = drawings.shift();
	if (!drawing) {
		underWay = false;
		// Once all is painted, nothing that reads the page's measures has to lay it out.
		if (address) afterPaint(writeAddress);
		return;
	}
	try {
		drawing();
	} finally {
		setTimeout(drawNext);
	}
}

function writeAddress(): void {
	const write = address;
	// Something was chosen meanwhile: its address comes after it.
	if (underWay) return;
	address = undefined;
	write?.();
}
