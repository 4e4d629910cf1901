import * as api from './api';
import { ApiError, type Collection } from './api';
import { inBox } from './cql';
import { size } from './download-files';
import type { DownloadFormat, Downloads } from './download-offer';
import { DownloadProgress, HELD_BYTES_MAX, HELD_RECORDS_MAX } from './download-progress';
import { estimate } from './download-size';
import { fill, h } from './dom';
import { count, say, type Lang } from './i18n';
import type { Box } from './values';

export interface DownloadContext {
  readonly lang: Lang;
  /** What the map shows. */
  readonly view: Box;
  /** What stands in the search box. */
  readonly text: string;
  /** What is chosen elsewhere on the page: a filter, and what it is for people. */
  readonly condition?: { readonly filter: string; readonly words: string };
}

/** The choices, the number of records that they give and the link. */
export class DownloadForm {
  readonly #dataset: Collection;
  readonly #downloads: Downloads;
  readonly #context: DownloadContext;
  readonly #format: HTMLSelectElement;
  readonly #crs = h('select', { id: 'download-crs' });
  readonly #encoding = h('select', { id: 'download-encoding', 'aria-describedby': 'download-encoding-hint' });
  readonly #inView = h('input', { type: 'checkbox', id: 'download-view' });
  readonly #condition = h('input', { type: 'checkbox', id: 'download-condition', checked: true });
  readonly #matching = h('input', { type: 'checkbox', id: 'download-matching' });
  readonly #count = h('p', { class: 'download-count', role: 'status' });
  readonly #size = h('p', { class: 'download-size', role: 'status' });
  readonly #progress = new DownloadProgress();
  /** As estimated; null as long as nobody knows. */
  #bytes: number | null = null;
  #matched = 0;
  readonly #link = h('a', { class: 'download-link', download: true });
  readonly #crsRow: HTMLElement;
  readonly #encodingRow: HTMLElement;
  #counting = new AbortController();

