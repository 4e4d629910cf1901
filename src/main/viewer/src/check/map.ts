import { Map as MapLibreMap, ScaleControl } from 'maplibre-gl';
import type { StyleSpecification } from 'maplibre-gl';
import { own } from '../api';
import { Controls } from '../controls';
import { fill, h } from '../dom';
import type { Speech } from '../hash';
import { count, type Lang } from '../i18n';
import { joinLetters, mappedDatasets, prepare } from '../style';
import { CLICKABLE, COLORS, LAYERS, ofRow, PICKED } from './layers';
import { collection, drawable, extentOf, shiftOf, shifts } from './places';
import type { Box } from '../values';
import type { Receipt } from './receipt';
import { tell, type CheckWord } from './words';

/** What lies beneath the positions: enough to know where one is, and nothing that could be taken for a position. */
const BACKGROUND = ['admin_area', 'river', 'glacier', 'relief'];
/** Shown when the server has no style to give. */
const BLANK: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#f3efe4' } }],
};
const FIT = { padding: 48, maxZoom: 12 };
/** Below this a line between two positions cannot be seen at the scale of a county. */
const VISIBLE_METERS = 1_000;

/** The positions of a file before and after, over the counties. */
export class CheckMap {
  readonly element = h('section', { class: 'places' });
  readonly #container = h('div', { id: 'map' });
  readonly #receipt: Receipt;
  readonly #speech: Speech;
  #map: MapLibreMap | null = null;

  constructor(receipt: Receipt, speech: Speech) {
    this.#receipt = receipt;
    this.#speech = speech;
    const { lang } = speech;
    const drawn = receipt.map.before.features.length + receipt.map.after.features.length;
    const note = drawn ? this.#shift(lang) : tell(lang, 'noMap');
    const { leftOut } = receipt.map;
    fill(
      this.element,
      h('h3', {}, tell(lang, 'map')),
      note && h('p', { class: 'shift' }, note),
      drawn > 0 && this.#container,
      drawn > 0 && legend(receipt, lang),
      leftOut > 0 && h('p', {}, tell(lang, 'mapLeftOut', count(lang, leftOut))),
    );
    this.#container.hidden = drawn === 0;
  }

  /** Draws the map; its element must be on the page. */
  open(style: StyleSpecification | null, onRow: (row: number) => void): void {
    const { lang } = this.#speech;
    const [before, after] = this.#drawn();
    // A number in the wrong order may lie a continent away: what it came to is what people want to see first.
    const extent = extentOf([after]) ?? extentOf([before]);
    if (this.#container.hidden || !extent) return;
    const off = style ? [...mappedDatasets(style)].filter((id) => !BACKGROUND.includes(id)) : [];
    joinLetters();
    const map = new MapLibreMap({
      container: this.#container,
      style: style ? prepare(style, this.#speech, off) : BLANK,
      bounds: extent,
      fitBoundsOptions: FIT,
      attributionControl: false,
      transformRequest: (url) => ({ url: own(url) }),
      dragRotate: false,
      maxPitch: 0,
      renderWorldCopies: false,
      cooperativeGestures: false,
      fadeDuration: 0,
      locale: { 'Map.Title': tell(lang, 'mapLabel') },
    });
    this.#map = map;
    this.#addControls(map, lang, extent);
    map.addControl(new ScaleControl({ maxWidth: 120 }), 'bottom-left');
    for (const event of ['dataloading', 'movestart'] as const) map.on(event, () => this.#busy(true));
    map.on('idle', () => this.#busy(false));
    map.once('load', () => this.#addPlaces(map));
    for (const layer of CLICKABLE) {
      map.on('click', layer, ({ features }) => onRow(Number(features?.[0]?.properties['row'])));
      map.on('mouseenter', layer, () => (map.getCanvas().style.cursor = 'pointer'));
      map.on('mouseleave', layer, () => (map.getCanvas().style.cursor = ''));
    }
  }

  close(): void {
    this.#map?.remove();
    this.#map = null;
  }

  /** Marks the places of a row and brings them into view. */
  show(row: number): void {
    const map = this.#map;
    if (!map) return;
    for (const layer of PICKED) if (map.getLayer(layer)) map.setFilter(layer, ofRow(row));
    const extent = extentOf(this.#drawn(), row);
    if (extent) map.fitBounds(extent, { padding: 60, maxZoom: Math.max(map.getZoom(), 9), duration: 400 });
    this.#container.dataset['row'] = String(row);
  }

  #busy(busy: boolean): void {
    this.#container.setAttribute('aria-busy', String(busy));
  }

  #addControls(map: MapLibreMap, lang: Lang, extent: Box): void {
    const controls = new Controls(map, () => map.fitBounds(extent, FIT));
    controls.draw(lang);
    this.#container.append(controls.element);
  }

  #drawn(): [Receipt['map']['before'], Receipt['map']['after']] {
    return [drawable(this.#receipt.map.before), drawable(this.#receipt.map.after)];
  }

  #addPlaces(map: MapLibreMap): void {
    const [before, after] = this.#drawn();
    const lines = shifts({ ...this.#receipt, map: { before, after, leftOut: 0 } });
    const visible = lines.filter(({ properties }) => properties.meters >= VISIBLE_METERS);
    map.addSource('before', { type: 'geojson', data: before });
    map.addSource('after', { type: 'geojson', data: after });
    map.addSource('shift', { type: 'geojson', data: collection(visible) });
    for (const layer of LAYERS) map.addLayer(layer);
  }

  #shift(lang: Lang): string | null {
    const shift = shiftOf(this.#receipt);
    if (!shift) return null;
    if (shift.most < 1) return tell(lang, 'shiftSame');
    if (shift.most < 10_000) return tell(lang, 'shiftMeters', Math.round(shift.least), Math.round(shift.most));
    const kilometers = (meters: number): string => count(lang, Math.round(meters / 100) / 10);
    return tell(lang, 'shiftKilometers', kilometers(shift.least), kilometers(shift.most));
  }
}

/** Only what is on the map. */
function legend({ map }: Receipt, lang: Lang): HTMLElement {
  const outcomes = new Set(map.after.features.filter((each) => !each.properties.candidate).map((each) => each.properties.outcome));
  const entry = (sign: string, color: string, word: CheckWord): HTMLElement => {
    const mark = h('span', { class: `mark ${sign}`, 'aria-hidden': 'true' });
    mark.style.setProperty('--color', color);
    return h('li', {}, mark, tell(lang, word));
  };
  return h(
    'ul',
    { class: 'map-legend' },
    map.before.features.length > 0 && entry('hollow', COLORS.before, 'before'),
    outcomes.has('accepted') && entry('filled', COLORS.accepted, 'afterAccepted'),
    outcomes.has('flagged') && entry('filled', COLORS.flagged, 'afterFlagged'),
    outcomes.has('rejected') && entry('filled', COLORS.rejected, 'afterRejected'),
    map.after.features.some((each) => each.properties.candidate) && entry('candidate', COLORS.rejected, 'candidate'),
  );
}
