import type { StyleSpecification } from 'maplibre-gl';
import * as api from '../api';
import type { Feature, Schema } from '../api';
import type { Catalogue } from '../catalogue';
import { inBox } from '../cql';
import { dialogOf } from '../dialog';
import { append, fill, h, type Child } from '../dom';
import { conditionOf } from '../filter/conditions';
import { parseFilter } from '../filter/record-filter';
import { formatView, type Permalink } from '../hash';
import { count, say, type Lang } from '../i18n';
import { laterPart } from '../part';
import { tonnesText } from '../quantities';
import { recordsOf } from '../references';
import { ESTIMATES, OCCURRENCES } from '../related';
import { featureName, isEmpty, type Box } from '../values';
import { barChart, type Bar } from './bars';
import { figureOf, latestOfEach, type Figure } from './figures';
import { SIZE_CLASSES, sizeClassOf, type SizeClass } from './size-class';
import { countsBy, passing, type Count } from './subjects';

/** The dialog with charts of the occurrences that the filter leaves: how many, and their figures of resources and reserves. */
export interface ChartsContext {
  readonly permalink: Permalink;
  readonly style: StyleSpecification;
  readonly catalogue: () => Catalogue;
  readonly box: () => Box;
}

const COMMODITY = 'main_commodity';
const COUNTY = 'county_code';
const SIZE = 'size_class_declared';

/** By what bars are ordered and labelled. */
type Grouping = 'commodity' | 'county' | 'size';
const GROUPINGS: readonly Grouping[] = ['commodity', 'county', 'size'];

export class Charts {
  readonly #context: ChartsContext;
  readonly #lang: Lang;
  readonly #body = h('div', { class: 'charts-body' });
  readonly #inView = h('input', { type: 'checkbox', id: 'charts-view' });
  #grouping: Grouping = 'commodity';

  private constructor(context: ChartsContext) {
    this.#context = context;
    this.#lang = context.permalink.view.lang;
    this.#inView.addEventListener('change', () => this.#draw());
  }

