/*
 * What a choice changes comes in turn: what the reader pressed answers in the next picture, then the address is written, and
 * then each chart is drawn in a task of its own, so that the page keeps answering.
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

/**
 * Writes the address when what was pressed has answered; of several only the last is written. A picture later the page is laid
 * out, and nothing that reads its measures has to do it once more.
 */
export function addressInTurn(write: () => void): void {
	address = write;
	start();
}

/** Whether an address is still to be written, so that the one that stands is out of date. */
export const isAddressWaiting = (): boolean => address !== undefined;

function start(): void {
	if (underWay) return;
	underWay = true;
	afterPaint(next);
}

function next(): void {
	const task = address ?? drawings.shift();
	address = undefined;
	if (!task) {
		underWay = false;
		return;
	}
	try {
		task();
	} finally {
		setTimeout(next);
	}
}
