import { append, fill, h } from '../dom';
import type { Lang } from '../i18n';
import type { Offer, Submission } from './receipt';
import { tell } from './words';

/** Where a file is dropped or chosen, and its system stated. What was chosen stays when the language changes. */
export class CheckForm {
  readonly element = h('form', { class: 'check-form' });
  readonly #input = h('input', { type: 'file', id: 'check-file', multiple: true });
  readonly #crs = h('select', { id: 'check-crs', name: 'crs' });
  readonly #chosen = h('p', { class: 'chosen' });
  readonly #offer: Offer;
  readonly #onSend: (submission: Submission) => void;
  #files: readonly File[] = [];
  #lang: Lang = 'zh';

  constructor(offer: Offer, onSend: (submission: Submission) => void) {
    this.#offer = offer;
    this.#onSend = onSend;
    this.#input.addEventListener('change', () => this.#choose([...(this.#input.files ?? [])]));
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#onSend({ files: this.#files, crs: this.#crs.value });
    });
    this.#acceptDrops();
  }

  draw(lang: Lang): void {
    this.#lang = lang;
    this.#drawSystems();
    const limit = Math.floor(this.#offer.uploadBytesMax / 2 ** 20);
    fill(
      this.element,
      h(
        'div',
        { class: 'drop' },
        this.#input,
        h('label', { for: 'check-file' }, tell(lang, 'drop'), h('small', {}, tell(lang, 'dropHint', limit))),
        this.#chosen,
      ),
      h('div', { class: 'crs' }, h('label', { for: 'check-crs' }, tell(lang, 'crs')), this.#crs),
      h('button', { type: 'submit', class: 'primary' }, tell(lang, 'send')),
      h('p', { class: 'privacy' }, tell(lang, 'privacy')),
    );
    this.#drawChosen();
  }

  set busy(busy: boolean) {
    for (const button of this.element.querySelectorAll('button')) button.disabled = busy;
  }

  #drawSystems(): void {
    const chosen = this.#crs.value;
    fill(this.#crs, h('option', { value: '' }, tell(this.#lang, 'crsOfFile')));
    const groups = new Map<string, HTMLOptGroupElement>();
    for (const { key, title, datum } of this.#offer.crs) {
      const label = datum[this.#lang];
      const group = groups.get(label) ?? h('optgroup', { label });
      groups.set(label, group);
      append(group, h('option', { value: key }, `${title[this.#lang]} · ${key}`));
    }
    append(this.#crs, ...groups.values());
    this.#crs.value = chosen;
  }

  #choose(files: readonly File[]): void {
    if (files.length) this.#files = files;
    this.#drawChosen();
  }

  #drawChosen(): void {
    const names = this.#files.map(({ name, size }) => `${name} (${sizeOf(size)})`).join(', ');
    this.#chosen.textContent = names && tell(this.#lang, 'chosen', names);
  }

  #acceptDrops(): void {
    const over = (yes: boolean) => (event: DragEvent) => {
      event.preventDefault();
      this.element.classList.toggle('is-over', yes);
    };
    this.element.addEventListener('dragover', over(true));
    this.element.addEventListener('dragleave', over(false));
    this.element.addEventListener('drop', (event) => {
      over(false)(event);
      this.#choose([...(event.dataTransfer?.files ?? [])]);
    });
  }
}

function sizeOf(bytes: number): string {
  return bytes < 2 ** 20 ? `${Math.max(1, Math.round(bytes / 2 ** 10))} KiB` : `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
