import type { GeoJSON } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';

type Drawn = Extract<LayerSpecification, { type: 'fill' | 'line' | 'circle' | 'symbol' }>;

/** A layer of an overlay; its source and the first part of its name are the overlay's. */
export type OverlayLayer = { [T in Drawn['type']]: Omit<Extract<Drawn, { type: T }>, 'source'> }[Drawn['type']];

/**
 * Something that the page itself draws over the map. It is there only while there is something to draw: every source, even an
 * empty one, is one more that the map waits for when it opens and walks through in each frame.
 */
export class Overlay {
  readonly #map: MapLibreMap;
  readonly #id: string;
  readonly #layers: readonly LayerSpecification[];
  readonly #below: Drawn['type'] | null;
  #data: GeoJSON | null = null;
  #ready = false;

  /**
   * @param layers lowest first; all lie over what is on the map when they are first needed
   * @param below unless they lie below the lowest layer of this type
   */
  constructor(map: MapLibreMap, id: string, layers: readonly OverlayLayer[], below: Drawn['type'] | null = null) {
    this.#map = map;
    this.#id = id;
    this.#below = below;
    this.#layers = layers.map((layer) => ({ ...layer, id: `${id}/${layer.id}`, source: id }) as LayerSpecification);
    map.once('load', () => {
      this.#ready = true;
      this.#draw();
    });
  }

  /** Draws shapes in degrees of WGS 84 in place of those before; null draws nothing. */
  show(data: GeoJSON | null): void {
    this.#data = data;
    if (this.#ready) this.#draw();
  }

  #draw(): void {
    const source = this.#map.getSource<GeoJSONSource>(this.#id);
    if (this.#data && source) source.setData(this.#data);
    else if (this.#data) this.#add(this.#data);
    else if (source) this.#remove();
  }

  #add(data: GeoJSON): void {
    this.#map.addSource(this.#id, { type: 'geojson', data });
    const above = this.#below && this.#map.getStyle().layers.find(({ type }) => type === this.#below)?.id;
    for (const layer of this.#layers) this.#map.addLayer(layer, above ?? undefined);
  }

  #remove(): void {
    for (const { id } of this.#layers) this.#map.removeLayer(id);
    this.#map.removeSource(this.#id);
  }
}
