import type { Corner } from '../hash';
import { project } from '../tools/gauss-kruger';
import type { Box } from '../values';

/** Lines of equal easting and northing of CGCS2000 in zones of 3 degrees. */

export interface KilometerLine {
  /** Metres, without the number of the zone. */
  readonly meters: number;
  readonly points: readonly Corner[];
}

/** What one zone draws in a part of the view. */
export interface ZonePart {
  readonly zone: number;
  /** West, south, east, north in degrees; lines may reach beyond, who draws them clips. */
  readonly box: Box;
  readonly eastings: readonly KilometerLine[];
  readonly northings: readonly KilometerLine[];
}

/** How wide a zone is. */
export const ZONE_DEGREES = 3;
/** A zone is carried on this far from its central meridian, one zone on either side. */
const REACH_DEGREES = 4.5;
const PIECES = 16;
/** A degree of latitude, roughly: how far a step of the search for a place goes. */
const DEGREE_METERS = 111_000;
const STEPS_METERS = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000];

/** The closest lines that are so far apart. */
export function stepMeters(leastMeters: number): number {
  return STEPS_METERS.find((step) => step >= leastMeters) ?? 1_000_000;
}

/** The lines of all zones in view, each between its seams, or of one as far as it is carried. */
export function kilometerGrid(view: Box, step: number, zone: number | null): readonly ZonePart[] {
  const [west, south, east, north] = view;
  const first = zone ?? Math.floor((west + ZONE_DEGREES / 2) / ZONE_DEGREES);
  const last = zone ?? Math.floor((east + ZONE_DEGREES / 2) / ZONE_DEGREES);
  const reach = zone === null ? ZONE_DEGREES / 2 : REACH_DEGREES;
  const parts: ZonePart[] = [];
  for (let each = first; each <= last; each++) {
    const meridian = ZONE_DEGREES * each;
    const box: Box = [Math.max(west, meridian - reach), south, Math.min(east, meridian + reach), north];
    if (box[0] < box[2]) parts.push({ zone: each, box, ...linesIn(box, step, meridian) });
  }
  return parts;
}

/** Longitudes where one zone of 3 degrees ends and the next begins. */
export function seams([west, , east]: Box): readonly number[] {
  const found: number[] = [];
  for (let zone = Math.ceil(west / ZONE_DEGREES - 0.5); (zone + 0.5) * ZONE_DEGREES <= east; zone++) found.push((zone + 0.5) * ZONE_DEGREES);
  return found;
}

function linesIn([west, south, east, north]: Box, step: number, meridian: number): Pick<ZonePart, 'eastings' | 'northings'> {
  const along = [...Array(PIECES + 1).keys()].map((piece) => piece / PIECES);
  const lons = along.map((share) => west + share * (east - west));
  const lats = along.map((share) => south + share * (north - south));
  const edge = [
    ...lons.flatMap((lon) => [project(lon, south, meridian), project(lon, north, meridian)]),
    ...lats.flatMap((lat) => [project(west, lat, meridian), project(east, lat, meridian)]),
  ];
  const eastings = multiples(edge.map((at) => at.east), step);
  const northings = multiples(edge.map((at) => at.north), step);
  return {
    eastings: eastings.map((meters) => ({ meters, points: lats.map((lat): Corner => [longitudeOf(meters, lat, meridian), lat]) })),
    northings: northings.map((meters) => ({ meters, points: lons.map((lon): Corner => [lon, latitudeOf(meters, lon, meridian)]) })),
  };
}

function multiples(values: readonly number[], step: number): number[] {
  const found: number[] = [];
  const most = Math.max(...values);
  for (let at = Math.ceil(Math.min(...values) / step) * step; at <= most; at += step) found.push(at);
  return found;
}

/** Where a parallel has an easting. Each step leaves less than a hundredth of the error before it. */
export function longitudeOf(east: number, lat: number, meridian: number): number {
  const degreeMeters = DEGREE_METERS * Math.cos((lat * Math.PI) / 180);
  let lon = meridian;
  for (let step = 0; step < 8; step++) lon += (east - project(lon, lat, meridian).east) / degreeMeters;
  return lon;
}

/** Where a meridian has a northing. */
export function latitudeOf(north: number, lon: number, meridian: number): number {
  let lat = north / DEGREE_METERS;
  for (let step = 0; step < 8; step++) lat += (north - project(lon, lat, meridian).north) / DEGREE_METERS;
  return lat;
}
