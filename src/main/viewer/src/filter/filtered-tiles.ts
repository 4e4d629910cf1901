import type { LayerSpecification, Map as MapLibreMap, StyleSpecification, VectorSourceSpecification } from 'maplibre-gl';
import { own } from '../api';
import { datasetOf } from '../style';

/** Draws some records of a dataset in place of all: from a source of its own, whose tiles the server filters. */
export class FilteredTiles {
  readonly #map: MapLibreMap;
  /**
   * Datasets that have a source of their own, filtered or not. One that was filtered once does not go back to the tiles of the whole
   * map: MapLibre throws at what it finds there of layers that left while a tile was made.
   */
  readonly #apart: Set<string>;
  readonly #conditions: Map<string, string>;

  /** @param opening what {@link withOwnSources} was given */
  constructor(map: MapLibreMap, opening: ReadonlyMap<string, string>) {
    this.#map = map;
    // The tiles of a map that opens with filters do not hold these.
    this.#apart = new Set(opening.keys());
    this.#conditions = new Map(opening);
  }

  /** The sources that stand in for the one of the whole map. */
  get sources(): readonly string[] {
    return [...this.#apart].map(sourceOf);
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
    const places = this.#take(layers);
    if (this.#map.getSource(source)) this.#map.removeSource(source);
    this.#apart.add(dataset);
    this.#map.addSource(source, tilesOf(dataset, condition));
    if (condition === null) this.#conditions.delete(dataset);
    else this.#conditions.set(dataset, condition);
    for (const { layer, below } of places) this.#map.addLayer(drawnFrom(layer, source), below);
  }

  /** Takes layers off the map, the topmost first, and tells which one each lay below. */
  #take(layers: readonly LayerSpecification[]): readonly { layer: LayerSpecification; below: string | undefined }[] {
    const order = this.#map.getLayersOrder();
    return [...layers].reverse().map((layer) => {
      this.#map.removeLayer(layer.id);
      return { layer, below: order[order.indexOf(layer.id) + 1] };
    });
  }
}

/**
 * The style of a map that opens with filters: filtered datasets come from sources of their own at once.
 *
 * @param conditions in CQL2, by dataset
 */
export function withOwnSources(style: StyleSpecification, conditions: ReadonlyMap<string, string>): StyleSpecification {
  const sources = [...conditions].map(([dataset, condition]) => [sourceOf(dataset), tilesOf(dataset, condition)]);
  const layers = style.layers.map((layer) => {
    const dataset = datasetOf(layer);
    return dataset !== null && conditions.has(dataset) ? drawnFrom(layer, sourceOf(dataset)) : layer;
  });
  return { ...style, sources: { ...style.sources, ...Object.fromEntries(sources) }, layers };
}

function drawnFrom(layer: LayerSpecification, source: string): LayerSpecification {
  return { ...layer, source } as LayerSpecification;
}

function tilesOf(dataset: string, condition: string | null): VectorSourceSpecification {
  const query = new URLSearchParams({ f: 'tilejson', ...(condition !== null ? { filter: condition } : {}) });
  return { type: 'vector', url: own(`collections/${encodeURIComponent(dataset)}/tiles/WebMercatorQuad?${query}`) };
}

function sourceOf(dataset: string): string {
  return `filtered/${dataset}`;
}
