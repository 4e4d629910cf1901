import type { Dataset } from './catalogue';
import { h, svg } from './dom';
import { say, type Lang } from './i18n';
import { OPACITY_MIN, type Opacities } from './opacity';

/** The slider that makes a dataset fainter, and the button that unfolds it. */

const STEP = 5;

export interface OpacityContext {
  readonly lang: Lang;
  readonly opacity: Opacities;
  readonly onOpacity: (dataset: string, percent: number) => void;
}

export function opacityControl(dataset: Dataset, { lang, opacity, onOpacity }: OpacityContext): { button: HTMLElement; row: HTMLElement } {
  const id = `opacity-${dataset.id}`;
  const label = say(lang, 'opacityOf', dataset.title);
  const slider = h('input', { type: 'range', id, min: OPACITY_MIN, max: 100, step: STEP, 'data-dataset': dataset.id, 'aria-label': label });
  const told = h('output', { for: id });
  const row = h('div', { class: 'opacity-row' }, h('span', { 'aria-hidden': 'true' }, say(lang, 'opacity')), slider, told);
  const button = h('button', { type: 'button', class: 'download-button opacity-button', title: label, 'aria-label': label, 'aria-controls': `${id}-row` }, sign());
  row.id = `${id}-row`;
  const unfold = (open: boolean): void => {
    row.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  button.addEventListener('click', () => unfold(row.hidden));
  slider.addEventListener('input', () => onOpacity(dataset.id, Number(slider.value)));
  tell(slider, opacity[dataset.id] ?? 100);
  unfold(opacity[dataset.id] !== undefined);
  return { button, row };
}

/** Brings the sliders into agreement with the address. */
export function setOpacities(panel: HTMLElement, opacity: Opacities): void {
  for (const slider of panel.querySelectorAll<HTMLInputElement>('.opacity-row input')) {
    tell(slider, opacity[slider.dataset['dataset'] ?? ''] ?? 100);
  }
}

function tell(slider: HTMLInputElement, percent: number): void {
  slider.value = String(percent);
  slider.setAttribute('aria-valuetext', `${percent}%`);
  const told = slider.nextElementSibling;
  if (told) told.textContent = `${percent}%`;
}

/** A disc, one half of it full. */
function sign(): SVGElement {
  const ring = svg('circle', { cx: 8, cy: 8, r: 5.5, fill: 'none', stroke: 'currentcolor', 'stroke-width': 1.4 });
  const half = svg('path', { d: 'M8 2.5a5.5 5.5 0 0 1 0 11z', class: 'half' });
  return svg('svg', { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' }, ring, half);
}
