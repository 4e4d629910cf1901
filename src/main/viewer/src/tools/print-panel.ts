import { ApiError, own } from '../api';
import { fill, h } from '../dom';
import { conditionOf } from '../filter/conditions';
import { parseFilter } from '../filter/record-filter';
import { tongueOf, type View } from '../hash';
import { count, say, type Lang, type Word } from '../i18n';
import { mappedDatasets } from '../style';
import { choice, row } from './form-row';
import { legs } from './geodesic';
import { mapMillimeters, PrintFrame, type Sheet } from './print-frame';
import type { ToolContext, ToolPanel } from './toolbox';

const SCALES = [10_000, 25_000, 50_000, 100_000, 200_000, 250_000, 500_000, 1_000_000, 1_500_000, 2_000_000, 3_000_000];
const PREVIEW_DPI = 72;
const PAUSE_MILLISECONDS = 600;

/** The map on a sheet of paper: its form, the ground that it shows, a preview, and the file. */
export class PrintPanel implements ToolPanel {
  readonly element = h('div', { class: 'tool-body print-panel' });
  readonly draws = false;
  readonly #context: ToolContext;
  readonly #frame: PrintFrame;
  readonly #title = h('input', { id: 'print-title', type: 'text', maxlength: 80 });
  readonly #review = h('input', { id: 'print-review', type: 'text', maxlength: 40 });
  readonly #preview = h('div', { class: 'print-preview', 'aria-live': 'polite' });
  readonly #links = h('p', { class: 'print-links' });
  #lang: Lang = 'zh';
  #drawn = '';
  #open = false;
  #pause = 0;
  #orders = 0;