  constructor(dataset: Collection, downloads: Downloads, context: DownloadContext) {
    const { lang } = context;
    this.#dataset = dataset;
    this.#downloads = downloads;
    this.#context = context;
    const formats = downloads.formats.map(({ f, title }) => h('option', { value: f }, title));
    this.#format = h('select', { id: 'download-format' }, ...formats);
    this.#crsRow = choice(say(lang, 'downloadCrs'), this.#crs);
    this.#encodingRow = choice(
      say(lang, 'downloadEncoding'),
      this.#encoding,
      h('p', { class: 'hint', id: 'download-encoding-hint' }, say(lang, 'downloadEncodingHint')),
    );
    this.#format.addEventListener('change', () => {
      this.#chooseFormat();
      this.#select();
    });
    this.#link.addEventListener('click', (event) => this.#fetch(event));
    for (const input of [this.#crs, this.#encoding]) input.addEventListener('change', () => this.#select());
    for (const input of [this.#inView, this.#condition, this.#matching]) input.addEventListener('change', () => this.#select());
  }

  putInto(body: HTMLElement): void {
    const { lang, text, condition } = this.#context;
    const placed = this.#chosen.crs.length > 0;
    fill(
      body,
      choice(say(lang, 'downloadFormat'), this.#format),
      this.#crsRow,
      this.#encodingRow,
      placed && tick(say(lang, 'downloadInView'), this.#inView),
      condition !== undefined && tick(condition.words, this.#condition),
      text !== '' && tick(say(lang, 'downloadMatching', text), this.#matching),
      this.#count,
      this.#size,
      h('p', {}, this.#link),
      this.#progress.element,
      this.#terms(),
    );
    this.#chooseFormat();
    this.#select();
    this.#format.focus();
  }

  get #chosen(): DownloadFormat {
    const { formats } = this.#downloads;
    return formats.find(({ f }) => f === this.#format.value) ?? (formats[0] as DownloadFormat);
  }

  /** What the format cannot be in is not offered; what was chosen stays if it can. */
  #chooseFormat(): void {
    const { crs, defaultCrs, encodings } = this.#chosen;
    const { crsTitles } = this.#downloads;
    const name = (key: string): string => (key.includes(':') ? `${crsTitles[key]} · ${key}` : (crsTitles[key] ?? key));
    options(this.#crs, crs, defaultCrs ?? '', name);
    options(this.#encoding, encodings, encodings[0] ?? '', (key) => key.toUpperCase());
    this.#crsRow.hidden = crs.length < 2;
    this.#encodingRow.hidden = encodings.length < 2;
    this.#drawLink();
  }

  #select(): void {
    this.#drawLink();
    void this.#tellCount();
  }

  /** The parameters that say which records. */
  #selection(): URLSearchParams {
    const { view, text, condition } = this.#context;
    const query = new URLSearchParams();
    const filters = [
      this.#inView.checked && inBox(view),
      condition !== undefined && this.#condition.checked && condition.filter,
    ].filter((each): each is string => each !== false);
    if (filters.length) query.set('filter', filters.map((each) => (filters.length > 1 ? `(${each})` : each)).join(' AND '));
    if (this.#matching.checked) query.set('q', text);
    return query;
  }

  /** The parameters that say how the file is written. */
  #form(): URLSearchParams {
    const { f, defaultCrs, encodings } = this.#chosen;
    const query = new URLSearchParams({ f });
    if (this.#crs.value && this.#crs.value !== defaultCrs) query.set('crs', this.#crs.value);
    if (this.#encoding.value && this.#encoding.value !== encodings[0]) query.set('encoding', this.#encoding.value);
    return query;
  }

  #drawLink(): void {
    const query = new URLSearchParams([...this.#form(), ...this.#selection()]);
    this.#link.href = api.own(`${this.#downloads.href}?${query}`);
    this.#link.textContent = say(this.#context.lang, 'downloadLink', this.#chosen.title);
  }

  /** A file that fits into memory is fetched here, so that its progress can be told; a large one by the browser. */
  #fetch(event: MouseEvent): void {
    const large = this.#bytes === null ? this.#matched > HELD_RECORDS_MAX : this.#bytes > HELD_BYTES_MAX;
    if (large || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // Of the few files that the server makes at once, none is to be an estimate now.
    this.#counting.abort();
    void this.#progress.fetch(this.#link.href, this.#bytes, this.#context.lang);
  }

  async #tellCount(): Promise<void> {
    const { lang } = this.#context;
    this.#counting.abort();
    const { signal } = (this.#counting = new AbortController());
    this.#count.textContent = say(lang, 'downloadCounting');
    this.#size.textContent = '';
    this.#bytes = null;
    const selection = this.#selection();
    const form = this.#form();
    let counted = false;
    try {
      const matched = await api.matched(this.#dataset.id, selection, lang, signal);
      if (signal.aborted) return;
      this.#count.textContent = say(lang, 'downloadCount', count(lang, matched));
      counted = true;
      this.#matched = matched;
      const bytes = await estimate(this.#dataset.id, matched, form, this.#downloads.href, selection, lang, signal);
      if (signal.aborted) return;
      this.#bytes = bytes;
      this.#size.textContent = say(lang, 'downloadSize', size(bytes, lang));
    } catch (problem) {
      if (signal.aborted) return;
      if (counted) this.#size.textContent = say(lang, 'downloadNotSized');
      else this.#count.textContent = say(lang, 'downloadNotCounted');
      if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
    }
  }

  #terms(): HTMLElement {
    const { lang } = this.#context;
    const { licence, attribution } = this.#dataset;
    const title = licence?.title ?? say(lang, 'notStated');
    const named = licence?.url ? h('a', { href: licence.url, rel: 'license' }, title) : title;
    return h(
      'div',
      { class: 'download-terms' },
      h('p', {}, `${say(lang, 'licence')}: `, named),
      h('p', {}, `${say(lang, 'attribution')}: ${attribution ?? say(lang, 'notStated')}`),
      h('p', {}, say(lang, 'downloadNotes')),
    );
  }
}

function choice(label: string, select: HTMLSelectElement, ...more: HTMLElement[]): HTMLElement {
  return h('div', { class: 'download-row' }, h('label', { for: select.id }, label), select, ...more);
}

function tick(label: string, box: HTMLInputElement): HTMLElement {
  return h('div', { class: 'download-tick' }, box, h('label', { for: box.id }, label));
}

/** Puts new options into a choice; the value stays where it is still among them. */
function options(
  select: HTMLSelectElement,
  keys: readonly string[],
  standard: string,
  name: (key: string) => string,
): void {
  const value = keys.includes(select.value) ? select.value : standard;
  fill(select, ...keys.map((key) => h('option', { value: key }, name(key))));
  select.value = value;
}
