import * as api from '../api';
import { ApiError, type PlaceReading } from '../api';
import { fill, h } from '../dom';
import { say, type Lang, type Word } from '../i18n';
import { readingButton } from './written';

export interface PlaceFormOptions {
  /** Of the text field; the same on no other form that is in the page at the same time. */
  readonly id: string;
  /** Readings of other kinds are left out. */
  readonly kinds: readonly PlaceReading['kind'][];
  readonly words: Readonly<Record<'open' | 'label' | 'hint' | 'unread', Word>>;
  readonly take: (reading: PlaceReading) => void;
}

/** A folded form for a place that people write or paste; several ways to read it are offered. */
export class PlaceForm {
  readonly element = h('div', {});
  readonly #options: PlaceFormOptions;
  readonly #text: HTMLTextAreaElement;
  readonly #readings = h('div', { class: 'readings', 'aria-live': 'polite' });
  #lang: Lang | null = null;
  /** What was read last; nothing while nobody asked. */
  #asked = '';
  #tickets = 0;

  constructor(options: PlaceFormOptions) {
    this.#options = options;
    this.#text = h('textarea', { id: options.id, rows: 4, spellcheck: 'false', 'aria-describedby': `${options.id}-hint` });
  }

  draw(lang: Lang): void {
    if (lang === this.#lang) return;
    this.#lang = lang;
    const { id, words } = this.#options;
    const form = h('form', { class: 'corner-form' });
    fill(
      form,
      h('label', { for: id }, say(lang, words.label)),
      this.#text,
      h('p', { class: 'hint', id: `${id}-hint` }, say(lang, words.hint)),
      h('button', { type: 'submit' }, say(lang, 'cornersRead')),
      this.#readings,
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#asked = this.#text.value.trim();
      if (this.#asked) void this.#read(lang, true);
      else fill(this.#readings);
    });
    // The readings are in the words of the server.
    if (this.#asked) void this.#read(lang, false);
    const open = this.element.querySelector('details')?.open ?? false;
    fill(this.element, h('details', { open }, h('summary', {}, say(lang, words.open)), form));
  }

  /** @param go whether to take a reading that is the only one */
  async #read(lang: Lang, go: boolean): Promise<void> {
    const ticket = ++this.#tickets;
    const { kinds, words, take } = this.#options;
    try {
      const readings = (await api.readPlace(this.#asked, lang)).filter(({ kind }) => kinds.includes(kind));
      if (ticket !== this.#tickets) return;
      const [only] = readings;
      if (!only) return fill(this.#readings, h('p', { class: 'failure' }, say(lang, words.unread)));
      if (go && readings.length === 1) take(only);
      const buttons = readings.map((reading) => h('li', {}, readingButton(reading, () => take(reading))));
      fill(this.#readings, h('p', {}, say(lang, 'placesRead', readings.length)), h('ul', {}, ...buttons));
      if (go) this.#readings.scrollIntoView({ block: 'nearest' });
    } catch (problem) {
      if (ticket === this.#tickets) fill(this.#readings, h('p', { class: 'failure' }, say(lang, 'failed')));
      if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
    }
  }
}
