import type { StyleSpecification } from 'maplibre-gl';
import * as api from '../api';
import { append, fill, h } from '../dom';
import { speaking, tongueOf, type Speech } from '../hash';
import type { Lang, Tongue } from '../i18n';
import { noWordsNote, speakDocument, tongueSwitch } from '../tongues';
import { downloads } from './downloads';
import { FindingsTable } from './findings';
import { CheckForm } from './form';
import { CheckMap } from './map';
import type { Offer, Receipt, Submission } from './receipt';
import { Refusal, send, type Sending } from './send';
import { ruleTable, summary } from './summary';
import { tell } from './words';

/** A refusal is in the language that was asked for; so large a file is sent once more for it in another one. */
const REPEATED_BYTES_MAX = 2 ** 20;

/** Too large, and busy: the page has words of its own for these. */
const OWN_WORDS = [413, 503];

/** The page where a file is checked: form, progress, what was found. */
export class CheckPage {
  readonly #offer: Offer;
  readonly #form: CheckForm;
  readonly #head = h('header', { class: 'check-head' });
  readonly #status = h('p', { class: 'check-status', role: 'status' });
  readonly #bar = h('progress', { max: 1, hidden: true });
  readonly #cancel = h('button', { type: 'button', class: 'cancel', hidden: true, onclick: () => this.#sending?.cancel() });
  readonly #result = h('div', { class: 'result' });
  #speech: Speech;
  #text: (lang: Lang) => string = () => '';
  #sending: Sending | null = null;
  #done: { receipt: Receipt; submission: Submission } | null = null;
  #refused: Submission | null = null;
  #style: Promise<StyleSpecification | null> | null = null;
  #map: CheckMap | null = null;

  constructor(offer: Offer, speech: Speech) {
    this.#offer = offer;
    this.#speech = speech;
    this.#form = new CheckForm(offer, (submission) => void this.#send(submission));
    const progress = h('div', { class: 'check-progress' }, this.#status, this.#bar, this.#cancel);
    append(document.body, this.#head, h('main', {}, this.#form.element, progress, this.#result));
    this.#draw();
  }

  get #lang(): Lang {
    return this.#speech.lang;
  }

  #draw(): void {
    const lang = this.#lang;
    const tongue = tongueOf(this.#speech);
    speakDocument(this.#speech);
    document.title = tell(lang, 'title');
    this.#cancel.textContent = tell(lang, 'cancel');
    this.#status.textContent = this.#text(lang);
    fill(
      this.#head,
      h('a', { href: `${api.own('./')}#lang=${tongue}`, class: 'to-map' }, `‹ ${tell(lang, 'toMap')}`),
      h('h1', {}, tell(lang, 'title')),
      h('p', {}, tell(lang, 'lead')),
      tongueSwitch(tongue, (next) => this.#speak(next)),
      noWordsNote(this.#speech),
    );
    this.#form.draw(lang);
    this.#form.busy = this.#sending !== null;
    this.#drawResult();
  }

  #speak(tongue: Tongue): void {
    const before = this.#lang;
    this.#speech = { ...this.#speech, ...speaking(tongue) };
    this.#style = null;
    history.replaceState(null, '', `#lang=${tongue}`);
    this.#draw();
    this.#head.querySelector<HTMLElement>('.lang')?.focus();
    const { lang } = this.#speech;
    if (this.#refused && lang !== before) this.#refusedBefore(this.#refused);
  }

  #refusedBefore(submission: Submission): void {
    if (bytesOf(submission) <= REPEATED_BYTES_MAX) void this.#send(submission);
    else this.#say((lang) => tell(lang, 'refusedBefore'), true);
  }

  #say(text: (lang: Lang) => string, failed = false): void {
    this.#text = text;
    this.#status.textContent = text(this.#lang);
    this.#status.classList.toggle('is-failure', failed);
  }

  async #send(submission: Submission): Promise<void> {
    const bytes = bytesOf(submission);
    const limit = Math.floor(this.#offer.uploadBytesMax / 2 ** 20);
    if (!submission.files.length) return this.#say((lang) => tell(lang, 'noFile'), true);
    if (bytes > this.#offer.uploadBytesMax) return this.#say((lang) => tell(lang, 'tooLarge', limit), true);
    this.#done = null;
    this.#refused = null;
    this.#drawResult();
    const lang = this.#lang;
    this.#sending = send(submission, lang, (share) => this.#progress(share));
    this.#working(true);
    try {
      const receipt = await this.#sending.receipt;
      this.#done = { receipt, submission };
      this.#say((lang) => tell(lang, 'done', receipt.file));
    } catch (problem) {
      this.#fail(problem);
      if (problem instanceof Refusal && !OWN_WORDS.includes(problem.status)) this.#refused = submission;
    } finally {
      this.#sending = null;
      this.#working(false);
    }
    this.#drawResult();
    this.#result.querySelector<HTMLElement>('h2')?.focus({ preventScroll: false });
    if (this.#refused && lang !== this.#lang) this.#refusedBefore(this.#refused);
  }

  #progress(share: number): void {
    this.#bar.value = share;
    if (share < 1) return this.#say((lang) => tell(lang, 'sending', Math.floor(share * 100)));
    this.#bar.removeAttribute('value');
    this.#say((lang) => tell(lang, 'checking'));
  }

  #working(yes: boolean): void {
    this.#bar.hidden = !yes;
    this.#cancel.hidden = !yes;
    this.#form.busy = yes;
  }

  #fail(problem: unknown): void {
    const limit = Math.floor(this.#offer.uploadBytesMax / 2 ** 20);
    if (problem instanceof DOMException) this.#say((lang) => tell(lang, 'cancelled'));
    else if (!(problem instanceof Refusal)) this.#say((lang) => tell(lang, 'unreachable'), true);
    else if (problem.status === 413) this.#say((lang) => tell(lang, 'tooLarge', limit), true);
    else if (problem.status === 503) this.#say((lang) => tell(lang, 'busy', problem.retryAfter), true);
    else this.#say((lang) => tell(lang, 'refused', problem.message), true);
  }

  #drawResult(): void {
    this.#map?.close();
    this.#map = null;
    this.#result.replaceChildren();
    if (!this.#done) return;
    const { receipt, submission } = this.#done;
    const lang = this.#lang;
    const map = new CheckMap(receipt, this.#speech);
    const table = new FindingsTable(receipt, lang, (row) => map.show(row));
    const narrow = (row: number): void => (map.show(row), table.narrowToRow(row));
    append(
      this.#result,
      summary(receipt, this.#offer, lang),
      downloads(receipt, submission, lang, (problem) => this.#fail(problem)),
      map.element,
      receipt.rules.length > 0 && ruleTable(receipt.rules, lang, (rule) => table.narrowToRule(rule)),
      receipt.findings.length > 0 && table.element,
      notApplied(receipt, lang),
    );
    this.#map = map;
    this.#style ??= api.style(lang).catch(() => null);
    void this.#style.then((style) => this.#map === map && map.open(style, narrow));
  }
}

function bytesOf({ files }: Submission): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

function notApplied({ rulesNotApplied }: Receipt, lang: Lang): HTMLElement | null {
  if (!rulesNotApplied.length) return null;
  const entries = rulesNotApplied.map(({ rule, title, reason }) => h('li', {}, `${rule} ${title[lang]}: ${reason[lang]}`));
  return h('details', { class: 'not-applied' }, h('summary', {}, tell(lang, 'notApplied')), h('ul', {}, ...entries));
}
