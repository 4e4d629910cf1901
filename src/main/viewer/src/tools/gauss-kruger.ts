/**
 * Gauss-Krüger on the ellipsoid of CGCS2000, forward, by Krüger's series in the third flattening to the sixth order (Karney,
 * Journal of Geodesy 85, 2011, equation 35): the same as the server's, below a micrometre near the central meridian.
 */

const SEMI_MAJOR_METERS = 6378137;
const FLATTENING = 1 / 298.257222101;
const N = FLATTENING / (2 - FLATTENING);
const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));
/** Of the sphere with the ellipsoid's meridian length. */
const RADIUS_METERS = (SEMI_MAJOR_METERS / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64 + N ** 6 / 256);

const polynomial = (first: number, ...terms: number[]): number =>
  terms.reduceRight((sum, term) => sum * N + term, 0) * N ** first;

const SERIES = [
  polynomial(1, 1 / 2, -2 / 3, 5 / 16, 41 / 180, -127 / 288, 7891 / 37800),
  polynomial(2, 13 / 48, -3 / 5, 557 / 1440, 281 / 630, -1983433 / 1935360),
  polynomial(3, 61 / 240, -103 / 140, 15061 / 26880, 167603 / 181440),
  polynomial(4, 49561 / 161280, -179 / 168, 6601661 / 7257600),
  polynomial(5, 34729 / 80640, -3418889 / 1995840),
  polynomial(6, 212378941 / 319334400),
];

export interface Plane {
  /** Metres; 500 000 on the central meridian, without the number of the zone. */
  readonly east: number;
  /** Metres from the equator. */
  readonly north: number;
}

/** Where a position in degrees lies in the zone around a meridian. */
export function project(lon: number, lat: number, centralMeridian: number): Plane {
  const lambda = ((lon - centralMeridian) * Math.PI) / 180;
  const tau = conformal(Math.tan((lat * Math.PI) / 180));
  const xi = Math.atan2(tau, Math.cos(lambda));
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(tau, Math.cos(lambda)));
  let [east, north] = [eta, xi];
  SERIES.forEach((term, index) => {
    const k = 2 * (index + 1);
    east += term * Math.cos(k * xi) * Math.sinh(k * eta);
    north += term * Math.sin(k * xi) * Math.cosh(k * eta);
  });
  return { east: 500_000 + RADIUS_METERS * east, north: RADIUS_METERS * north };
}

/** The tangent of the conformal latitude from that of the geodetic latitude. */
function conformal(tau: number): number {
  const secant = Math.hypot(1, tau);
  const sigma = Math.sinh(ECCENTRICITY * Math.atanh((ECCENTRICITY * tau) / secant));
  return tau * Math.hypot(1, sigma) - sigma * secant;
}

export interface Zone {
  readonly number: number;
  /** Degrees east. */
  readonly centralMeridian: number;
}

/** The zone of 3 or 6 degrees that a longitude lies in, as China numbers them. */
export function zoneOf(lon: number, width: 3 | 6): Zone {
  const number = width === 3 ? Math.floor((lon + 1.5) / 3) : Math.floor(lon / 6) + 1;
  return { number, centralMeridian: width === 3 ? 3 * number : 6 * number - 3 };
}
