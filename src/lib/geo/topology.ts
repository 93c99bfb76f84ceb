import { readAtlas } from './atlas.ts';
import file from './central-asia.topo.json';

export { BOUNDARIES } from './boundaries.ts';
export { mapProjection } from './projection.ts';
export type { Atlas, BorderKind, MapFeature } from './atlas.ts';

export const { features, borders } = readAtlas(file);
