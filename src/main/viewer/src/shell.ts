import { append, fill, h } from './dom';
import { tongueOf, type View } from './hash';
import { say, type Lang, type Tongue } from './i18n';
import { Notice } from './notice';
import { themeWord, titleBlock } from './panel';
import { onTheme } from './theme';
import { speakDocument } from './tongues';

/** What stands on the page before anything is loaded, and stays: panel, sheet with the map, fold button. */
export class Shell {
  readonly panel = h('aside', { id: 'panel' });
  readonly map = h('div', { id: 'map' });
  /** Holds records that are shown at the map's edge. */
  readonly dock = h('div', { id: 'dock', hidden: true });
  /** Holds the records that are listed. */
  readonly results = h('section', { id: 'results', hidden: true });
  readonly notice: Notice;
  readonly sheet: HTMLElement;
  /** Stands in the margin of the map, in sight whatever else is shown. */
  readonly #imprint = h('p', { class: 'imprint' });
  readonly #skip = h('a', { class: 'skip', href: '#map', onclick: (event: Event) => this.#skipToMap(event) });
  readonly #fold = h('button', { type: 'button', id: 'fold', 'aria-controls': 'panel' });
  readonly #whole = h('a', { class: 'embed-link', target: '_blank', rel: 'noopener' });
  readonly #onTongue: (tongue: Tongue) => void;
  #lang: Lang;
  /** The head of the panel; the page draws one of its own when it is there. */
  #title = h('header', {});

  constructor(view: View, onTongue: (tongue: Tongue) => void) {
    const { lang } = view;
    this.#lang = lang;
    this.#onTongue = onTongue;
    this.notice = new Notice(lang);
    this.sheet = h('main', { id: 'sheet' }, this.map, this.notice.element, this.#imprint, this.results, this.dock);
    this.#fold.addEventListener('click', () => this.unfold(!this.#unfolded));
    append(this.panel, this.#title);
    append(document.body, this.#skip, this.#fold, this.panel, this.sheet);
    onTheme(() => {
      const button = this.panel.querySelector('.theme');
      if (button) button.textContent = themeWord(this.#lang);
    });
    if (embedded()) this.#embed();
    this.speak(view);
  }

  /** In a page of somebody else: a way to the whole page, which shows the same. */
  #embed(): void {
    document.body.classList.add('embed');
    const whole = (): void => {
      this.#whole.href = `${location.pathname}${location.hash}`;
    };
    for (const event of ['pointerdown', 'focus', 'keydown']) this.#whole.addEventListener(event, whole);
    append(this.sheet, this.#whole);
    whole();
  }

  speak(view: View): void {
    const { lang } = view;
    this.#lang = lang;
    speakDocument(view);
    document.title = say(lang, 'title');
    this.#skip.textContent = say(lang, 'skip');
    this.#imprint.textContent = say(lang, 'notOfficial');
    this.#whole.textContent = say(lang, 'wholePage');
    this.panel.setAttribute('aria-label', say(lang, 'panel'));
    this.notice.lang = lang;
    this.unfold(this.#unfolded);
    if (this.#title.isConnected) this.#drawTitle(view);
  }

  #drawTitle(view: View): void {
    const switching = document.activeElement?.matches('#panel .langs button') ?? false;
    const title = titleBlock({ lang: view.lang, tongue: tongueOf(view), onTongue: this.#onTongue });
    this.#title.replaceWith(title);
    this.#title = title;
    if (switching) title.querySelector<HTMLElement>('.langs button')?.focus();
  }

  /** On a narrow screen the panel lies over the map; on a wide one both are always seen. */
  unfold(open: boolean): void {
    document.body.classList.toggle('panel-open', open);
    this.#fold.setAttribute('aria-expanded', String(open));
    const sign = h('span', {}, `${say(this.#lang, open ? 'closePanel' : 'panel')} ${open ? '▴' : '▾'}`);
    fill(this.#fold, say(this.#lang, 'title'), sign);
  }

  get #unfolded(): boolean {
    return document.body.classList.contains('panel-open');
  }

  #skipToMap(event: Event): void {
    event.preventDefault();
    this.map.querySelector('canvas')?.focus();
  }
}

/** Whether the page is to be a part of another. */
function embedded(): boolean {
  return new URLSearchParams(location.search).get('embed') === '1';
}
