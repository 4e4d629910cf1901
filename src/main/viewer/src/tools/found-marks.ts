import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { MapView } from '../map';
import { TOOL_COLOUR } from './sketch';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Marks on the map what a question found, and how far it reached. */
export class FoundMarks {
  readonly #map: MapLibreMap;
  #drawn: FeatureCollection = NOTHING;

  constructor({ map }: MapView) {
    this.#map = map;
    map.once('load', () => this.#addLayers());
  }

  /** @param reach the outline of what was searched; null where it has none of its own */
  show(found: readonly (Geometry | null)[], reach: Geometry | null): void {
    const features = [...found.map((each) => feature(each, false)), feature(reach, true)];
    this.#drawn = { type: 'FeatureCollection', features: features.filter((each) => each !== null) };
    this.#map.getSource<GeoJSONSource>('found')?.setData(this.#drawn);
  }

  clear(): void {
    this.show([], null);
  }

  #addLayers(): void {
    this.#map.addSource('found', { type: 'geojson', data: this.#drawn });
    this.#map.addLayer({
      id: 'found/reach',
      type: 'line',
      source: 'found',
      filter: ['get', 'reach'],
      paint: { 'line-color': TOOL_COLOUR, 'line-width': 1.5, 'line-dasharray': [4, 3] },
    });
    this.#map.addLayer({
      id: 'found/line',
      type: 'line',
      source: 'found',
      filter: ['all', ['!', ['get', 'reach']], ['!=', ['geometry-type'], 'Point']],
      paint: { 'line-color': '#c2410c', 'line-width': 3, 'line-opacity': 0.8 },
    });
    this.#map.addLayer({
      id: 'found/point',
      type: 'circle',
      source: 'found',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 11, 'circle-color': 'rgba(0,0,0,0)', 'circle-stroke-color': '#c2410c', 'circle-stroke-width': 3 },
    });
  }
}

function feature(geometry: Geometry | null, reach: boolean): Feature | null {
  return geometry && { type: 'Feature', properties: { reach }, geometry };
}
