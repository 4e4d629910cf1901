import { fill, h } from '../dom';
import { say, type Lang } from '../i18n';
import { legs } from './geodesic';
import { sketchButtons } from './sketch-buttons';
import type { Sketch } from './sketch';
import type { Drawn, ToolContext, ToolPanel } from './toolbox';

/** Measures along a line. */
export class DistancePanel implements ToolPanel {
  readonly element = h('div', { class: 'tool-body' });
  readonly draws = true;
  readonly #context: ToolContext;
  readonly #figures = h('div', { 'aria-live': 'polite' });
  readonly #rest = h('div', {});

  constructor(context: ToolContext, sketch: Sketch) {
    this.#context = context;
    this.#buttons = (lang) => sketchButtons(context, sketch, lang);
    fill(this.element, this.#figures, this.#rest);
  }

  readonly #buttons: (lang: Lang) => HTMLElement;

  draw(lang: Lang): void {
    const measured = legs(this.#context.permalink.view.sketch);
    const total = measured.reduce((sum, { meters }) => sum + meters, 0);
    const last = measured.at(-1);
    fill(
      this.#figures,
      h('p', { class: 'figure' }, length(total, lang)),
      last
        ? h('p', {}, say(lang, 'lastLeg', length(last.meters, lang), last.azimuth.toFixed(1)))
        : h('p', { class: 'hint' }, say(lang, 'drawHint')),
    );
    fill(this.#rest, this.#buttons(lang), h('p', { class: 'hint' }, say(lang, 'ellipsoid')));
  }

  get drawn(): Drawn {
    return { corners: this.#context.permalink.view.sketch, closed: false };
  }

  closed(): void {
    // Nothing of it stays on the map.
  }
}

/** In metres below a kilometre. */
export function length(meters: number, lang: Lang): string {
  const [value, unit, digits] = meters < 1000 ? [meters, 'm', 1] : [meters / 1000, 'km', 3];
  const locale = lang === 'zh' ? 'zh-CN' : 'en-GB';
  return `${value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`;
}
