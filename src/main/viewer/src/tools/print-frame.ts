import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Corner } from '../hash';
import { Overlay } from '../overlay';
import { bent, goFrom } from './geodesic';
import { zoneOf } from './gauss-kruger';
import { TOOL_COLOUR } from './sketch';

export interface Sheet {
  readonly size: 'a4' | 'a3';
  readonly orientation: 'landscape' | 'portrait';
  readonly scale: number;
}

/** Short and long side, millimetres (ISO 216). */
const PAPER = { a4: [210, 297], a3: [297, 420] } as const;

/** Width and height of the map on a sheet, millimetres: what title, frame, legend and notes leave of it. */
export function mapMillimeters({ size, orientation }: Pick<Sheet, 'size' | 'orientation'>): [number, number] {
  const [short, long] = PAPER[size];
  return orientation === 'landscape' ? [long - 99, short - 81] : [short - 34, long - 144];
}

/** The ground that a sheet shows, on the map: its sides run along the grid of the zone that it is printed in. */
export class PrintFrame {
  readonly #map: MapLibreMap;
  readonly #overlay: Overlay;

  constructor(map: MapLibreMap) {
    this.#map = map;
    this.#overlay = new Overlay(map, 'print', [
      { id: 'line', type: 'line', layout: { 'line-join': 'miter' }, paint: { 'line-color': TOOL_COLOUR, 'line-width': 2.5 } },
    ]);
  }

  /** Around the middle of the map; null takes it away. */
  show(sheet: Sheet | null): void {
    const { lng, lat } = this.#map.getCenter();
    this.#overlay.show(sheet && { type: 'Polygon', coordinates: [outline([lng, lat], sheet).map((corner) => [...corner])] });
  }
}

function outline(middle: Corner, sheet: Sheet): Corner[] {
  const [width, height] = mapMillimeters(sheet).map((millimeters) => (millimeters / 1000) * sheet.scale) as [number, number];
  const { centralMeridian } = zoneOf(middle[0], 3);
  const convergence = (middle[0] - centralMeridian) * Math.sin((middle[1] * Math.PI) / 180);
  const reach = Math.hypot(width, height) / 2;
  const angle = (Math.atan2(width, height) * 180) / Math.PI;
  const corners = [angle, 180 - angle, 180 + angle, 360 - angle].map((azimuth) => goFrom(middle, azimuth - convergence, reach));
  return bent([...corners, corners[0] as Corner]);
}
