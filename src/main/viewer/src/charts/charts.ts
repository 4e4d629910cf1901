import type { StyleSpecification } from 'maplibre-gl';
import * as api from '../api';
import type { Feature, Schema } from '../api';
import type { Catalogue } from '../catalogue';
import { inBox } from '../cql';
import { dialogOf } from '../dialog';
import { append, fill, h, type Child } from '../dom';
import { conditionOf } from '../filter/conditions';
import { parseFilter } from '../filter/record-filter';
import { withScope } from '../hash';
import { count, say, type Lang } from '../i18n';
import { laterPart } from '../part';
import type { Permalink } from '../permalink';
import { recordsOf } from '../references';
import { ESTIMATES, OCCURRENCES } from '../related';
import type { Box } from '../values';
import { barChart, type Bar } from './bars';
import { COMMODITY, COUNTY, DECLARED, SIZE, term } from './fields';
import { gradeTonnage } from './grade-figures';
import { GradeTonnagePart } from './grade-tonnage';
import { FigureCharts, type Grouping } from './figure-charts';
import { figureOf, latestOfEach, type Figure } from './figures';
import { SIZE_CLASSES, sizeClassOf, sizeWord, type SizeClass } from './size-class';
import { countsBy, passing, type Count } from './subjects';

/** The dialog with charts of the occurrences that the filter leaves: how many, and their figures of resources and reserves. */
export interface ChartsContext {
  readonly permalink: Permalink;
  readonly style: StyleSpecification;
  readonly catalogue: () => Catalogue;
  readonly box: () => Box;
}

const GROUPINGS: readonly Grouping[] = ['commodity', 'county', 'size', 'declared'];
const FIELDS: Readonly<Record<Grouping, string>> = { commodity: COMMODITY, county: COUNTY, size: SIZE, declared: DECLARED };

/** So many bars can still be compared. */
const BARS_MAX = 16;

interface Counted {
  readonly label: string;
  readonly count: number;
}

export class Charts {
  readonly #context: ChartsContext;
  readonly #lang: Lang;
  readonly #body = h('div', { class: 'charts-body' });
  readonly #inView = h('input', { type: 'checkbox', id: 'charts-view' });

