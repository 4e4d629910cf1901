import type { StyleSpecification } from 'maplibre-gl';
import * as api from '../api';
import { ApiError, type Property } from '../api';
import type { Catalogue } from '../catalogue';
import { inBox } from '../cql';
import { append, fill, h } from '../dom';
import { sameWhere } from '../hash';
import { count, say, type Lang } from '../i18n';
import type { Permalink } from '../permalink';
import { mappedDatasets } from '../style';
import type { Box } from '../values';
import { recordsMatched, valueCounts, type ValueCount } from './aggregate';
import { conditionOf } from './conditions';
import { formatFilter, isNarrow, LEGEND, NO_FILTER, parseFilter, withValues, type RecordFilter } from './record-filter';

/** The filter of the records of a dataset: what is chosen, as chips; what can be chosen, with how many records each choice has. */
export interface FiltersContext {
  readonly permalink: Permalink;
  readonly style: StyleSpecification;
  readonly catalogue: () => Catalogue;
  readonly box: () => Box;
}

/** What geologists ask for first, in this order; other coded properties come after. */
const FIRST = ['commodities', 'main_commodity', 'size_class', 'size_class_declared', 'status', 'deposit_type', 'occurrence_type'];
const THEN = ['county_code', 'evidence', 'confidence'];
const DATASETS = ['mineral_occurrence', 'mine'];
const SHOWN = 8;
const PAUSE_MILLISECONDS = 300;

export class Filters {
  readonly element = h('section', { class: 'record-filter' });
  readonly #context: FiltersContext;
  readonly #chips = h('ul', { class: 'chips' });
  readonly #count = h('p', { class: 'filter-count', role: 'status' });
  readonly #facets = h('div', { class: 'facets' });
  readonly #open = new Set<string>(['commodities']);
  #dataset = '';
  /** The language of the choices that are shown. */
  #lang: Lang | null = null;
  #running = new AbortController();
  #pause = 0;

