import type { Map as MapLibreMap } from 'maplibre-gl';
import { fill, h } from './dom';
import { say, type Lang, type Word } from './i18n';

/** The buttons on the map and the position under the pointer. */
export class Controls {
  readonly element = h('div', { class: 'controls' });
  readonly #map: MapLibreMap;
  readonly #home: () => void;

  constructor(map: MapLibreMap, home: () => void) {
    this.#map = map;
    this.#home = home;
  }

  draw(lang: Lang): void {
    fill(
      this.element,
      this.#button(lang, 'zoomIn', '+', () => this.#map.zoomIn()),
      this.#button(lang, 'zoomOut', '−', () => this.#map.zoomOut()),
      this.#button(lang, 'home', '⌂', this.#home),
    );
  }

  #button(lang: Lang, word: Word, sign: string, act: () => void): HTMLElement {
    const label = say(lang, word);
    return h('button', { type: 'button', 'aria-label': label, title: label, onclick: () => act() }, sign);
  }
}
