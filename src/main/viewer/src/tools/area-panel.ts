import type { Polygon } from 'geojson';
import type { PlaceReading } from '../api';
import { fill, h } from '../dom';
import type { Corner } from '../hash';
import { say, type Lang } from '../i18n';
import { length } from './distance-panel';
import { crossesItself, extentOf } from './geodesic';
import { Inside } from './inside';
import { PlaceForm } from './place-form';
import { sketchButtons } from './sketch-buttons';
import type { Sketch } from './sketch';
import type { Drawn, ToolContext, ToolPanel } from './toolbox';

/** An area that is drawn, or pasted as a list of corners: its size, and what lies inside. */
export class AreaPanel implements ToolPanel {
  readonly element = h('div', { class: 'tool-body' });
  readonly draws = true;
  readonly #context: ToolContext;
  readonly #sketch: Sketch;
  readonly #inside: Inside;
  readonly #figures = h('div', { 'aria-live': 'polite' });
  readonly #buttons = h('div', {});
  readonly #paste = new PlaceForm({
    id: 'corners',
    kinds: ['area', 'sheet'],
    words: { open: 'cornersPaste', label: 'corners', hint: 'cornersHint', unread: 'cornersUnread' },
    take: (reading) => this.#take(reading),
  });
  #lang: Lang = 'zh';

  constructor(context: ToolContext, sketch: Sketch) {
    this.#context = context;
    this.#sketch = sketch;
    this.#inside = new Inside(context);
    fill(this.element, this.#figures, this.#buttons, this.#paste.element, this.#inside.element);
  }

  draw(lang: Lang): void {
    const { sketch } = this.#context.permalink.view;
    fill(this.#figures, ...this.#size(sketch, lang));
    fill(this.#buttons, sketchButtons(this.#context, this.#sketch, lang));
    this.#paste.draw(lang);
    this.#lang = lang;
    this.#inside.show(sketch.length > 2 && !crossesItself(sketch) ? sketch : null, lang);
  }

  get drawn(): Drawn {
    return { corners: this.#context.permalink.view.sketch, closed: true };
  }

  closed(): void {
    this.#inside.show(null, this.#lang);
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

  #take({ geometry, bbox }: PlaceReading): void {
    if (geometry.type !== 'Polygon') return;
    this.#context.permalink.update({ sketch: cornersOf(geometry) });
    const [west, south, east, north] = bbox;
    this.#context.view.map.fitBounds([west, south, east, north], { padding: 60, maxZoom: 14 });
  }
}

/** Of the outline, the first one not repeated. */
export function cornersOf({ coordinates }: Polygon): Corner[] {
  return (coordinates[0] ?? []).slice(0, -1).map(([lon = 0, lat = 0]): Corner => [lon, lat]);
}

export function squareKilometers(squareMeters: number, lang: Lang): string {
  const locale = lang === 'zh' ? 'zh-CN' : 'en-GB';
  return `${(squareMeters / 1e6).toLocaleString(locale, { minimumFractionDigits: 4, maximumFractionDigits: 4 })} km²`;
}
