import type { Position } from 'geojson';
import { Map as MapLibreMap, ScaleControl, type VectorTileSource } from 'maplibre-gl';
import type { LngLatBoundsLike, LngLatLike, MapGeoJSONFeature, Point, StyleSpecification } from 'maplibre-gl';
import { inFolder, own } from './api';
import { FilteredTiles, withOwnSources } from './filter/filtered-tiles';
import { openTiles } from './folder';
import { samePlace, type Place, type Speech, type View } from './hash';
import { say } from './i18n';
import { drawSparingly, type Opening } from './opening';
import { opacityPaint, type Opacities } from './opacity';
import { Selection } from './selection';
import { datasetOf, joinLetters, labelOf, layersOf, loadQuotes, prepare } from './style';
import type { Box } from './values';

/** Two corners on the screen. */
type Corners = [[number, number], [number, number]];

const NEAR_ZOOM = 8.5;

/** Pixels between a place and the farthest part of a mark that the styles set beside it. */
const MARK_FROM_PLACE = 32;

/** The drawing: one MapLibre map with the style of the API. */
export class MapView {
  /** While something is drawn a click adds to it and opens no record. */
  drawing = false;
  readonly map: MapLibreMap;
  readonly selection: Selection;
  readonly #style: StyleSpecification;
  readonly #home: LngLatBoundsLike;
  readonly #filtered: FilteredTiles;
  #speech: Speech;
  #off: readonly string[];
  #opacity: Opacities;

  /** @param home shown when the address names no place: west, south, east, north in degrees */
  constructor(
    container: HTMLElement,
    { style, conditions }: Pick<Opening, 'style' | 'conditions'>,
    home: [number, number, number, number],
    view: View,
  ) {
    this.#style = style;
    this.#home = home;
    this.#speech = view;
    this.#off = view.off;
    this.#opacity = view.opacity;
    if (inFolder) openTiles();
    joinLetters();
    loadQuotes();
    this.map = new MapLibreMap({
      container,
      style: withOwnSources(prepare(style, view, view.off, view.opacity), conditions),
      attributionControl: false,
      transformRequest: (url) => ({ url: own(url) }),
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      minZoom: 3,
      maxZoom: 17,
      fadeDuration: 0,
      renderWorldCopies: false,
      locale: { 'Map.Title': say(view.lang, 'map') },
      ...(view.map
        ? { center: [view.map.lon, view.map.lat] as LngLatLike, zoom: view.map.zoom }
        : { bounds: home, fitBoundsOptions: { padding: 28 } }),
    });
    drawSparingly(this.map);
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new ScaleControl({ maxWidth: 120 }), 'bottom-left');
    this.selection = new Selection(this.map);
    this.#filtered = new FilteredTiles(this.map, conditions);
    this.#busy(true);
    this.map.on('dataloading', () => this.#busy(true));
    this.map.on('movestart', () => this.#busy(true));
    this.map.on('idle', () => this.#busy(false));
  }

  #busy(busy: boolean): void {
    this.map.getContainer().setAttribute('aria-busy', String(busy));
  }

  /** Whose data is drawn, as the tiles say it: markup. */
  get attribution(): string {
    const sources = this.#sources.map((id) => this.map.getSource(id) as { attribution?: string } | undefined);
    return [...new Set(sources.flatMap((source) => source?.attribution?.split(' | ') ?? []))].join(' | ');
  }

  get #sources(): readonly string[] {
    return [...this.#filtered.sources, ...Object.keys(this.#style.sources)];
  }

  /** Calls back when part of the map cannot be had; once per failure. */
  onFailure(listener: () => void): void {
    this.map.on('error', listener);
  }

  /** Asks again for what failed. */
  retry(): void {
    for (const id of this.#sources) {
      const vector = this.map.getSource<VectorTileSource>(id);
      if (vector?.type !== 'vector') continue;
      if (vector.tiles) this.map.refreshTiles(id);
      else if (vector.url) vector.setUrl(own(vector.url));
    }
  }

  /** Shows some records of a dataset only; the condition is one of CQL2, null for all. */
  setFilter(dataset: string, condition: string | null): void {
    this.#busy(true);
    this.#filtered.show(dataset, layersOf(prepare(this.#style, this.#speech, this.#off, this.#opacity), dataset), condition);
  }

  setOff(off: readonly string[]): void {
    this.#busy(true);
    this.#off = off;
    for (const layer of this.#style.layers) {
      const visibility = off.includes(datasetOf(layer) ?? '') ? 'none' : 'visible';
      if (this.map.getLayoutProperty(layer.id, 'visibility') !== visibility) {
        this.map.setLayoutProperty(layer.id, 'visibility', visibility);
      }
    }
  }

  /** Draws datasets as faint as is asked for. */
  setOpacity(opacity: Opacities): void {
    this.#busy(true);
    const before = this.#opacity;
    this.#opacity = opacity;
    for (const layer of this.#style.layers) {
      const percent = opacity[datasetOf(layer) ?? ''] ?? 100;
      if (percent === (before[datasetOf(layer) ?? ''] ?? 100)) continue;
      for (const [name, value] of Object.entries(opacityPaint(layer, percent))) this.map.setPaintProperty(layer.id, name, value);
    }
  }

  speak(speech: Speech): void {
    this.#busy(true);
    this.#speech = speech;
    this.map.getCanvas().setAttribute('aria-label', say(speech.lang, 'map'));
    for (const layer of this.#style.layers) {
      const label = labelOf(layer, speech);
      if (label) this.map.setLayoutProperty(layer.id, 'text-field', label['text-field']);
    }
  }

  get place(): Place {
    const { lng: lon, lat } = this.map.getCenter();
    return { zoom: this.map.getZoom(), lat, lon };
  }

  /** What is in sight. */
  get box(): Box {
    const bounds = this.map.getBounds();
    const within = (degrees: number, most: number): number => Math.max(-most, Math.min(most, degrees));
    return [
      within(bounds.getWest(), 180),
      within(bounds.getSouth(), 90),
      within(bounds.getEast(), 180),
      within(bounds.getNorth(), 90),
    ];
  }

  /** Whether nothing of the datasets is drawn in view. */
  get isEmpty(): boolean {
    return this.#drawn().length === 0;
  }

  /**
   * What is drawn of the datasets in a part of the screen, or in all of it, topmost first. Each layer is sought in its own source: tiles
   * of the whole map still hold what was drawn from them before a filter gave its dataset a source of its own.
   */
  #drawn(box?: Corners): readonly MapGeoJSONFeature[] {
    const bySource = new Map<string, string[]>();
    for (const { id } of this.#style.layers.filter((layer) => datasetOf(layer) !== null)) {
      const source = this.map.getLayer(id)?.source ?? '';
      bySource.set(source, [...(bySource.get(source) ?? []), id]);
    }
    const found = [...bySource.values()].flatMap((layers) => (box ? this.map.queryRenderedFeatures(box, { layers }) : this.map.queryRenderedFeatures({ layers })));
    const order = this.map.getLayersOrder();
    return found.sort((one, other) => order.indexOf(other.layer.id) - order.indexOf(one.layer.id));
  }

