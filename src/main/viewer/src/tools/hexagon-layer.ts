import type { Feature, FeatureCollection } from 'geojson';
import type { MapView } from '../map';
import { Overlay } from '../overlay';
import { FALLBACK_FONTS } from '../style';
import { classOf, type CountClass } from './count-classes';
import { middleOf, type Hexagons } from './hexagons';

/** A count is written where its cell is at least so wide on the screen. */
const WIDTH_FOR_COUNT_PIXELS = 30;

/** Metres that a pixel is at zoom 0 in the middle of the region, 39° N. */
const METERS_PER_PIXEL = 60_800;

/** The cells on the map, below the marks of the datasets, with their counts. */
export class HexagonLayer {
  readonly #overlay: Overlay;

  constructor({ map }: MapView) {
    this.#overlay = new Overlay(
      map,
      'density',
      [
        {
          id: 'fill',
          type: 'fill',
          filter: ['==', ['geometry-type'], 'Polygon'],
          paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': 0.62 },
        },
        {
          id: 'line',
          type: 'line',
          filter: ['==', ['geometry-type'], 'Polygon'],
          paint: { 'line-color': '#4a0f5c', 'line-width': 1 },
        },
        {
          id: 'count',
          type: 'symbol',
          filter: ['all', ['==', ['geometry-type'], 'Point'], ['>=', ['zoom'], ['get', 'zoom']]],
          layout: { 'text-field': ['get', 'words'], 'text-font': FALLBACK_FONTS, 'text-size': 13, 'text-allow-overlap': true, 'text-ignore-placement': true },
          paint: { 'text-color': '#26052f', 'text-halo-color': '#ffffff', 'text-halo-width': 1.6 },
        },
      ],
      'circle',
    );
  }

  show({ features, cellSizeKm }: Hexagons, classes: readonly CountClass[], words: (count: number) => string): void {
    const zoom = Math.ceil(Math.log2((METERS_PER_PIXEL * WIDTH_FOR_COUNT_PIXELS) / (cellSizeKm * 1000)));
    const cells = features.map((cell): Feature => ({
      ...cell,
      properties: { colour: classOf(cell.properties.count, classes)?.colour ?? '#ffffff' },
    }));
    const counts = features.map((cell): Feature => ({
      type: 'Feature',
      properties: { zoom, words: words(cell.properties.count) },
      geometry: { type: 'Point', coordinates: [...middleOf(cell)] },
    }));
    const drawn: FeatureCollection = { type: 'FeatureCollection', features: [...cells, ...counts] };
    this.#overlay.show(drawn);
  }

  clear(): void {
    this.#overlay.show(null);
  }
}
