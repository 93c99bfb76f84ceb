/**
 * The plane in which the map is drawn once and for all: the box around the five countries, 1,000 units wide.
 * A picture of any size shows it scaled, so that the page need carry neither the shapes nor the projection.
 */
export const PLANE = { width: 1000, height: 759.6 } as const;

/** A place on the plane, in its units. */
export type PlanePoint = readonly [x: number, y: number];
