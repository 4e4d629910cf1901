import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Feature } from './api';
import { Overlay } from './overlay';
import { circleAround } from './precision';

const SEAL = '#8f2f24';
const LINE = { 'line-color': SEAL, 'line-width': 2.5, 'line-opacity': 0.9 };

/** The mark on the record that is open: a ring around a point, an outline on all else. */
export class Selection {
  readonly #precision: Overlay;
  readonly #outline: Overlay;

  constructor(map: MapLibreMap) {
    this.#precision = new Overlay(map, 'precision', [
      { id: 'fill', type: 'fill', paint: { 'fill-color': SEAL, 'fill-opacity': 0.07 } },
      { id: 'line', type: 'line', paint: { 'line-color': SEAL, 'line-width': 1.5, 'line-dasharray': [4, 3] } },
    ]);
    this.#outline = new Overlay(map, 'selection', [
      {
        id: 'line',
        type: 'line',
        filter: ['!=', ['get', 'evidence'], 'schematic'],
        layout: { 'line-join': 'round' },
        paint: LINE,
      },
      {
        id: 'dashes',
        type: 'line',
        filter: ['==', ['get', 'evidence'], 'schematic'],
        layout: { 'line-join': 'round' },
        paint: { ...LINE, 'line-dasharray': [3, 2] },
      },
      {
        id: 'point',
        type: 'circle',
        filter: ['==', ['geometry-type'], 'Point'],
        paint: { 'circle-radius': 17, 'circle-opacity': 0, 'circle-stroke-color': SEAL, 'circle-stroke-width': 2 },
      },
    ]);
  }

  /**
   * Marks a record; null takes the mark away. A circle of the radius around a point says how far off it may be. A schematic
   * outline stays dashed, so that it never looks surveyed.
   */
  show(feature: Feature | null, radiusMeters = 0): void {
    const { geometry = null, properties } = feature ?? {};
    const doubtful = geometry?.type === 'Point' && radiusMeters > 0;
    this.#precision.show(doubtful ? circleAround(geometry.coordinates as [number, number], radiusMeters) : null);
    const evidence = properties?.['evidence'];
    this.#outline.show(geometry && { type: 'Feature', geometry, properties: { evidence } });
  }
}
