import { geoPath, type GeoContext, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';

/** Corners nearer to the last one than this are left out, in units of the plane: nobody sees them. */
const least = 0.9;

/**
 * Draws shapes as SVG path data in steps from corner to corner, to a tenth of a unit. Half the weight of
 * absolute corners, which counts: the page carries the map.
 */
export function compactPath(projection: GeoProjection): (shape: GeoPermissibleObjects) => string {
	return (shape) => {
		const pen = new Pen();
		geoPath(projection, pen)(shape);
		return pen.data;
	};
}

class Pen implements GeoContext {
	data = '';
	/** Where the pen is, in tenths of a unit; whole numbers, so that no rounding adds up. */
	#x = 0;
	#y = 0;
	#begun = false;

	beginPath(): void {
		this.data = '';
	}

	moveTo(x: number, y: number): void {
		[this.#x, this.#y] = [Math.round(x * 10), Math.round(y * 10)];
		this.#begun = false;
	}

	lineTo(x: number, y: number): void {
		const [dx, dy] = [Math.round(x * 10) - this.#x, Math.round(y * 10) - this.#y];
		if (Math.hypot(dx, dy) < least * 10) return;
		// A ring too small for a single step leaves nothing behind.
		this.data += this.#begun ? step(dx, dy) : `M${pair(this.#x, this.#y)}l${pair(dx, dy)}`;
		this.#begun = true;
		this.#x += dx;
		this.#y += dy;
	}

	closePath(): void {
		if (this.#begun) this.data += 'z';
	}

	/** Points are not part of a map of areas. */
	arc(): void {
		throw new Error('a map has no points');
	}
}

const tenths = (value: number) => String(value / 10).replace(/^(-?)0\./, '$1.');
const pair = (x: number, y: number) => `${tenths(x)}${y < 0 ? '' : ' '}${tenths(y)}`;
const step = (x: number, y: number) => `${x < 0 ? '' : ' '}${pair(x, y)}`;
