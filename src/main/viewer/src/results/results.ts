import type { StyleSpecification } from 'maplibre-gl';
import * as api from '../api';
import { ApiError, type Feature, type Property } from '../api';
import type { Catalogue, Dataset } from '../catalogue';
import { inBox } from '../cql';
import { fill, h } from '../dom';
import { conditionOf } from '../filter/conditions';
import { NO_FILTER, parseFilter } from '../filter/record-filter';
import { withScope, type RecordKey, type View } from '../hash';
import { count, say } from '../i18n';
import type { Permalink } from '../permalink';
import { featureName, isEmpty, shown, titleOf, type Box } from '../values';
import { ColumnChoice } from './columns';

/** The records of a dataset as a table below the map: those that pass its filter, in view or everywhere, with and without position. */
export interface ResultsContext {
  readonly permalink: Permalink;
  readonly style: StyleSpecification;
  readonly catalogue: () => Catalogue;
  readonly box: () => Box;
  readonly open: (key: RecordKey) => void;
}

const PAGE = 50;
const PAUSE_MILLISECONDS = 300;

export class Results {
  readonly element: HTMLElement;
  readonly #context: ResultsContext;
  readonly #columns: ColumnChoice;
  #asked = new AbortController();
  #pause = 0;

  /** @param element where it is shown; hidden while nothing is listed */
  constructor(element: HTMLElement, context: ResultsContext) {
    this.element = element;
    this.#context = context;
    this.#columns = new ColumnChoice((columns) => context.permalink.update({ columns }));
    context.permalink.onChange((now, before) => {
      const asked = (view: View): string => JSON.stringify([view.where[view.list ?? ''], view.order, view.columns, view.from, holdsToView(view)]);
      if (now.list !== before.list) this.draw();
      else if (now.list && asked(now) !== asked(before)) void this.#load();
      this.#mark(now.record);
    });
    element.addEventListener('keydown', (event) => this.#walk(event));
  }

  /** Lists again what is in view, when only that is listed. */
  viewMoved(): void {
    if (!holdsToView(this.#context.permalink.view) || this.element.hidden) return;
    window.clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => void this.#load(), PAUSE_MILLISECONDS);
  }

  draw(): void {
    const { list } = this.#context.permalink.view;
    const dataset = list ? this.#context.catalogue().get(list) : undefined;
    this.element.hidden = !dataset;
    document.body.classList.toggle('has-results', Boolean(dataset));
    if (!dataset) return this.element.replaceChildren();
    void this.#load();
  }

  get #dataset(): Dataset | undefined {
    const { list } = this.#context.permalink.view;
    return list ? this.#context.catalogue().get(list) : undefined;
  }

  async #load(): Promise<void> {
    const dataset = this.#dataset;
    if (!dataset) return;
    const { lang, columns } = this.#context.permalink.view;
    this.#asked.abort();
    const { signal } = (this.#asked = new AbortController());
    this.element.setAttribute('aria-busy', 'true');
    try {
      const [schema, page] = await Promise.all([api.schema(dataset.id, lang), this.#page(dataset, signal)]);
      if (signal.aborted) return;
      // The map was moved to where there are fewer, or an old link is followed.
      if (this.#context.permalink.view.from && !page.features.length) return this.#go(0);
      const fields = this.#columns.of(dataset, schema, columns, lang);
      const focused = document.activeElement?.closest('[data-key]')?.getAttribute('data-key');
      fill(this.element, this.#bar(dataset, page.numberMatched ?? page.features.length), this.#table(dataset, fields, page.features));
      this.#mark(this.#context.permalink.view.record);
      if (focused) this.element.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
    } catch (problem) {
      if (signal.aborted) return;
      const retry = h('button', { type: 'button', onclick: () => void this.#load() }, say(lang, 'retry'));
      fill(this.element, h('p', { role: 'alert' }, say(lang, 'failed'), ' ', retry, ' ', this.#closeButton()));
      if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
    } finally {
      if (!signal.aborted) this.element.removeAttribute('aria-busy');
    }
  }

  async #page(dataset: Dataset, signal: AbortSignal): Promise<api.Page> {
    const { permalink, style, catalogue, box } = this.#context;
    const { view } = permalink;
    const { lang, where, order, from } = view;
    const words = where[dataset.id];
    const filter = await conditionOf(dataset.id, words ? parseFilter(words) : NO_FILTER, { style, catalogue: catalogue(), lang });
    const conditions = [...(filter ? [filter] : []), ...(holdsToView(view) ? [`(${inBox(box())})`] : [])];
    const query = new URLSearchParams({ limit: String(PAGE), offset: String(from) });
    if (conditions.length) query.set('filter', conditions.join(' AND '));
    const { field, descending } = sortOf(order);
    // A link may name a field that there is no longer.
    if (field in (await api.schema(dataset.id, lang)).properties) query.set('sortby', `${descending ? '-' : '+'}${field}`);
    // Outlines are heavy, and the table does not show them.
    if (dataset.geometryType !== 'Point') query.set('skipGeometry', 'true');
    return api.items(dataset.id, query, lang, signal);
  }

  #bar(dataset: Dataset, matched: number): HTMLElement {
    const { permalink } = this.#context;
    const { lang, from, inView } = permalink.view;
    const last = Math.min(from + PAGE, matched);
    const range = matched ? say(lang, 'listRange', count(lang, from + 1), count(lang, last), count(lang, matched)) : say(lang, 'listNone');
    const step = (to: number, word: 'listBefore' | 'listAfter', sign: string): HTMLElement =>
      h('button', { type: 'button', class: 'quiet', disabled: to < 0 || to >= matched, 'aria-label': say(lang, word), title: say(lang, word), 'data-key': word, onclick: () => this.#go(to) }, sign);
    const view = h('input', { type: 'checkbox', id: 'list-view', checked: holdsToView(permalink.view), 'data-key': 'view' });
    view.addEventListener('change', () => permalink.update({ inView: withScope(inView, 'list', view.checked) }));
    return h(
      'div',
      { class: 'results-bar' },
      h('h2', {}, dataset.title),
      h('span', { role: 'status' }, range),
      step(from - PAGE, 'listBefore', '‹'),
      step(from + PAGE, 'listAfter', '›'),
      h('span', { class: 'results-view' }, view, h('label', { for: view.id }, say(lang, 'listInView'))),
      this.#columns.button(lang),
      this.#closeButton(),
    );
  }

  #closeButton(): HTMLElement {
    const { permalink } = this.#context;
    const label = say(permalink.view.lang, 'close');
    return h('button', { type: 'button', class: 'quiet close', 'aria-label': label, title: label, onclick: () => permalink.update({ list: null }) }, '×');
  }

  #go(from: number): void {
    this.#context.permalink.update({ from });
  }

  #table(dataset: Dataset, fields: readonly (readonly [string, Property])[], features: readonly Feature[]): HTMLElement {
    const heads = fields.map(([name, property]) => this.#head(name, property));
    const rows = features.map((feature) => this.#row(dataset, fields, feature));
    return h(
      'div',
      { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': dataset.title },
      h('table', {}, h('thead', {}, h('tr', {}, this.#recordHead(dataset), ...heads)), h('tbody', {}, ...rows)),
    );
  }

  /** Names in the language of the page order the records; where a dataset has none, nothing does. */
  #recordHead(dataset: Dataset): HTMLElement {
    const { lang } = this.#context.permalink.view;
    const title = say(lang, 'recordColumn');
    const field = dataset.titleField?.[lang];
    return field ? this.#sortingHead(field, title) : h('th', { scope: 'col' }, title);
  }

  /** Lists have no order, so they are no order. */
  #head(name: string, property: Property): HTMLElement {
    const title = titleOf(name, property);
    return property.type === 'array' ? h('th', { scope: 'col' }, title) : this.#sortingHead(name, title);
  }

  #sortingHead(name: string, title: string): HTMLElement {
    const { permalink } = this.#context;
    const { field, descending } = sortOf(permalink.view.order);
    const sorted = field === name ? (descending ? 'descending' : 'ascending') : 'none';
    const act = (): void => permalink.update({ order: sorted === 'ascending' ? `-${name}` : name });
    const sign = sorted === 'none' ? '↕' : sorted === 'ascending' ? '↑' : '↓';
    const button = h('button', { type: 'button', class: 'quiet', 'data-key': `sort ${name}`, onclick: act }, title, h('span', { 'aria-hidden': 'true' }, ` ${sign}`));
    return h('th', { scope: 'col', 'aria-sort': sorted }, button);
  }

  #row(dataset: Dataset, fields: readonly (readonly [string, Property])[], feature: Feature): HTMLElement {
    const { lang } = this.#context.permalink.view;
    const fid = String(feature.id);
    const open = (): void => this.#context.open({ dataset: dataset.id, fid });
    const unplaced = dataset.geometryType === 'Point' && !feature.geometry;
    const name = h('button', { type: 'button', class: 'quiet row-name', 'data-key': `row ${fid}`, onclick: open }, featureName(feature, dataset, lang));
    const cells = fields.map(([field, property]) => {
      const value = feature.properties[field];
      return h('td', {}, h('div', {}, ...(isEmpty(value) ? ['—'] : shown(value, property, lang))));
    });
    return h('tr', { 'data-fid': fid }, h('th', { scope: 'row' }, name, unplaced && h('span', { class: 'badge badge-unplaced' }, say(lang, 'noPosition'))), ...cells);
  }

  /** The row of the record that is open. */
  #mark(record: RecordKey | null): void {
    for (const row of this.element.querySelectorAll<HTMLElement>('tr[data-fid]')) {
      const open = record?.dataset === this.#dataset?.id && record?.fid === row.dataset['fid'];
      row.classList.toggle('is-open', open);
      row.querySelector('.row-name')?.setAttribute('aria-current', String(open));
      if (open) row.scrollIntoView({ block: 'nearest' });
    }
  }

  /** Arrow keys go from row to row. */
  #walk(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const stops = [...this.element.querySelectorAll<HTMLElement>('.row-name')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    stops[at + step]?.focus();
  }
}

function holdsToView({ inView }: View): boolean {
  return inView.includes('list');
}

function sortOf(order: string | null): { field: string; descending: boolean } {
  const descending = order?.startsWith('-') ?? false;
  return { field: order?.slice(descending ? 1 : 0) ?? '', descending };
}
