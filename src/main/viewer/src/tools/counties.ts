import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Map as MapLibreMap, MapGeoJSONFeature } from 'maplibre-gl';
import type { Properties } from '../api';

const DATASET = 'admin_area';

export interface County {
  readonly fid: string;
  readonly properties: Properties;
}

/** The county-level units of the tiles that are there, to tell which one a place lies in. */
export class Counties {
  readonly #map: MapLibreMap;
  #pieces: readonly MapGeoJSONFeature[] = [];

  constructor(map: MapLibreMap) {
    this.#map = map;
    map.on('idle', () => (this.#pieces = this.#read()));
  }

  /** Null where none is, or none is known yet. */
  at(lon: number, lat: number): County | null {
    const piece = this.#pieces.find(({ geometry }) => holds(geometry as Polygon | MultiPolygon, lon, lat));
    return piece ? { fid: String(piece.properties['fid']), properties: piece.properties } : null;
  }

  #read(): MapGeoJSONFeature[] {
    const sources = Object.entries(this.#map.getStyle().sources).filter(([, source]) => source.type === 'vector');
    const pieces = sources.flatMap(([id]) => this.#map.querySourceFeatures(id, { sourceLayer: DATASET }));
    // Prefectures, whose codes end in 00, lie over the same ground.
    return pieces.filter(
      ({ geometry, properties }) => geometry.type.endsWith('Polygon') && !String(properties['fid']).endsWith('00'),
    ) as MapGeoJSONFeature[];
  }
}

function holds(geometry: Polygon | MultiPolygon, lon: number, lat: number): boolean {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return rings.filter((ring) => crossed(ring, lon, lat)).length % 2 === 1;
}

/** Whether a ray to the east crosses a ring an odd number of times. */
function crossed(ring: readonly Position[], lon: number, lat: number): boolean {
  let inside = false;
  ring.forEach(([x1 = 0, y1 = 0], index) => {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
    if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) * (x2 - x1)) / (y2 - y1)) inside = !inside;
  });
  return inside;
}