  constructor(context: FiltersContext) {
    this.#context = context;
    context.permalink.onChange((now, before) => {
      if (!sameWhere(now, before)) void this.#refresh();
    });
    window.addEventListener('online', () => void this.#refresh());
  }

  /** Draws it in the language of the page. */
  draw(): void {
    const { lang, where } = this.#context.permalink.view;
    const choices = this.#datasets;
    // A link may filter another dataset than the first.
    if (!choices.includes(this.#dataset)) this.#dataset = choices.find((id) => where[id]) ?? choices[0] ?? '';
    const titleOf = (id: string): string => this.#context.catalogue().get(id)?.title ?? id;
    const options = choices.map((id) => h('option', { value: id, selected: id === this.#dataset }, titleOf(id)));
    const select = h('select', { id: 'filter-dataset' }, ...options);
    select.addEventListener('change', () => {
      this.#dataset = select.value;
      void this.#refresh();
    });
    fill(
      this.element,
      h('h2', { class: 'section' }, say(lang, 'filter')),
      h('div', { class: 'filter-row' }, h('label', { for: select.id }, say(lang, 'filterOf')), select),
      this.#textRow(lang),
      this.#chips,
      this.#count,
      this.#facets,
    );
    void this.#refresh();
  }

  /** Counts again what is in view, as soon as the map has been still for a moment. */
  viewMoved(): void {
    window.clearTimeout(this.#pause);
    // Before it is drawn there is nothing to count.
    this.#pause = window.setTimeout(() => void (this.#dataset && this.#tellCount(this.#running.signal)), PAUSE_MILLISECONDS);
  }

  /** Takes a class of the legend into the filter of its dataset, or out of it. */
  toggleClass(dataset: string, title: string): void {
    this.#dataset = this.#datasets.includes(dataset) ? dataset : this.#dataset;
    this.#toggle(dataset, LEGEND, title);
    this.draw();
  }

  get #datasets(): readonly string[] {
    const mapped = mappedDatasets(this.#context.style);
    return DATASETS.filter((id) => mapped.has(id) && this.#context.catalogue().has(id));
  }

  #filterOf(dataset: string): RecordFilter {
    const words = this.#context.permalink.view.where[dataset];
    return words ? parseFilter(words) : NO_FILTER;
  }

  #set(dataset: string, filter: RecordFilter): void {
    const { [dataset]: _, ...others } = this.#context.permalink.view.where;
    const where = isNarrow(filter) ? { ...others, [dataset]: formatFilter(filter) } : others;
    this.#context.permalink.update({ where });
  }

  #toggle(dataset: string, property: string, value: string): void {
    const filter = this.#filterOf(dataset);
    const chosen = filter.values[property] ?? [];
    const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
    this.#set(dataset, withValues(filter, property, next));
  }

  #textRow(lang: Lang): HTMLElement {
    const input = h('input', {
      type: 'text',
      id: 'filter-text',
      autocomplete: 'off',
      value: this.#filterOf(this.#dataset).text,
    });
    input.addEventListener('change', () => this.#set(this.#dataset, { ...this.#filterOf(this.#dataset), text: input.value.trim() }));
    return h('div', { class: 'filter-row' }, h('label', { for: input.id }, say(lang, 'filterText')), input);
  }

  async #refresh(): Promise<void> {
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    const { lang } = this.#context.permalink.view;
    const dataset = this.#dataset;
    if (!dataset) return;
    const filter = this.#filterOf(dataset);
    const text = this.element.querySelector<HTMLInputElement>('#filter-text');
    if (text && document.activeElement !== text) text.value = filter.text;
    try {
      const { properties } = await api.schema(dataset, lang);
      const names = facetNames(properties);
      const counted = await Promise.all(names.map((name) => this.#counts(dataset, name, filter, signal)));
      if (signal.aborted) return;
      this.#lang = lang;
      this.#drawChips(dataset, filter, properties);
      this.#drawFacets(names.map((name, index) => ({ name, title: properties[name]?.title ?? name, values: counted[index] ?? [] })), filter);
      await this.#tellCount(signal);
    } catch (problem) {
      if (signal.aborted) return;
      if (lang !== this.#lang) for (const part of [this.#chips, this.#facets]) fill(part);
      this.#tellFailure(() => void this.#refresh());
      if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
    }
  }

  /** With all other choices as they are: what this one would find. */
  async #counts(dataset: string, property: string, filter: RecordFilter, signal: AbortSignal): Promise<readonly ValueCount[]> {
    const { lang } = this.#context.permalink.view;
    const others = await this.#condition(dataset, withValues(filter, property, []));
    return valueCounts(dataset, property, others, lang, signal);
  }

  #condition(dataset: string, filter: RecordFilter): Promise<string | null> {
    const { style, catalogue, permalink } = this.#context;
    return conditionOf(dataset, filter, { style, catalogue: catalogue(), lang: permalink.view.lang });
  }

  async #tellCount(signal: AbortSignal): Promise<void> {
    const { permalink, box, catalogue } = this.#context;
    const { lang } = permalink.view;
    const dataset = this.#dataset;
    const filter = this.#filterOf(dataset);
    try {
      const condition = await this.#condition(dataset, filter);
      const inView = `(${inBox(box())})${condition ? ` AND ${condition}` : ''}`;
      const [matched, seen] = await Promise.all([
        recordsMatched(dataset, condition, lang, signal),
        recordsMatched(dataset, inView, lang, signal),
      ]);
      if (signal.aborted) return;
      const all = catalogue().get(dataset)?.featureCount ?? matched;
      const list = h('button', { type: 'button', class: 'quiet list-button', onclick: () => permalink.update({ list: dataset }) }, say(lang, 'listRecords'));
      fill(this.#count, say(lang, 'filterCount', count(lang, matched), count(lang, all), count(lang, seen)), ' ', list);
    } catch (problem) {
      if (signal.aborted) return;
      this.#tellFailure(() => void this.#tellCount(signal));
      if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
    }
  }

  #tellFailure(again: () => void): void {
    const { lang } = this.#context.permalink.view;
    fill(this.#count, say(lang, 'failed'), ' ', h('button', { type: 'button', class: 'quiet', onclick: again }, say(lang, 'retry')));
  }

  #drawChips(dataset: string, filter: RecordFilter, properties: Readonly<Record<string, Property>>): void {
    const { lang } = this.#context.permalink.view;
    const chip = (text: string, remove: () => void): HTMLElement => {
      const label = say(lang, 'filterRemove', text);
      return h('li', {}, h('button', { type: 'button', class: 'chip', title: label, 'aria-label': label, onclick: remove }, text, h('span', { 'aria-hidden': 'true' }, '×')));
    };
    const chips = Object.entries(filter.values).flatMap(([name, values]) =>
      values.map((value) => chip(this.#valueTitle(name, value, properties), () => this.#toggle(dataset, name, value))),
    );
    if (filter.text) chips.push(chip(`“${filter.text}”`, () => this.#set(dataset, { ...filter, text: '' })));
    fill(this.#chips, ...chips);
    if (chips.length > 1) {
      const clear = h('button', { type: 'button', class: 'quiet', onclick: () => this.#set(dataset, NO_FILTER) }, say(lang, 'filterClear'));
      append(this.#chips, h('li', {}, clear));
    }
  }

  #valueTitle(name: string, value: string, properties: Readonly<Record<string, Property>>): string {
    const { lang } = this.#context.permalink.view;
    if (name === LEGEND) return say(lang, 'filterClass', value);
    const term = properties[name]?.['x-terms']?.find((each) => each.value === value);
    return `${properties[name]?.title ?? name}: ${value === '' ? say(lang, 'notStated') : (term?.[lang] ?? value)}`;
  }

  #drawFacets(facets: readonly Facet[], filter: RecordFilter): void {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['choice'] : undefined;
    fill(this.#facets, ...facets.filter(({ name, values }) => filter.values[name] || values.some(({ value }) => value !== '')).map((facet) => this.#facet(facet, filter)));
    if (focused) this.#facets.querySelector<HTMLElement>(`[data-choice="${CSS.escape(focused)}"]`)?.focus();
  }

  #facet({ name, title, values }: Facet, filter: RecordFilter): HTMLElement {
    const { lang } = this.#context.permalink.view;
    const chosen = filter.values[name] ?? [];
    const buttons = values.map((each) => this.#choice(name, each, chosen.includes(each.value)));
    const list = h('div', { class: 'choices', role: 'group', 'aria-label': title }, ...buttons.slice(0, SHOWN));
    if (buttons.length > SHOWN) {
      const rest = buttons.slice(SHOWN);
      const more = h('button', { type: 'button', class: 'quiet' }, say(lang, 'filterMore', rest.length));
      more.addEventListener('click', () => {
        more.replaceWith(...rest);
        rest[0]?.focus();
      });
      // What is chosen must be in sight.
      append(list, ...(rest.some((button) => button.getAttribute('aria-pressed') === 'true') ? rest : [more]));
    }
    const details = h('details', { open: this.#open.has(name) || chosen.length > 0 }, h('summary', {}, title), list);
    details.addEventListener('toggle', () => (details.open ? this.#open.add(name) : this.#open.delete(name)));
    return details;
  }

  #choice(name: string, { value, title, count: records }: ValueCount, on: boolean): HTMLElement {
    const { lang } = this.#context.permalink.view;
    return h(
      'button',
      { type: 'button', class: 'choice', 'aria-pressed': String(on), 'data-choice': `${name}:${value}`, onclick: () => this.#toggle(this.#dataset, name, value) },
      title,
      ' ',
      h('span', { class: 'count' }, count(lang, records)),
    );
  }
}

interface Facet {
  readonly name: string;
  readonly title: string;
  readonly values: readonly ValueCount[];
}

/** Properties with codes, those that are asked for most first. */
function facetNames(properties: Readonly<Record<string, Property>>): readonly string[] {
  const coded = Object.entries(properties).filter(([, property]) => property['x-terms']?.length).map(([name]) => name);
  const known = [...FIRST, ...THEN].filter((name) => name in properties && (coded.includes(name) || name === 'size_class_declared'));
  const others = coded.filter((name) => !known.includes(name) && !name.startsWith('coord_') && !name.startsWith('prefecture'));
  return [...new Set([...known, ...others])];
}