  private constructor(context: ChartsContext) {
    this.#context = context;
    this.#lang = context.permalink.view.lang;
    this.#inView.addEventListener('change', () => {
      const { permalink } = context;
      permalink.update({ inView: withScope(permalink.view.inView, 'charts', this.#inView.checked) });
    });
  }

  static open(context: ChartsContext): HTMLDialogElement {
    const charts = new Charts(context);
    const lang = charts.#lang;
    const view = h('p', { class: 'download-tick' }, charts.#inView, h('label', { for: 'charts-view' }, say(lang, 'chartsInView')));
    const body = h('div', { class: 'table-body' }, !api.inFolder && view, charts.#body);
    const dialog = dialogOf('charts', say(lang, 'charts'), lang, body);
    dialog.classList.add('table');
    const end = context.permalink.onChange((now, before) => {
      if (now.panel !== 'charts') return;
      if (now.inView.includes('charts') !== before.inView.includes('charts')) charts.#draw();
      else if (now.grouping !== before.grouping) charts.#drawFigures();
    });
    dialog.addEventListener('close', end);
    charts.#draw();
    return dialog;
  }

  #draw(): void {
    const lang = this.#lang;
    this.#inView.checked = this.#holdsToView;
    const hint = h('p', { class: 'hint' }, say(lang, this.#filtered ? 'chartsFiltered' : 'chartsAll'));
    fill(this.#body, hint, laterPart(lang, 'counts', () => this.#counts()));
    if (!this.#context.catalogue().has(ESTIMATES)) return;
    append(
      this.#body,
      h('h3', {}, say(lang, 'estimates')),
      h('p', { class: 'hint' }, say(lang, 'chartsFigures')),
      this.#groupingChoice(),
      this.#figuresPart(),
      h('h3', {}, say(lang, 'grades')),
      h('p', { class: 'hint' }, say(lang, 'gradesHint')),
      laterPart(lang, 'grades', () => this.#grades()),
    );
  }

  get #holdsToView(): boolean {
    return this.#context.permalink.view.inView.includes('charts');
  }

  get #grouping(): Grouping {
    const { grouping } = this.#context.permalink.view;
    return GROUPINGS.find((each) => each === grouping) ?? 'commodity';
  }

  get #filtered(): boolean {
    return !api.inFolder && (Boolean(this.#context.permalink.view.where[OCCURRENCES]) || this.#holdsToView);
  }

  #drawFigures(): void {
    const choice = this.#body.querySelector<HTMLSelectElement>('#charts-grouping');
    if (choice) choice.value = this.#grouping;
    this.#body.querySelector('.part-figures')?.replaceWith(this.#figuresPart());
  }

  #figuresPart(): HTMLElement {
    return laterPart(this.#lang, 'figures', () => this.#figures());
  }

  /** The same condition as on the map; null for all. */
  async #condition(): Promise<string | null> {
    const { permalink, style, catalogue, box } = this.#context;
    if (!this.#filtered) return null;
    const words = permalink.view.where[OCCURRENCES];
    const chosen = words
      ? await conditionOf(OCCURRENCES, parseFilter(words), { style, catalogue: catalogue(), lang: this.#lang })
      : null;
    const both = [chosen, this.#holdsToView ? inBox(box()) : null].filter((each) => each !== null);
    return both.length ? both.map((each) => `(${each})`).join(' AND ') : null;
  }

  /** A chart for each field that the occurrences have. */
  async #counts(): Promise<Child[]> {
    const lang = this.#lang;
    const [condition, schema] = await Promise.all([this.#condition(), api.schema(OCCURRENCES, lang)]);
    const charts = GROUPINGS.filter((each) => FIELDS[each] in schema.properties).map(async (by) => {
      const counts = await countsBy(OCCURRENCES, FIELDS[by], condition, lang);
      const classes = by === 'size' || by === 'declared';
      const bars = classes ? bySize(counts.values, by === 'size', lang) : named(counts.values, FIELDS[by], schema, lang);
      return this.#countChart(by, bars, counts.others);
    });
    const row = h('div', { class: 'chart-row' }, ...(await Promise.all(charts)));
    if (!row.querySelector('li')) return [h('p', { role: 'status' }, say(lang, 'chartsNothing'))];
    return [h('h3', {}, say(lang, 'chartsCounts')), row];
  }

  /** The largest have a bar each, the rest one together. */
  #countChart(by: Grouping, counted: readonly Counted[], others: number): HTMLElement {
    const lang = this.#lang;
    const title = say(lang, `chartsBy_${by}`);
    const rest = counted.slice(BARS_MAX).reduce((sum, each) => sum + each.count, others);
    const shown = [...counted.slice(0, BARS_MAX), ...(rest ? [{ label: say(lang, 'chartsOthers'), count: rest }] : [])];
    const bars: Bar[] = shown.map((bar) => ({ label: bar.label, value: bar.count, text: count(lang, bar.count) }));
    return barChart({ title, bars, heads: [title, say(lang, 'chartsRecords')] }, lang);
  }

  async #figures(): Promise<Child[]> {
    const lang = this.#lang;
    const filtered = this.#filtered;
    const { catalogue } = this.#context;
    const [condition, schema, estimates] = await Promise.all([
      this.#condition(),
      api.schema(ESTIMATES, lang),
      api.allFeatures(ESTIMATES, lang),
    ]);
    const figures = latestOfEach(estimates.flatMap((each) => figureOf(each) ?? []));
    const fids = [...new Set(figures.flatMap(({ subject }) => (subject.dataset === OCCURRENCES ? [subject.fid] : [])))];
    const [deposits, areas, occurrences] = await Promise.all([
      passing(OCCURRENCES, fids, condition, lang),
      catalogue().has('resource_area') ? recordsOf('resource_area', lang) : new Map<string, Feature>(),
      api.schema(OCCURRENCES, lang),
    ]);
    // A belt is no occurrence: a filter of occurrences says nothing of it.
    const subjects = (figure: Figure): Feature | undefined =>
      figure.subject.dataset === OCCURRENCES ? deposits.get(figure.subject.fid) : filtered ? undefined : areas.get(figure.subject.fid);
    const shown = figures.flatMap((figure) => {
      const subject = subjects(figure);
      return subject ? [{ figure, subject }] : [];
    });
    if (!shown.length) return [h('p', { role: 'status' }, say(lang, 'noEstimates'))];
    return new FigureCharts({ ...this.#context, estimates: schema, occurrences }, this.#grouping).kinds(shown);
  }

  /** Ore and grade of the deposits that the filter leaves. */
  async #grades(): Promise<Child[]> {
    const lang = this.#lang;
    const [condition, figures, occurrences] = await Promise.all([this.#condition(), gradeTonnage(lang), api.schema(OCCURRENCES, lang)]);
    const fids = [...new Set(figures.points.map(({ deposit }) => deposit))];
    const deposits = await passing(OCCURRENCES, fids, condition, lang);
    return new GradeTonnagePart({ permalink: this.#context.permalink, figures, deposits, occurrences }).content();
  }

  #groupingChoice(): HTMLElement {
    const lang = this.#lang;
    const options = GROUPINGS.map((each) => h('option', { value: each, selected: each === this.#grouping }, say(lang, `chartsBy_${each}`)));
    const select = h('select', { id: 'charts-grouping' }, ...options);
    select.addEventListener('change', () => this.#context.permalink.update({ grouping: select.value }));
    return h('p', { class: 'filter-row' }, h('label', { for: select.id }, say(lang, 'chartsOrder')), select);
  }
}

function named(counts: readonly Count[], field: string, schema: Schema, lang: Lang): Counted[] {
  return counts.map((each) => ({ label: each.value ? term(each.value, field, schema, lang) : say(lang, 'notStated'), count: each.count }));
}

/** Texts that say the same class count together. */
function bySize(counts: readonly Count[], computed: boolean, lang: Lang): Counted[] {
  const sums = new Map<SizeClass, number>();
  for (const each of counts) {
    const size = sizeClassOf(each.value);
    sums.set(size, (sums.get(size) ?? 0) + each.count);
  }
  return SIZE_CLASSES.flatMap((size) => (sums.has(size) ? [{ label: say(lang, sizeWord(size, computed)), count: sums.get(size) ?? 0 }] : []));
}
