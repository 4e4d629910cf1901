import * as api from '../api';
import { ApiError, type PlaceReading } from '../api';
import { fill, h } from '../dom';
import type { Corner, Find } from '../hash';
import { say } from '../i18n';
import type { MapView } from '../map';
import { Overlay } from '../overlay';
import { TOOL_COLOUR } from './sketch';
import type { Toolbox } from './toolbox';
import type { Permalink } from '../permalink';

/** The mark on a position or map sheet that was searched for, and the line that says how it was read. */
export class PlaceMark {
  readonly element = h('div', { class: 'place-note', role: 'status', hidden: true });
  readonly #view: MapView;
  readonly #permalink: Permalink;
  readonly #toolbox: Toolbox;
  readonly #overlay: Overlay;
  #shown = '';

  constructor(view: MapView, permalink: Permalink, toolbox: Toolbox) {
    this.#view = view;
    this.#permalink = permalink;
    this.#toolbox = toolbox;
    this.#overlay = overlayOn(view);
    permalink.onChange((now) => {
      if (keyOf(now.find) !== this.#shown) void this.refresh();
    });
  }

  /** Goes to a place; corners become what the tools measure. */
  open(reading: PlaceReading, find: Find): void {
    const { geometry } = reading;
    if (reading.kind === 'line' || reading.kind === 'area') {
      const corners = geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []).slice(0, -1) : geometry.coordinates;
      this.#toolbox.take(reading.kind === 'area' ? 'area' : 'distance', corners as unknown as readonly Corner[]);
      return this.#go(reading);
    }
    this.#shown = keyOf(find);
    this.#permalink.update({ find });
    this.#show(reading);
    this.#go(reading);
  }

  /** Marks what the address names. */
  async refresh(): Promise<void> {
    const { find, lang } = this.#permalink.view;
    this.#shown = keyOf(find);
    if (!find) return this.#show(null);
    try {
      const readings = await api.readPlace(find.text, lang);
      const { view } = this.#permalink;
      if (keyOf(view.find) === keyOf(find) && view.lang === lang) this.#show(readings[find.reading] ?? null);
    } catch (problem) {
      if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
      this.#show(null);
    }
  }

  #go({ bbox: [west, south, east, north], kind }: PlaceReading): void {
    if (kind === 'point') this.#view.flyTo([west, south], { right: 0, bottom: 0 });
    else this.#view.map.fitBounds([west, south, east, north], { padding: 60, maxZoom: 14 });
  }

  #show(reading: PlaceReading | null): void {
    const { lang } = this.#permalink.view;
    this.#overlay.show(reading && reading.geometry);
    this.element.hidden = !reading;
    if (!reading) return;
    const close = (): void => this.#permalink.update({ find: null });
    fill(
      this.element,
      h('span', {}, reading.how),
      h('button', { type: 'button', class: 'quiet close', 'aria-label': say(lang, 'close'), onclick: close }, '×'),
    );
  }
}

function overlayOn({ map }: MapView): Overlay {
  return new Overlay(map, 'place', [
    {
      id: 'line',
      type: 'line',
      filter: ['!=', ['geometry-type'], 'Point'],
      paint: { 'line-color': TOOL_COLOUR, 'line-width': 2.5 },
    },
    {
      id: 'point',
      type: 'circle',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 6, 'circle-color': TOOL_COLOUR, 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 2.5 },
    },
  ]);
}

function keyOf(find: Find | null): string {
  return find ? `${find.reading} ${find.text}` : '';
}
