import type { Corner } from '../hash';

/** What is asked of the records of a dataset: which are near a place, or meet it. */
export interface NearQuestion {
  /** What the corners of the sketch are: the first of them, or an area. */
  readonly shape: 'point' | 'area';
  readonly dataset: string;
  /** Metres; 0 for what meets the place, null for the nearest. */
  readonly distance: number | null;
}

/** As the server takes them, metres. */
const DISTANCE_MAX = 1_000_000;

/** The place in the question is text of no more than so many characters. */
export const PLACE_LENGTH_MAX = 6000;

export function parseNear(text: string): NearQuestion | null {
  const [, shape, dataset, meters] = /^(point|area),([a-z][a-z0-9_]*),(\d{0,7}(?:\.\d{1,3})?)$/.exec(text) ?? [];
  if (!shape || !dataset || Number(meters) > DISTANCE_MAX) return null;
  return { shape: shape as NearQuestion['shape'], dataset, distance: meters ? Number(meters) : null };
}

export function formatNear({ shape, dataset, distance }: NearQuestion): string {
  return `${shape},${dataset},${distance ?? ''}`;
}

/** From kilometres as people type them; undefined for what is no distance. */
export function distanceOf(kilometers: string): number | null | undefined {
  const text = kilometers.trim().replace(',', '.');
  if (!text) return null;
  const meters = Math.round(Number(text) * 1e6) / 1e3;
  return /^\d+(\.\d+)?$/.test(text) && meters <= DISTANCE_MAX ? meters : undefined;
}

/** The corners as well-known text; null while there are too few for the shape. */
export function placeOf(corners: readonly Corner[], shape: NearQuestion['shape']): string | null {
  const [first] = corners;
  const text = (corner: Corner): string => corner.map((degrees) => Number(degrees.toFixed(7))).join(' ');
  if (!first || (shape === 'area' && corners.length < 3)) return null;
  return shape === 'point' ? `POINT(${text(first)})` : `POLYGON((${[...corners, first].map(text).join(',')}))`;
}