  /** Goes to where the address says, unless the address followed the map there. */
  moveTo(place: Place): void {
    if (!samePlace(place, this.place)) this.map.jumpTo({ center: [place.lon, place.lat], zoom: place.zoom });
  }

  showHome(): void {
    this.map.fitBounds(this.#home, { padding: 28 });
  }

  /** Shows a box in the part of the map that is not covered at the right and the lower edge, in pixels. */
  fit(box: [number, number, number, number], covered: { right: number; bottom: number }): void {
    const margin = 36;
    const padding = { top: margin, left: margin, right: margin + covered.right, bottom: margin + covered.bottom };
    this.map.fitBounds(box, { padding, maxZoom: 11 });
  }

  /** Brings a place into the part of the map that is not covered, near enough to tell it from its neighbours. */
  flyTo(place: [number, number], covered: { right: number; bottom: number }): void {
    const { clientWidth: width, clientHeight: height } = this.map.getContainer();
    const { x, y } = this.map.project(place);
    const seen = x > 0 && y > 0 && x < width - covered.right && y < height - covered.bottom;
    if (this.map.getZoom() >= NEAR_ZOOM && seen) return;
    const offset: [number, number] = [-covered.right / 2, -covered.bottom / 2];
    this.map.flyTo({ center: place, zoom: Math.max(this.map.getZoom(), NEAR_ZOOM), offset, duration: 900 });
  }

  #within(place: Position, point: Point, reach: number): boolean {
    const { x, y } = this.map.project(place as [number, number]);
    return Math.hypot(x - point.x, y - point.y) <= reach;
  }

  /**
   * Features of the datasets under a point of the screen, topmost first, each record once. Those whose place is there come
   * before, since the mark of a mine stands above the deposit's.
   */
  hits(point: Point, reach: number): readonly MapGeoJSONFeature[] {
    const box = (half: number): Corners => [
      [point.x - half, point.y - half],
      [point.x + half, point.y + half],
    ];
    const standing = this.#drawn(box(reach + MARK_FROM_PLACE)).filter(
      ({ geometry }) => geometry.type === 'Point' && this.#within(geometry.coordinates, point, reach),
    );
    const seen = new Set<string>();
    return [...standing, ...this.#drawn(box(reach))].filter((hit) => {
      const dataset = datasetOf(hit.layer);
      const key = `${dataset} ${String(hit.properties['fid'])}`;
      if (!dataset || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  }
}
