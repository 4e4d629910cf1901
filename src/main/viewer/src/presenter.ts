import { Popup, type LngLatLike, type Map as MapLibreMap } from 'maplibre-gl';
import { append, fill, h } from './dom';
import { say, type Lang } from './i18n';

/** Puts content on the map: in a popup that points at a place, or docked at the map's edge when there is no one place. */
export class Presenter {
  readonly #map: MapLibreMap;
  readonly #dock: HTMLElement;
  readonly #onClose: () => void;
  #popup: Popup | null = null;

  /** @param dock an element over the map, hidden while empty */
  constructor(map: MapLibreMap, dock: HTMLElement, onClose: () => void) {
    this.#map = map;
    this.#dock = dock;
    this.#onClose = onClose;
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.isOpen) onClose();
    });
  }

  get isOpen(): boolean {
    return this.#popup !== null || !this.#dock.hidden;
  }

  /** @param back what the button "back to the list" does; without it there is no such button */
  pointAt(place: LngLatLike, content: HTMLElement, lang: Lang, back?: () => void): void {
    this.clear();
    const box = this.#withButtons(content, lang, back);
    this.#popup = new Popup({ closeButton: false, closeOnClick: false, maxWidth: 'none', offset: 12, focusAfterOpen: false });
    this.#popup.setLngLat(place).setDOMContent(box).addTo(this.#map);
    this.#moveIntoView(box, place);
    focusHeading(box);
  }

  dock(content: HTMLElement, lang: Lang, back?: () => void): void {
    this.clear();
    fill(this.#dock, this.#withButtons(content, lang, back));
    this.#dock.hidden = false;
    focusHeading(this.#dock);
  }

  /** The room that docked content takes: at the right of a wide map, at the lower edge of a narrow one. */
  dockedRoom(): { right: number; bottom: number } {
    const { width, height } = this.#dock.getBoundingClientRect();
    const narrow = width > this.#map.getContainer().clientWidth / 2;
    return narrow ? { right: 0, bottom: height } : { right: width, bottom: 0 };
  }

  clear(): void {
    this.#popup?.remove();
    this.#popup = null;
    this.#dock.replaceChildren();
    this.#dock.hidden = true;
  }

  #withButtons(content: HTMLElement, lang: Lang, back: (() => void) | undefined): HTMLElement {
    const bar = h('div', { class: 'sheet-bar' });
    if (back) append(bar, h('button', { type: 'button', class: 'quiet', onclick: back }, `‹ ${say(lang, 'back')}`));
    append(
      bar,
      h('button', { type: 'button', class: 'quiet close', 'aria-label': say(lang, 'close'), onclick: this.#onClose }, '×'),
    );
    return h('div', { class: 'sheet', role: 'dialog', 'aria-label': labelOf(content) }, bar, content);
  }

  /** A popup that hangs over the map's edge, or one that covers its place on a narrow screen: the map moves under it. */
  #moveIntoView(box: HTMLElement, place: LngLatLike): void {
    const room = this.#map.getContainer().getBoundingClientRect();
    const popup = box.getBoundingClientRect();
    const margin = 8;
    const over = (low: number, high: number, least: number, most: number): number =>
      low < least + margin ? low - least - margin : high > most - margin ? high - most + margin : 0;
    const x = over(popup.left, popup.right, room.left, room.right);
    const y = over(popup.top, popup.bottom, room.top, room.bottom);
    if (x || y) this.#map.panBy([x, y], { animate: false });
    const point = room.top + this.#map.project(place).y;
    const covering = box.getBoundingClientRect();
    if (point > covering.top && point < covering.bottom) {
      this.#map.panBy([0, point - (room.top + covering.top) / 2], { animate: false });
    }
  }
}

function labelOf(content: HTMLElement): string {
  return content.querySelector('h2')?.textContent ?? '';
}

/** Keyboard and screen reader go on from where the new content begins. */
function focusHeading(box: HTMLElement): void {
  box.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}
