import * as api from '../api';
import { ApiError } from '../api';
import type { Dataset } from '../catalogue';
import { within } from '../cql';
import { openDownload } from '../download';
import { fill, h } from '../dom';
import { conditionOf } from '../filter/conditions';
import { parseFilter } from '../filter/record-filter';
import type { Corner } from '../hash';
import { count, say, type Lang } from '../i18n';
import { foundOf, recordButton } from '../search';
import { groupsOf } from '../style';
import type { ToolContext } from './toolbox';

const PAUSE_MILLISECONDS = 400;
const LISTED_MAX = 50;

/** What lies in an area: how many records of each dataset on the map, with a list and a download. */
export class Inside {
  readonly element = h('div', { class: 'inside' });
  readonly #context: ToolContext;
  #running = new AbortController();
  #pause = 0;
  #shown = '';

  constructor(context: ToolContext) {
    this.#context = context;
  }

  /** Counts anew when the area, the filters or the language are others than before; null takes all away. */
  show(corners: readonly Corner[] | null, lang: Lang): void {
    const { where } = this.#context.permalink.view;
    const asked = JSON.stringify([corners, lang, where]);
    if (asked === this.#shown) return;
    this.#shown = asked;
    window.clearTimeout(this.#pause);
    this.#running.abort();
    if (!corners) return fill(this.element);
    fill(this.element, h('p', { role: 'status' }, say(lang, 'downloadCounting')));
    this.#pause = window.setTimeout(() => void this.#count(corners, lang), PAUSE_MILLISECONDS);
  }

  async #count(corners: readonly Corner[], lang: Lang): Promise<void> {
    const { signal } = (this.#running = new AbortController());
    const catalogue = this.#context.catalogue();
    const datasets = groupsOf(this.#context.style).flatMap((group) => group.datasets.flatMap((id) => catalogue.get(id) ?? []));
    try {
      const rows = await Promise.all(datasets.map((dataset) => this.#row(dataset, corners, lang, signal)));
      if (signal.aborted) return;
      const found = rows.filter((row) => row !== null);
      const filtered = Object.keys(this.#context.permalink.view.where).length > 0;
      fill(
        this.element,
        h('h3', {}, say(lang, 'inside')),
        h('p', { role: 'status' }, found.length ? '' : say(lang, 'insideNothing')),
        filtered && h('p', { class: 'hint' }, say(lang, 'insideFiltered')),
        h('ul', {}, ...found),
        h('p', { class: 'hint' }, say(lang, 'insideHint')),
      );
    } catch (problem) {
      if (signal.aborted) return;
      const retry = (): void => void this.#count(corners, lang);
      fill(this.element, h('p', { role: 'alert' }, say(lang, 'failed'), ' ', h('button', { type: 'button', onclick: retry }, say(lang, 'retry'))));
      if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
    }
  }

  /** Null when there is none inside. */
  async #row(dataset: Dataset, corners: readonly Corner[], lang: Lang, signal: AbortSignal): Promise<HTMLElement | null> {
    const filter = await this.#filter(dataset, corners, lang);
    const matched = await api.matched(dataset.id, new URLSearchParams({ filter }), lang, signal);
    if (!matched) return null;
    const records = h('ul', { class: 'inside-records' });
    const list = h('details', {}, h('summary', {}, `${dataset.title} · ${count(lang, matched)}`), records);
    list.addEventListener('toggle', () => {
      if (list.open && !records.hasChildNodes()) void this.#list(dataset, filter, matched, records, lang);
    });
    const label = say(lang, 'downloadOf', dataset.title);
    const load = (): void =>
      void openDownload(dataset, { lang, view: this.#context.view.box, text: '', condition: { filter, words: say(lang, 'insideOnly') } });
    return h('li', {}, list, h('button', { type: 'button', class: 'inside-download', 'aria-label': label, title: label, onclick: load }, '↓'));
  }

  async #filter(dataset: Dataset, corners: readonly Corner[], lang: Lang): Promise<string> {
    const words = this.#context.permalink.view.where[dataset.id];
    const context = { style: this.#context.style, catalogue: this.#context.catalogue(), lang };
    const condition = words ? await conditionOf(dataset.id, parseFilter(words), context) : null;
    return condition ? `(${condition}) AND ${within(corners)}` : within(corners);
  }

  async #list(dataset: Dataset, filter: string, matched: number, records: HTMLElement, lang: Lang): Promise<void> {
    const catalogue = this.#context.catalogue();
    const open = (id: string, fid: string): void => this.#context.open({ dataset: id, fid });
    try {
      const features = await api.selected(dataset.id, filter, LISTED_MAX, lang);
      const buttons = features.map((feature) => {
        const found = { ...foundOf(feature, dataset, lang), placed: true };
        return h('li', {}, recordButton(found, dataset, { lang, catalogue, open, onPlace: () => undefined }));
      });
      const more = matched > features.length && h('li', { class: 'hint' }, say(lang, 'someMatches', features.length, matched));
      fill(records, ...buttons, more);
    } catch (problem) {
      fill(records, h('li', { role: 'alert' }, say(lang, 'failed')));
      if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
    }
  }
}
