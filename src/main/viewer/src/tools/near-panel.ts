import type { PlaceReading } from '../api';
import { fill, h } from '../dom';
import type { Corner } from '../hash';
import { say, type Lang } from '../i18n';
import { mappedDatasets } from '../style';
import { cornersOf } from './area-panel';
import { choice, row } from './form-row';
import { crossesItself } from './geodesic';
import { NearResults } from './near-results';
import { distanceOf, PLACE_LENGTH_MAX, placeOf, type NearQuestion } from './near-question';
import { PlaceForm } from './place-form';
import { sketchButtons } from './sketch-buttons';
import type { Sketch } from './sketch';
import type { Drawn, ToolContext, ToolPanel } from './toolbox';

const DATASET = 'mineral_occurrence';
const DISTANCE_METERS = 20_000;

/** Which records of a dataset are near a point, or in or near an area, how far and how much of them. */
export class NearPanel implements ToolPanel {
  readonly element = h('div', { class: 'tool-body near-panel' });
  readonly draws = true;
  readonly #context: ToolContext;
  readonly #sketch: Sketch;
  readonly #form = h('div', {});
  readonly #buttons = h('div', {});
  readonly #told = h('div', { 'aria-live': 'polite' });
  readonly #results: NearResults;
  readonly #place = new PlaceForm({
    id: 'near-text',
    kinds: ['point', 'area', 'sheet'],
    words: { open: 'nearWrite', label: 'hereText', hint: 'cornersHint', unread: 'nearUnread' },
    take: (reading) => this.#take(reading),
  });
  #drawn = '';

  constructor(context: ToolContext, sketch: Sketch) {
    this.#context = context;
    this.#sketch = sketch;
    this.#results = new NearResults(context);
    fill(this.element, this.#form, this.#buttons, this.#place.element, this.#told, this.#results.element);
  }

  draw(lang: Lang): void {
    const question = this.#question;
    const drawn = JSON.stringify([lang, question]);
    if (drawn !== this.#drawn) this.#drawForm(question, lang);
    this.#drawn = drawn;
    fill(this.#buttons, question.shape === 'point' ? this.#centreButton(lang) : sketchButtons(this.#context, this.#sketch, lang));
    this.#place.draw(lang);
    const { sketch } = this.#context.permalink.view;
    const place = placeOf(sketch, question.shape);
    const obstacle = this.#obstacle(place, question, lang);
    fill(this.#told, obstacle);
    this.#results.show(place && !obstacle ? { question, place, point: question.shape === 'point' ? (sketch[0] ?? null) : null } : null, lang);
  }

  #centreButton(lang: Lang): HTMLElement {
    const act = (): void => {
      const { lng, lat } = this.#context.view.map.getCenter();
      this.clicked([lng, lat]);
    };
    return h('p', { class: 'tool-buttons' }, h('button', { type: 'button', class: 'near-centre', onclick: act }, say(lang, 'hereCentre')));
  }

  /** Why nothing can be asked yet. */
  #obstacle(place: string | null, { shape }: NearQuestion, lang: Lang): HTMLElement | null {
    if (!place) return h('p', { class: 'hint' }, say(lang, shape === 'point' ? 'nearPointHint' : 'areaHint'));
    const failure = (text: string): HTMLElement => h('p', { role: 'alert', class: 'failure' }, text);
    if (place.length > PLACE_LENGTH_MAX) return failure(say(lang, 'nearTooLong'));
    const crossed = shape === 'area' && crossesItself(this.#context.permalink.view.sketch);
    return crossed ? failure(say(lang, 'areaCrosses')) : null;
  }

  get drawn(): Drawn {
    const { sketch } = this.#context.permalink.view;
    const point = this.#question.shape === 'point';
    return { corners: point ? sketch.slice(0, 1) : sketch, closed: !point };
  }

  clicked(corner: Corner): void {
    if (this.#question.shape === 'area') this.#sketch.add(corner);
    else this.#context.permalink.update({ sketch: [corner.map((degrees) => Number(degrees.toFixed(7))) as [number, number]] });
  }

  closed(): void {
    this.#drawn = '';
    this.#results.show(null, 'zh');
  }

  /** As the address says it, else what is within 20 km of a point, or meets the area that is drawn. */
  get #question(): NearQuestion {
    const { near, sketch } = this.#context.permalink.view;
    const mapped = this.#datasets();
    const dataset = mapped.find(({ id }) => id === (near?.dataset ?? DATASET)) ?? mapped[0];
    const area = sketch.length > 2;
    const usual = { shape: area ? 'area' : 'point', distance: area ? 0 : DISTANCE_METERS } as const;
    return { ...(near ?? usual), dataset: dataset?.id ?? DATASET };
  }

  #datasets(): readonly { readonly id: string; readonly title: string }[] {
    const mapped = mappedDatasets(this.#context.style);
    return [...this.#context.catalogue().values()].filter(({ id }) => mapped.has(id));
  }

  #drawForm(question: NearQuestion, lang: Lang): void {
    const held = document.activeElement?.id;
    const change = (part: Partial<NearQuestion>): void => this.#context.permalink.update({ near: { ...question, ...part } });
    const shapes: [string, string][] = [['point', say(lang, 'nearPoint')], ['area', say(lang, 'nearArea')]];
    const datasets = this.#datasets().map(({ id, title }): [string, string] => [id, title]);
    fill(
      this.#form,
      choice('near-shape', say(lang, 'nearShape'), shapes, question.shape, (shape) => change({ shape: shape as NearQuestion['shape'] })),
      choice('near-dataset', say(lang, 'nearDataset'), datasets, question.dataset, (dataset) => change({ dataset })),
      ...this.#distance(question, change, lang),
    );
    if (held?.startsWith('near-')) document.getElementById(held)?.focus();
  }

  #distance({ distance }: NearQuestion, change: (part: Partial<NearQuestion>) => void, lang: Lang): HTMLElement[] {
    const input = h('input', {
      id: 'near-distance',
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
      value: distance === null ? '' : String(distance / 1000),
      'aria-describedby': 'near-hint',
    });
    const hint = h('p', { class: 'hint', id: 'near-hint' }, say(lang, 'nearHint'));
    input.addEventListener('change', () => {
      const meters = distanceOf(input.value);
      input.setAttribute('aria-invalid', String(meters === undefined));
      hint.className = meters === undefined ? 'failure' : 'hint';
      hint.textContent = say(lang, meters === undefined ? 'nearNoDistance' : 'nearHint');
      if (meters !== undefined && meters !== distance) change({ distance: meters });
    });
    return [row(say(lang, 'nearWithin'), input), hint];
  }

  #take({ geometry, bbox: [west, south, east, north] }: PlaceReading): void {
    const { permalink, view } = this.#context;
    const near = { ...this.#question };
    if (geometry.type === 'Point') {
      const point = geometry.coordinates as [number, number];
      permalink.update({ near: { ...near, shape: 'point' }, sketch: [point] });
      view.flyTo(point, { right: 0, bottom: 0 });
    } else if (geometry.type === 'Polygon') {
      permalink.update({ near: { ...near, shape: 'area' }, sketch: cornersOf(geometry) });
      view.map.fitBounds([west, south, east, north], { padding: 60, maxZoom: 14 });
    }
  }
}
