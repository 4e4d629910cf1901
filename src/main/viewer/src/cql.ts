import type { Box } from './values';

/** The filter (CQL2, OGC 21-065r2) for what has a position in a box; the parameter bbox finds records without position, too. */
export function inBox([west, south, east, north]: Box): string {
  const met = (from: number, to: number): string =>
    `S_INTERSECTS(geometry,BBOX(${[from, south, to, north].map((degrees) => Number(degrees.toFixed(5))).join(',')}))`;
  return west <= east ? met(west, east) : `${met(west, 180)} OR ${met(-180, east)}`;
}
