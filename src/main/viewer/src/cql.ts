import type { Corner } from './hash';
import type { Box } from './values';

/** The filter (CQL2, OGC 21-065r2) for what has a position in a box; the parameter bbox finds records without position, too. */
export function inBox([west, south, east, north]: Box): string {
  const met = (from: number, to: number): string =>
    `S_INTERSECTS(geometry,BBOX(${[from, south, to, north].map((degrees) => Number(degrees.toFixed(5))).join(',')}))`;
  return west <= east ? met(west, east) : `${met(west, 180)} OR ${met(-180, east)}`;
}

/** The filter for what meets an area; seven digits are a centimetre. */
export function within(corners: readonly Corner[]): string {
  const ring = [...corners, corners[0] as Corner].map((corner) => corner.map((degrees) => Number(degrees.toFixed(7))).join(' '));
  return `S_INTERSECTS(geometry,POLYGON((${ring.join(',')})))`;
}
