import geodesic from 'geographiclib-geodesic';
import type { Corner } from '../hash';

/** Lengths and areas on the ellipsoid of CGCS2000 with geodesics between corners (Karney 2013). */
const CGCS2000 = new geodesic.Geodesic.Geodesic(6378137, 1 / 298.257222101);

export interface Leg {
  readonly meters: number;
  /** Degrees from north, clockwise, at its beginning. */
  readonly azimuth: number;
}

export function legs(corners: readonly Corner[]): readonly Leg[] {
  return corners.slice(1).map(([lon, lat], index) => {
    const [fromLon, fromLat] = corners[index] as Corner;
    const { s12, azi1 } = CGCS2000.Inverse(fromLat, fromLon, lat, lon);
    return { meters: s12 ?? 0, azimuth: ((azi1 ?? 0) + 360) % 360 };
  });
}

export interface Extent {
  readonly squareMeters: number;
  readonly perimeterMeters: number;
}

/** Of the area between three corners or more. */
export function extentOf(corners: readonly Corner[]): Extent {
  const polygon = CGCS2000.Polygon(false);
  for (const [lon, lat] of corners) polygon.AddPoint(lat, lon);
  const { area, perimeter } = polygon.Compute(false, true);
  return { squareMeters: Math.abs(area ?? 0), perimeterMeters: perimeter };
}

/** Where a way of some metres in a direction ends. */
export function goFrom([lon, lat]: Corner, azimuth: number, meters: number): Corner {
  const { lon2, lat2 } = CGCS2000.Direct(lat, lon, azimuth, meters);
  return [lon2 ?? lon, lat2 ?? lat];
}

/** The corners with others between them, so that straight lines on the map follow the geodesics. */
export function bent(corners: readonly Corner[]): Corner[] {
  const stepMeters = 20_000;
  return legs(corners)
    .flatMap(({ meters, azimuth }, index) => {
      const from = corners[index] as Corner;
      const steps = Math.min(200, Math.ceil(meters / stepMeters));
      return Array.from({ length: Math.max(1, steps) }, (_, step) => goFrom(from, azimuth, (meters * step) / steps));
    })
    .concat(corners.slice(-1));
}

/** Whether two sides of the area meet elsewhere than at a corner that they share. */
export function crossesItself(corners: readonly Corner[]): boolean {
  const sides = corners.map((corner, index) => [corner, corners[(index + 1) % corners.length] as Corner] as const);
  return sides.some((side, index) =>
    sides.some((other, at) => {
      const apart = Math.abs(at - index);
      return at > index && apart > 1 && apart < sides.length - 1 && meet(side, other);
    }),
  );
}

function meet([a, b]: readonly [Corner, Corner], [c, d]: readonly [Corner, Corner]): boolean {
  const turn = (p: Corner, q: Corner, r: Corner): number =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);
}