  constructor(context: ToolContext) {
    this.#context = context;
    const { map } = context.view;
    this.#frame = new PrintFrame(map);
    map.on('move', () => this.#open && this.#frame.show(this.#sheet));
    map.on('moveend', () => this.#open && void this.#order());
    for (const input of [this.#title, this.#review]) input.addEventListener('input', () => void this.#order());
  }

  draw(lang: Lang): void {
    this.#open = true;
    this.#lang = lang;
    if (!this.#context.permalink.view.print) return this.#context.permalink.update({ print: this.#fitting() });
    const { size, orientation, scale } = this.#sheet;
    const drawn = `${lang} ${size} ${orientation} ${scale}`;
    if (drawn !== this.#drawn) this.#form(this.#sheet);
    this.#drawn = drawn;
    this.#frame.show(this.#sheet);
    void this.#order();
  }

  closed(): void {
    this.#open = false;
    window.clearTimeout(this.#pause);
    this.#frame.show(null);
    fill(this.#preview);
  }

  /** As the address says it, else A4 across, at the scale whose ground is in sight. */
  get #sheet(): Sheet {
    return this.#context.permalink.view.print ?? this.#fitting();
  }

  #fitting(): Sheet {
    const form = { size: 'a4', orientation: 'landscape' } as const;
    const [west, south, east, north] = this.#context.view.box;
    const [millimeters] = mapMillimeters(form);
    const middle = (south + north) / 2;
    const ground = legs([[west, middle], [east, middle]])[0]?.meters ?? 0;
    const fits = SCALES.filter((scale) => (millimeters / 1000) * scale < ground);
    return { ...form, scale: fits.at(-1) ?? 10_000 };
  }

  #form(sheet: Sheet): void {
    const lang = this.#lang;
    const held = document.activeElement?.id;
    const change = (part: Partial<Sheet>): void => this.#context.permalink.update({ print: { ...sheet, ...part } });
    const scales = SCALES.map((scale): [string, string] => [String(scale), `1:${count(lang, scale)}`]);
    fill(
      this.element,
      choice('print-size', say(lang, 'printSize'), [['a4', 'A4'], ['a3', 'A3']], sheet.size, (size) => change({ size: size as Sheet['size'] })),
      choice(
        'print-orientation',
        say(lang, 'printOrientation'),
        [['landscape', say(lang, 'printLandscape')], ['portrait', say(lang, 'printPortrait')]],
        sheet.orientation,
        (orientation) => change({ orientation: orientation as Sheet['orientation'] }),
      ),
      choice('print-scale', say(lang, 'printScale'), scales, String(sheet.scale), (scale) => change({ scale: Number(scale) })),
      row(say(lang, 'printTitle'), this.#title),
      row(say(lang, 'printReview'), this.#review),
      h('p', { class: 'hint' }, say(lang, 'printHint')),
      this.#preview,
      this.#links,
    );
    if (held?.startsWith('print-')) document.getElementById(held)?.focus();
  }

  /** Links at once, the preview when nothing changes for a moment. */
  async #order(): Promise<void> {
    const number = ++this.#orders;
    window.clearTimeout(this.#pause);
    try {
      const filters = await this.#filters();
      if (number !== this.#orders || !this.#open) return;
      const link = (f: string, word: Word): HTMLElement =>
        h('a', { class: 'download-link', href: this.#address(filters, { f }), target: '_blank', rel: 'noopener' }, say(this.#lang, word));
      fill(this.#links, link('pdf', 'printPdf'), link('png', 'printPng'));
      const address = this.#address(filters, { f: 'png', dpi: String(PREVIEW_DPI) });
      this.#pause = window.setTimeout(() => this.#look(address), PAUSE_MILLISECONDS);
    } catch (problem) {
      if (number !== this.#orders || !this.#open) return;
      fill(this.#links);
      this.#tellFailure(() => void this.#order());
      if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
    }
  }

  /** The conditions in CQL2 of the datasets on the sheet that are not shown whole. */
  async #filters(): Promise<Readonly<Record<string, string>>> {
    const { style, catalogue, permalink } = this.#context;
    const { where, off } = permalink.view;
    const mapped = mappedDatasets(style);
    const filters: Record<string, string> = {};
    for (const [dataset, words] of Object.entries(where)) {
      if (off.includes(dataset) || !mapped.has(dataset) || !catalogue().has(dataset)) continue;
      const condition = await conditionOf(dataset, parseFilter(words), { style, catalogue: catalogue(), lang: this.#lang });
      if (condition) filters[dataset] = condition;
    }
    return filters;
  }

  #look(address: string): void {
    const picture = h('img', { src: address, alt: say(this.#lang, 'printPreview') });
    const waiting = h('p', { class: 'hint' }, say(this.#lang, 'loading'));
    picture.hidden = true;
    picture.addEventListener('load', () => {
      picture.hidden = false;
      waiting.remove();
    });
    picture.addEventListener('error', () => this.#tellFailure(() => this.#look(address)));
    fill(this.#preview, waiting, picture);
  }

  #tellFailure(again: () => void): void {
    const retry = h('button', { type: 'button', onclick: again }, say(this.#lang, 'retry'));
    fill(this.#preview, h('p', { class: 'failure' }, say(this.#lang, 'printFailed'), ' ', retry));
  }

  #address(filters: Readonly<Record<string, string>>, more: Record<string, string>): string {
    const { lng, lat } = this.#context.view.map.getCenter();
    const { size, orientation, scale } = this.#sheet;
    const query = new URLSearchParams({
      center: `${lng.toFixed(6)},${lat.toFixed(6)}`,
      scale: String(scale),
      size,
      orientation,
      lang: tongueOf(this.#context.permalink.view),
      ...more,
    });
    const shown = this.#shown(this.#context.permalink.view);
    if (shown) query.set('datasets', shown.join(','));
    if (Object.keys(filters).length) query.set('filters', JSON.stringify(filters));
    if (this.#title.value.trim()) query.set('title', this.#title.value.trim());
    if (this.#review.value.trim()) query.set('review-number', this.#review.value.trim());
    return own(`print?${query}`);
  }

  /** The datasets that are switched on; null when all are. */
  #shown({ off }: View): readonly string[] | null {
    const mapped = [...mappedDatasets(this.#context.style)].filter((id) => this.#context.catalogue().has(id));
    const on = mapped.filter((id) => !off.includes(id));
    return on.length < mapped.length && on.length ? on : null;
  }
}
