import type { MapMouseEvent } from 'maplibre-gl';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { CORNERS_MAX, type Corner } from '../hash';
import type { MapView } from '../map';
import { Overlay } from '../overlay';
import { bent } from './geodesic';

export const TOOL_COLOUR = '#0b5cad';

/** What is measured, drawn or asked about, on the map. */
export class Sketch {
  readonly #view: MapView;
  readonly #onChange: (corners: readonly Corner[]) => void;
  readonly #overlay: Overlay;
  readonly #onClick: (corner: Corner) => void;
  #corners: readonly Corner[] = [];
  #closed = false;

  /** @param onClick takes a click on the map while the sketch is active */
  constructor(view: MapView, onChange: (corners: readonly Corner[]) => void, onClick: (corner: Corner) => void) {
    this.#view = view;
    this.#onChange = onChange;
    this.#overlay = overlayOn(view);
    this.#onClick = onClick;
    view.map.on('click', (event) => this.#clicked(event));
  }

  /** Takes clicks from now on, or no more. */
  set active(active: boolean) {
    this.#view.drawing = active;
    this.#view.map.getCanvas().classList.toggle('is-drawing', active);
    if (active) this.#view.map.doubleClickZoom.disable();
    else this.#view.map.doubleClickZoom.enable();
  }

  /** @param closed whether the last corner leads back to the first */
  show(corners: readonly Corner[], closed: boolean): void {
    this.#corners = corners;
    this.#closed = closed;
    this.#overlay.show(this.#drawn());
  }

  add(corner: Corner): void {
    const [lon, lat] = corner.map((degrees) => Number(degrees.toFixed(7))) as [number, number];
    const last = this.#corners.at(-1);
    if (this.#corners.length < CORNERS_MAX && !(last && last[0] === lon && last[1] === lat)) {
      this.#onChange([...this.#corners, [lon, lat]]);
    }
  }

  #clicked({ lngLat }: MapMouseEvent): void {
    if (this.#view.drawing) this.#onClick([lngLat.lng, lngLat.lat]);
  }

  #drawn(): FeatureCollection | null {
    const corners = this.#corners;
    if (!corners.length) return null;
    const points = corners.map((corner) => feature('Point', [...corner]));
    const [first] = corners;
    const ring = this.#closed && corners.length > 2 && first;
    const line = bent(ring ? [...corners, first] : corners).map((corner) => [...corner]);
    const shapes = ring ? [feature('Polygon', [line])] : [];
    return { type: 'FeatureCollection', features: [...shapes, ...(corners.length > 1 ? [feature('LineString', line)] : []), ...points] };
  }
}

function overlayOn({ map }: MapView): Overlay {
  return new Overlay(map, 'sketch', [
    {
      id: 'fill',
      type: 'fill',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': TOOL_COLOUR, 'fill-opacity': 0.1 },
    },
    {
      id: 'line',
      type: 'line',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': TOOL_COLOUR, 'line-width': 2.5 },
    },
    {
      id: 'corner',
      type: 'circle',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 4.5, 'circle-color': '#ffffff', 'circle-stroke-color': TOOL_COLOUR, 'circle-stroke-width': 2 },
    },
  ]);
}

function feature(type: 'Point' | 'LineString' | 'Polygon', coordinates: Position | Position[] | Position[][]): Feature {
  return { type: 'Feature', properties: {}, geometry: { type, coordinates } as Feature['geometry'] };
}
