import * as api from '../api';
import { ApiError, type PlaceReading } from '../api';
import { fill, h } from '../dom';
import type { Corner } from '../hash';
import { say, type Lang } from '../i18n';
import { length } from './distance-panel';
import { crossesItself, extentOf } from './geodesic';
import { Inside } from './inside';
import { sketchButtons } from './sketch-buttons';
import type { Sketch } from './sketch';
import type { ToolContext, ToolPanel } from './toolbox';
import { readingButton } from './written';

/** An area that is drawn, or pasted as a list of corners: its size, and what lies inside. */
export class AreaPanel implements ToolPanel {
  readonly element = h('div', { class: 'tool-body' });
  readonly draws = true;
  readonly #context: ToolContext;
  readonly #sketch: Sketch;
  readonly #inside: Inside;
  readonly #figures = h('div', { 'aria-live': 'polite' });
  readonly #buttons = h('div', {});
  readonly #paste = h('div', {});
  readonly #readings = h('div', { class: 'readings', 'aria-live': 'polite' });
  readonly #text = h('textarea', { id: 'corners', rows: 4, spellcheck: 'false' });
  #lang: Lang | null = null;

  constructor(context: ToolContext, sketch: Sketch) {
    this.#context = context;
    this.#sketch = sketch;
    this.#inside = new Inside(context);
    fill(this.element, this.#figures, this.#buttons, this.#paste, this.#inside.element);
  }

  draw(lang: Lang): void {
    const { sketch } = this.#context.permalink.view;
    fill(this.#figures, ...this.#size(sketch, lang));
    fill(this.#buttons, sketchButtons(this.#context, this.#sketch, lang));
    if (lang !== this.#lang) this.#drawPaste(lang);
    this.#lang = lang;
    this.#inside.show(sketch.length > 2 && !crossesItself(sketch) ? sketch : null, lang);
  }

  closed(): void {
    this.#inside.show(null, this.#lang ?? 'zh');
  }

  #size(corners: readonly Corner[], lang: Lang): HTMLElement[] {
    if (corners.length < 3) return [h('p', { class: 'hint' }, say(lang, 'areaHint'))];
    if (crossesItself(corners)) return [h('p', { role: 'alert', class: 'failure' }, say(lang, 'areaCrosses'))];
    const { squareMeters, perimeterMeters } = extentOf(corners);
    return [
      h('p', { class: 'figure' }, squareKilometers(squareMeters, lang)),
      h('p', {}, say(lang, 'areaFigures', corners.length, length(perimeterMeters, lang))),
      h('p', { class: 'hint' }, say(lang, 'ellipsoid')),
    ];
  }

  #drawPaste(lang: Lang): void {
    const form = h('form', { class: 'corner-form' });
    fill(
      form,
      h('label', { for: 'corners' }, say(lang, 'corners')),
      this.#text,
      h('p', { class: 'hint', id: 'corners-hint' }, say(lang, 'cornersHint')),
      h('button', { type: 'submit' }, say(lang, 'cornersRead')),
      this.#readings,
    );
    this.#text.setAttribute('aria-describedby', 'corners-hint');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#read(lang);
    });
    const open = this.#paste.querySelector('details')?.open ?? false;
    fill(this.#paste, h('details', { open }, h('summary', {}, say(lang, 'cornersPaste')), form));
  }

  async #read(lang: Lang): Promise<void> {
    const text = this.#text.value.trim();
    if (!text) return;
    try {
      const areas = (await api.readPlace(text, lang)).filter(({ kind }) => kind === 'area' || kind === 'sheet');
      const [only] = areas;
      if (!only) return fill(this.#readings, h('p', { class: 'failure' }, say(lang, 'cornersUnread')));
      if (areas.length === 1) this.#take(only);
      const buttons = areas.map((area) => h('li', {}, readingButton(area, () => this.#take(area))));
      fill(this.#readings, h('p', {}, say(lang, 'placesRead', areas.length)), h('ul', {}, ...buttons));
    } catch (problem) {
      fill(this.#readings, h('p', { class: 'failure' }, say(lang, 'failed')));
      if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
    }
  }

  #take({ geometry, bbox }: PlaceReading): void {
    if (geometry.type !== 'Polygon') return;
    const corners = (geometry.coordinates[0] ?? []).slice(0, -1).map(([lon = 0, lat = 0]): Corner => [lon, lat]);
    this.#context.permalink.update({ sketch: corners });
    const [west, south, east, north] = bbox;
    this.#context.view.map.fitBounds([west, south, east, north], { padding: 60, maxZoom: 14 });
  }
}

function squareKilometers(squareMeters: number, lang: Lang): string {
  const locale = lang === 'zh' ? 'zh-CN' : 'en-GB';
  return `${(squareMeters / 1e6).toLocaleString(locale, { minimumFractionDigits: 4, maximumFractionDigits: 4 })} km²`;
}
