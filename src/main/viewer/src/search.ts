import * as api from './api';
import { ApiError, type Feature, type Hit, type PlaceReading } from './api';
import type { Catalogue, Dataset } from './catalogue';
import { fill, h, type Child } from './dom';
import type { Find } from './hash';
import { count, say, type Lang } from './i18n';
import { suggestion } from './suggestions';
import { pasted, written } from './tools/written';
import { featureName } from './values';

/** The search box: lists what the search answers, in a folder what the datasets with names answer, and opens what is chosen. */

const DATASETS = ['mineral_occurrence', 'mine', 'admin_area', 'place'];
const PER_DATASET = 8;
const HITS = 20;
/** The search refuses longer texts. */
const TEXT_MAX = 100;
const PAUSE_MILLISECONDS = 150;

export interface SearchContext {
  readonly lang: Lang;
  readonly catalogue: Catalogue;
  readonly open: (dataset: string, fid: string) => void;
  /** Shows a place that was written as coordinates or as a map sheet. */
  readonly onPlace: (reading: PlaceReading, find: Find) => void;
}

/** A record in a list of results. */
export interface Found {
  readonly fid: string;
  readonly name: string;
  readonly placed: boolean;
}

interface Answer {
  readonly dataset: Dataset;
  readonly found: readonly Found[];
  readonly matched: number;
}

/** What is searched for in the panel. */
export function searched(panel: HTMLElement): string {
  return panel.querySelector<HTMLInputElement>('#search')?.value.trim() ?? '';
}

/** @param text what the box held before, for instance in the other language */
export function searchBox(context: SearchContext, text: string): HTMLElement {
  const { lang } = context;
  const results = h('div', { class: 'results' });
  const status = h('p', { class: 'search-status', role: 'status' });
  const input = h('input', {
    type: 'search',
    id: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: say(lang, 'searchHint'),
    title: say(lang, 'searchAlso'),
    value: text,
  });
  let pause = 0;
  let running = new AbortController();
  /** @param go whether to show a place at once when the text can mean just one */
  const start = (go: boolean): void => {
    running.abort();
    running = new AbortController();
    void run(input.value.trim(), context, { status, results, retry }, running.signal, go);
  };
  const retry = (): void => {
    input.focus();
    start(false);
  };
  input.addEventListener('input', () => {
    window.clearTimeout(pause);
    pause = window.setTimeout(() => start(false), PAUSE_MILLISECONDS);
  });
  pasted(input, () => {
    window.clearTimeout(pause);
    start(true);
  });
  const form = h('form', { role: 'search' }, h('label', { for: 'search' }, say(lang, 'search')), input, status, results);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    window.clearTimeout(pause);
    start(true);
  });
  form.addEventListener('keydown', (event) => walk(event, input, results));
  if (text) start(false);
  return form;
}

/** Where it is told how the search goes, and what asks once more. */
interface Shown {
  readonly status: HTMLElement;
  readonly results: HTMLElement;
  readonly retry: () => void;
}

async function run(
  text: string,
  context: SearchContext,
  { status, results, retry }: Shown,
  signal: AbortSignal,
  go: boolean,
): Promise<void> {
  const { lang } = context;
  results.replaceChildren();
  status.textContent = text ? say(lang, 'searching') : '';
  if (!text) return;
  try {
    const places = await written(text, context, signal, go);
    if (signal.aborted) return;
    if (places) {
      status.textContent = say(lang, 'placesRead', places.length);
      return fill(results, h('ul', {}, ...places));
    }
    if (!api.inFolder) {
      const found = await api.find(text.slice(0, TEXT_MAX), HITS, lang, signal);
      if (signal.aborted) return;
      status.textContent = verdict(lang, text, found.hits.length, found.numberMatched);
      return fill(results, h('ul', {}, ...suggestions(found.hits, context)));
    }
    const answers = await Promise.all(
      DATASETS.flatMap((id) => context.catalogue.get(id) ?? []).map((each) => ask(each, text, lang, signal)),
    );
    if (signal.aborted) return;
    const listed = answers.reduce((sum, answer) => sum + answer.found.length, 0);
    const matched = answers.reduce((sum, answer) => sum + answer.matched, 0);
    status.textContent = verdict(lang, text, listed, matched);
    fill(results, ...answers.map((answer) => group(answer, context)));
  } catch (problem) {
    if (signal.aborted) return;
    const again = h('button', { type: 'button', class: 'again', onclick: retry }, say(lang, 'retry'));
    fill(status, say(lang, 'failed'), ' ', again);
    if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
  }
}

function suggestions(hits: readonly Hit[], { catalogue, lang, open }: SearchContext): HTMLElement[] {
  return hits.flatMap((hit) => {
    const dataset = catalogue.get(hit.collection);
    return dataset ? [suggestion({ hit, dataset }, lang, open)] : [];
  });
}

async function ask(dataset: Dataset, text: string, lang: Lang, signal: AbortSignal): Promise<Answer> {
  const page = await api.search(dataset.id, text, PER_DATASET, lang, signal);
  const found = page.features.map((feature) => foundOf(feature, dataset, lang));
  return { dataset, found, matched: page.numberMatched ?? found.length };
}

export function foundOf(feature: Feature, dataset: Dataset, lang: Lang): Found {
  return { fid: String(feature.id), name: featureName(feature, dataset, lang), placed: feature.geometry !== null };
}

function verdict(lang: Lang, text: string, listed: number, matched: number): string {
  if (!matched) return say(lang, 'noMatch', text);
  return listed < matched
    ? say(lang, 'someMatches', count(lang, listed), count(lang, matched))
    : say(lang, 'matches', count(lang, matched));
}

function group({ dataset, found }: Answer, context: SearchContext): Child {
  if (!found.length) return null;
  const items = found.map((record) => h('li', {}, recordButton(record, dataset, context)));
  return h('section', {}, h('h2', {}, dataset.title), h('ul', {}, ...items));
}

/** A button that opens a record; it says so when the record has no position. */
export function recordButton({ fid, name, placed }: Found, dataset: Dataset, { lang, open }: SearchContext): HTMLElement {
  return h(
    'button',
    { type: 'button', class: 'record', onclick: () => open(dataset.id, fid) },
    h('span', { class: 'name' }, name),
    !placed && h('span', { class: 'badge badge-unplaced' }, say(lang, 'noPosition')),
  );
}

/** Arrow keys go from the box through the results and back. */
function walk(event: KeyboardEvent, input: HTMLElement, results: HTMLElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!step) return;
  const stops: Element[] = [input, ...results.querySelectorAll('button')];
  const next = stops[stops.indexOf(document.activeElement ?? input) + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
