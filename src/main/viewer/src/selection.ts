import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Feature } from './api';
import { circleAround } from './precision';

const NOTHING = { type: 'FeatureCollection' as const, features: [] };
const SEAL = '#8f2f24';

/** The mark on the record that is open: a ring around a point, an outline on all else. */
export class Selection {
  readonly #map: MapLibreMap;

  constructor(map: MapLibreMap) {
    this.#map = map;
    map.on('load', () => this.#addTo(map));
  }

  /**
   * Marks a record; null takes the mark away. A circle of the radius around a point says how far off it may be. A schematic
   * outline stays dashed, so that it never looks surveyed.
   */
  show(feature: Feature | null, radiusMeters = 0): void {
    const { geometry = null, properties } = feature ?? {};
    const dashed = properties?.['evidence'] === 'schematic';
    this.#map.setPaintProperty('selection/line', 'line-dasharray', dashed ? [3, 2] : undefined);
    this.#map.getSource<GeoJSONSource>('selection')?.setData(geometry ?? NOTHING);
    const doubtful = geometry?.type === 'Point' && radiusMeters > 0;
    const circle = doubtful ? circleAround(geometry.coordinates as [number, number], radiusMeters) : NOTHING;
    this.#map.getSource<GeoJSONSource>('precision')?.setData(circle);
  }

  #addTo(map: MapLibreMap): void {
    map.addSource('precision', { type: 'geojson', data: NOTHING });
    map.addLayer({
      id: 'precision/fill',
      type: 'fill',
      source: 'precision',
      paint: { 'fill-color': SEAL, 'fill-opacity': 0.07 },
    });
    map.addLayer({
      id: 'precision/line',
      type: 'line',
      source: 'precision',
      paint: { 'line-color': SEAL, 'line-width': 1.5, 'line-dasharray': [4, 3] },
    });
    map.addSource('selection', { type: 'geojson', data: NOTHING });
    map.addLayer({
      id: 'selection/line',
      type: 'line',
      source: 'selection',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': SEAL, 'line-width': 2.5, 'line-opacity': 0.9 },
    });
    map.addLayer({
      id: 'selection/point',
      type: 'circle',
      source: 'selection',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 17, 'circle-opacity': 0, 'circle-stroke-color': SEAL, 'circle-stroke-width': 2 },
    });
  }
}