  static open(context: ChartsContext): HTMLDialogElement {
    const charts = new Charts(context);
    const lang = charts.#lang;
    const view = h('p', { class: 'download-tick' }, charts.#inView, h('label', { for: 'charts-view' }, say(lang, 'chartsInView')));
    const body = h('div', { class: 'table-body' }, !api.inFolder && view, charts.#body);
    const dialog = dialogOf('charts', say(lang, 'charts'), lang, body);
    dialog.classList.add('table');
    charts.#draw();
    return dialog;
  }

  #draw(): void {
    const lang = this.#lang;
    const hint = h('p', { class: 'hint' }, say(lang, this.#filtered ? 'chartsFiltered' : 'chartsAll'));
    fill(this.#body, hint, laterPart(lang, 'counts', () => this.#counts()));
    if (!this.#context.catalogue().has(ESTIMATES)) return;
    append(
      this.#body,
      h('h3', {}, say(lang, 'estimates')),
      h('p', { class: 'hint' }, say(lang, 'chartsFigures')),
      this.#groupingChoice(),
      this.#figuresPart(),
    );
  }

  get #filtered(): boolean {
    return !api.inFolder && (Boolean(this.#context.permalink.view.where[OCCURRENCES]) || this.#inView.checked);
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
    const both = [chosen, this.#inView.checked ? inBox(box()) : null].filter((each) => each !== null);
    return both.length ? both.map((each) => `(${each})`).join(' AND ') : null;
  }

  async #counts(): Promise<Child[]> {
    const lang = this.#lang;
    const condition = await this.#condition();
    const [schema, commodities, counties, sizes] = await Promise.all([
      api.schema(OCCURRENCES, lang),
      countsBy(OCCURRENCES, COMMODITY, condition, lang),
      countsBy(OCCURRENCES, COUNTY, condition, lang),
      countsBy(OCCURRENCES, SIZE, condition, lang),
    ]);
    if (!commodities.length) return [h('p', { role: 'status' }, say(lang, 'chartsNothing'))];
    return [
      h('h3', {}, say(lang, 'chartsCounts')),
      h(
        'div',
        { class: 'chart-row' },
        this.#countChart('commodity', named(commodities, COMMODITY, schema, lang)),
        this.#countChart('county', named(counties, COUNTY, schema, lang)),
        this.#countChart('size', bySize(sizes, lang)),
      ),
    ];
  }

  #countChart(by: Grouping, bars: readonly { label: string; count: number }[]): HTMLElement {
    const lang = this.#lang;
    const title = say(lang, `chartsBy_${by}`);
    const drawn: Bar[] = bars.map((bar) => ({ label: bar.label, value: bar.count, text: count(lang, bar.count) }));
    return barChart({ title, bars: drawn, heads: [title, say(lang, 'chartsRecords')] }, lang);
  }

  async #figures(): Promise<Child[]> {
    const lang = this.#lang;
    const filtered = this.#filtered;
    const [condition, schema, estimates] = await Promise.all([
      this.#condition(),
      api.schema(ESTIMATES, lang),
      api.allFeatures(ESTIMATES, lang),
    ]);
    const figures = latestOfEach(estimates.flatMap((each) => figureOf(each) ?? []));
    const fids = [...new Set(figures.flatMap(({ subject }) => (subject.dataset === OCCURRENCES ? [subject.fid] : [])))];
    const [deposits, areas, occurrences] = await Promise.all([
      passing(OCCURRENCES, fids, condition, lang),
      recordsOf('resource_area', lang),
      api.schema(OCCURRENCES, lang),
    ]);
    // A belt is no occurrence: a filter of occurrences says nothing of it.
    const subjects = (figure: Figure): Feature | undefined =>
      figure.subject.dataset === OCCURRENCES ? deposits.get(figure.subject.fid) : filtered ? undefined : areas.get(figure.subject.fid);
    const shown = figures.flatMap((figure) => {
      const subject = subjects(figure);
      return subject ? [{ figure, subject }] : [];
    });
    return shown.length ? this.#kinds(shown, schema, occurrences) : [h('p', { role: 'status' }, say(lang, 'noEstimates'))];
  }

  #groupingChoice(): HTMLElement {
    const lang = this.#lang;
    const options = GROUPINGS.map((each) => h('option', { value: each, selected: each === this.#grouping }, say(lang, `chartsBy_${each}`)));
    const select = h('select', { id: 'charts-grouping' }, ...options);
    select.addEventListener('change', () => {
      this.#grouping = select.value as Grouping;
      this.#body.querySelector('.part-figures')?.replaceWith(this.#figuresPart());
    });
    return h('p', { class: 'filter-row' }, h('label', { for: select.id }, say(lang, 'chartsOrder')), select);
  }

  /** A section for each kind, and in it a chart for each commodity and basis, alike in scale over all kinds. */
  #kinds(shown: readonly Shown[], schema: Schema, occurrences: Schema): HTMLElement[] {
    const lang = this.#lang;
    const kinds = schema.properties['kind']?.['x-terms'] ?? [];
    return kinds.flatMap((kind) => {
      const ofKind = shown.filter(({ figure }) => figure.kind === kind.value);
      if (!ofKind.length) return [];
      const charts = [...new Set(ofKind.map(({ figure }) => substanceOf(figure)))].map((substance) => {
        const alike = shown.filter(({ figure }) => substanceOf(figure) === substance);
        const bars = ofKind.filter(({ figure }) => substanceOf(figure) === substance);
        return this.#figureChart(bars, Math.max(...alike.map(({ figure }) => figure.tonnes)), kind[lang], schema, occurrences);
      });
      return [h('section', { class: 'chart-kind' }, h('h4', {}, kind[lang]), h('div', { class: 'chart-row' }, ...charts))];
    });
  }

  #figureChart(shown: readonly Shown[], most: number, kind: string, schema: Schema, occurrences: Schema): HTMLElement {
    const lang = this.#lang;
    const { commodity = '', basis = '' } = shown[0]?.figure ?? {};
    const title = [term(commodity, 'commodity', schema, lang), basis && term(basis, 'quantity_basis', schema, lang)].filter(Boolean).join(' · ');
    const bars = shown
      .map((each) => ({ ...each, group: this.#groupOf(each.subject, occurrences) }))
      .sort((a, b) => a.group.order - b.group.order || a.group.title.localeCompare(b.group.title, lang) || b.figure.tonnes - a.figure.tonnes)
      .map(({ figure, subject, group }) => this.#bar(figure, subject, group.title));
    const heads = [say(lang, 'recordColumn'), say(lang, 'quantity'), say(lang, 'date'), say(lang, 'inItsWords')];
    return barChart({ title: `${title} · ${kind}`, bars, most, heads }, lang);
  }

  #bar(figure: Figure, subject: Feature, group: string): Bar {
    const lang = this.#lang;
    const { permalink, catalogue } = this.#context;
    const name = featureName(subject, catalogue().get(figure.subject.dataset), lang);
    const text = (figure.atLeast ? '≥ ' : '') + tonnesText(figure.tonnes, lang);
    return {
      label: group ? `${group} · ${name}` : name,
      value: figure.tonnes,
      text,
      open: figure.atLeast,
      href: formatView({ ...permalink.view, record: figure.subject, panel: null }),
      note: [figure.term, figure.date || say(lang, 'undated')].filter(Boolean).join(' · '),
      more: [figure.date || say(lang, 'undated'), figure.term],
    };
  }

  /** The county or size class of a deposit; bars of one commodity need no word for it. */
  #groupOf({ properties }: Feature, schema: Schema): { title: string; order: number } {
    const lang = this.#lang;
    if (this.#grouping === 'county') {
      const county = properties[COUNTY];
      return isEmpty(county) ? { title: say(lang, 'noCounty'), order: 1 } : { title: term(String(county), COUNTY, schema, lang), order: 0 };
    }
    if (this.#grouping === 'commodity') return { title: '', order: 0 };
    const size = sizeClassOf(String(properties[SIZE] ?? ''));
    return { title: say(lang, `size_${size}`), order: SIZE_CLASSES.indexOf(size) };
  }
}

/** A figure with the deposit or area that it is about. */
interface Shown {
  readonly figure: Figure;
  readonly subject: Feature;
}

/** Only figures of one commodity and basis can stand on one scale. */
function substanceOf({ commodity, basis }: Figure): string {
  return `${commodity} ${basis}`;
}

function term(value: string, field: string, schema: Schema, lang: Lang): string {
  return schema.properties[field]?.['x-terms']?.find((each) => each.value === value)?.[lang] ?? value;
}

function named(counts: readonly Count[], field: string, schema: Schema, lang: Lang): { label: string; count: number }[] {
  return counts.map((each) => ({ label: each.value ? term(each.value, field, schema, lang) : say(lang, 'notStated'), count: each.count }));
}

/** Texts that say the same class count together. */
function bySize(counts: readonly Count[], lang: Lang): { label: string; count: number }[] {
  const sums = new Map<SizeClass, number>();
  for (const each of counts) {
    const size = sizeClassOf(each.value);
    sums.set(size, (sums.get(size) ?? 0) + each.count);
  }
  return SIZE_CLASSES.flatMap((size) => (sums.has(size) ? [{ label: say(lang, `size_${size}`), count: sums.get(size) ?? 0 }] : []));
}
