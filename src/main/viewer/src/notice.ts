import { fill, h } from './dom';
import { say, type Lang, type Word } from './i18n';

/** One line over the map that says what is going on: loading, or what failed with a button to try again. */
export class Notice {
  readonly element = h('div', { class: 'notice', role: 'status', hidden: true });
  #current: { word: Word; retry: (() => void) | undefined } | null = null;
  #lang: Lang;

  constructor(lang: Lang) {
    this.#lang = lang;
  }

  set lang(lang: Lang) {
    this.#lang = lang;
    if (this.#current) this.say(this.#current.word, this.#current.retry);
  }

  say(word: Word, retry?: () => void): void {
    this.#current = { word, retry };
    const button = retry && h('button', { type: 'button', onclick: retry }, say(this.#lang, 'retry'));
    fill(this.element, h('span', {}, say(this.#lang, word)), button);
    this.element.classList.toggle('is-failure', retry !== undefined);
    this.element.hidden = false;
  }

  clear(): void {
    this.#current = null;
    this.element.hidden = true;
  }
}
