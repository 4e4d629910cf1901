import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { own } from '../api';

/** Draws some records of a dataset in place of all: from a source of its own, whose tiles the server filters. */
export class FilteredTiles {
  readonly #map: MapLibreMap;
  readonly #conditions = new Map<string, string>();

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** The sources that stand in for the one of the whole map. */
  get sources(): readonly string[] {
    return [...this.#conditions.keys()].map(sourceOf);
  }

  /**
   * Shows the records that a filter selects.
   *
   * @param layers of the dataset as they are drawn now, in the order of the style
   * @param condition in CQL2; null for all records
   */
  show(dataset: string, layers: readonly LayerSpecification[], condition: string | null): void {
    if ((this.#conditions.get(dataset) ?? null) === condition) return;
    const source = sourceOf(dataset);
    this.#drawFrom(layers, null);
    if (this.#map.getSource(source)) this.#map.removeSource(source);
    this.#conditions.delete(dataset);
    if (condition !== null) {
      const query = new URLSearchParams({ f: 'tilejson', filter: condition });
      const url = own(`collections/${encodeURIComponent(dataset)}/tiles/WebMercatorQuad?${query}`);
      this.#map.addSource(source, { type: 'vector', url });
      this.#conditions.set(dataset, condition);
      this.#drawFrom(layers, source);
    }
  }

  /** @param source null for that of the style */
  #drawFrom(layers: readonly LayerSpecification[], source: string | null): void {
    for (const layer of layers) {
      const order = this.#map.getLayersOrder();
      const next = order[order.indexOf(layer.id) + 1];
      this.#map.removeLayer(layer.id);
      this.#map.addLayer({ ...layer, ...(source ? { source } : {}) } as LayerSpecification, next);
    }
  }
}

function sourceOf(dataset: string): string {
  return `filtered/${dataset}`;
}
