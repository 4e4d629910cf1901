import type { MapView } from '../map';

/** West, south, east and north in degrees. */
export type Bounds = readonly [number, number, number, number];

const ID = 'density-surface';

/** The picture of a surface on the map, below the marks of the datasets. */
export class SurfaceLayer {
  readonly #map: MapView['map'];
  #wanted: { readonly url: string; readonly bounds: Bounds } | null = null;
  #ready = false;

  constructor({ map }: MapView) {
    this.#map = map;
    map.once('load', () => {
      this.#ready = true;
      this.#draw();
    });
  }

  /** Draws the picture at an address between degrees in place of that before. */
  show(url: string, bounds: Bounds): void {
    this.#wanted = { url, bounds };
    if (this.#ready) this.#draw();
  }

  clear(): void {
    this.#wanted = null;
    if (this.#ready) this.#draw();
  }

  #draw(): void {
    const map = this.#map;
    if (map.getSource(ID)) {
      map.removeLayer(ID);
      map.removeSource(ID);
    }
    if (!this.#wanted) return;
    const { url, bounds } = this.#wanted;
    const [west, south, east, north] = bounds;
    map.addSource(ID, { type: 'image', url, coordinates: [[west, north], [east, north], [east, south], [west, south]] });
    const above = map.getStyle().layers.find(({ type }) => type === 'circle')?.id;
    map.addLayer({ id: ID, type: 'raster', source: ID, paint: { 'raster-fade-duration': 0 } }, above);
  }
}
