import { formatView, openScopes, parseView, type View } from './hash';

export type ViewListener = (now: View, before: View) => void;

/** The view that the address names. Changing it changes the address; going back or editing it changes the view. */
export class Permalink {
  #view: View;
  /** What the address was when the view became what it is. */
  #hash = location.hash;
  readonly #listeners = new Set<ViewListener>();

  constructor() {
    // Pages of the API and their links name the language in the query.
    const asked = new URLSearchParams(location.search).get('lang');
    this.#view = parseView(location.hash, asked ?? navigator.language);
    window.addEventListener('hashchange', () => this.#follow());
  }

  get view(): View {
    return this.#view;
  }

  /** @returns what ends it */
  onChange(listener: ViewListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * Opening a record, a filter, a list, a comparison, a dialog, a page or a scope of the list and asking what is at a place are steps
   * that "back" undoes; moving the map is not.
   */
  update(change: Partial<View>): void {
    // Going back and links change the address some time before they are heard of; the map is on its way there then.
    if (this.#follow() && change.map) return;
    const otherList = change.list !== undefined && change.list !== this.#view.list;
    const otherRecords = otherList || change.where !== undefined || change.order !== undefined || change.inView !== undefined;
    const anew = { ...(otherList ? { order: null, columns: [] } : {}), ...(otherRecords ? { from: 0 } : {}) };
    const all = { ...this.#view, ...anew, ...change };
    const next = { ...all, inView: openScopes(all) };
    const address = formatView(next);
    const { record, list, where, compare, panel, tool, find, here, from, inView, grouping } = change;
    if (record || list || where || compare || panel || tool || find || here || from || inView || grouping) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#hash = location.hash;
    this.#become(next);
  }

  /** @returns whether the address was another than that of the view */
  #follow(): boolean {
    if (location.hash === this.#hash) return false;
    this.#hash = location.hash;
    this.#become(parseView(location.hash, this.#view.lang));
    return true;
  }

  #become(next: View): void {
    const before = this.#view;
    this.#view = next;
    for (const listener of this.#listeners) listener(next, before);
  }
}
