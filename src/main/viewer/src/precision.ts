import type { Polygon, Position } from 'geojson';
import type { Feature, Schema } from './api';

/** How far off a position may be, and the circle that shows it. */

/** WGS 84 (EPSG:7030): semi-major axis in metres, and the square of the first eccentricity. */
const AXIS = 6378137;
const ECCENTRICITY_SQUARED = 0.00669437999014;
const CORNERS = 72;

/** The field in which records say how far off they may be. */
export function precisionField(schema: Schema): string | undefined {
  return Object.keys(schema.properties).find((name) => /precision/.test(name));
}

/**
 * The radius in metres within which a point lies: what is said of the position and what its datum steps may have added. 0
 * where nothing is said, since a circle of the steps alone would look like a precision that nobody claims.
 */
export function radiusOf(feature: Feature, schema: Schema): number {
  const field = precisionField(schema);
  const said = feature.properties[field ?? ''];
  const added = feature.properties['datum_accuracy_m'];
  if (feature.geometry?.type !== 'Point' || typeof said !== 'number') return 0;
  return said + (typeof added === 'number' ? added : 0);
}

/** A circle on the ellipsoid's surface near a place, by the radii of curvature there: good to a percent up to 100 km. */
export function circleAround([lon, lat]: [number, number], radiusMeters: number): Polygon {
  const phi = (lat * Math.PI) / 180;
  const w = Math.sqrt(1 - ECCENTRICITY_SQUARED * Math.sin(phi) ** 2);
  const north = (AXIS * (1 - ECCENTRICITY_SQUARED)) / w ** 3;
  const east = (AXIS / w) * Math.cos(phi);
  const ring: Position[] = [];
  for (let corner = 0; corner <= CORNERS; corner++) {
    const turn = (2 * Math.PI * (corner % CORNERS)) / CORNERS;
    const degrees = (meters: number, radius: number): number => ((meters / radius) * 180) / Math.PI;
    const x = degrees(radiusMeters * Math.cos(turn), east);
    ring.push([lon + x, lat + degrees(radiusMeters * Math.sin(turn), north)]);
  }
  return { type: 'Polygon', coordinates: [ring] };
}

/** 850 m, 1.4 km, 39 km. */
export function lengthText(meters: number): string {
  if (meters < 1000) return `${Math.round(meters)} m`;
  return `${Number((meters / 1000).toPrecision(2))} km`;
}
