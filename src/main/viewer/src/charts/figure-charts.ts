import type { Feature, Schema } from '../api';
import type { Catalogue } from '../catalogue';
import { h } from '../dom';
import { formatView } from '../hash';
import { say, type Lang } from '../i18n';
import type { Permalink } from '../permalink';
import { tonnesText } from '../quantities';
import { featureName, isEmpty } from '../values';
import { barChart, type Bar } from './bars';
import { COUNTY, DECLARED, SIZE, term } from './fields';
import type { Figure } from './figures';
import { SIZE_CLASSES, sizeClassOf, sizeWord } from './size-class';

/** Charts of single figures of resources and reserves: kinds apart, all of a commodity on one scale, nothing added up. */
export interface FigureContext {
  readonly permalink: Permalink;
  readonly catalogue: () => Catalogue;
  /** What the fields of estimates are. */
  readonly estimates: Schema;
  /** What the fields of occurrences are. */
  readonly occurrences: Schema;
}

/** By what bars are ordered and labelled. */
export type Grouping = 'commodity' | 'county' | 'size' | 'declared';

/** A figure with the deposit or area that it is about. */
export interface Shown {
  readonly figure: Figure;
  readonly subject: Feature;
}

/** Only figures of one commodity and basis can stand on one scale. */
function substanceOf({ commodity, basis }: Figure): string {
  return `${commodity} ${basis}`;
}

export class FigureCharts {
  readonly #context: FigureContext;
  readonly #grouping: Grouping;
  readonly #lang: Lang;

  constructor(context: FigureContext, grouping: Grouping) {
    this.#context = context;
    this.#grouping = grouping;
    this.#lang = context.permalink.view.lang;
  }

  /** A section for each kind, and in it a chart for each commodity and basis, alike in scale over all kinds. */
  kinds(shown: readonly Shown[]): HTMLElement[] {
    const lang = this.#lang;
    const kinds = this.#context.estimates.properties['kind']?.['x-terms'] ?? [];
    return kinds.flatMap((kind) => {
      const ofKind = shown.filter(({ figure }) => figure.kind === kind.value);
      if (!ofKind.length) return [];
      const charts = [...new Set(ofKind.map(({ figure }) => substanceOf(figure)))].map((substance) => {
        const alike = shown.filter(({ figure }) => substanceOf(figure) === substance);
        const bars = ofKind.filter(({ figure }) => substanceOf(figure) === substance);
        return this.#figureChart(bars, Math.max(...alike.map(({ figure }) => figure.tonnes)), kind[lang]);
      });
      return [h('section', { class: 'chart-kind' }, h('h4', {}, kind[lang]), h('div', { class: 'chart-row' }, ...charts))];
    });
  }

  #figureChart(shown: readonly Shown[], most: number, kind: string): HTMLElement {
    const lang = this.#lang;
    const { estimates } = this.#context;
    const { commodity = '', basis = '' } = shown[0]?.figure ?? {};
    const title = [term(commodity, 'commodity', estimates, lang), basis && term(basis, 'quantity_basis', estimates, lang)].filter(Boolean).join(' · ');
    const bars = shown
      .map((each) => ({ ...each, group: this.#groupOf(each.subject) }))
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
  #groupOf({ properties }: Feature): { title: string; order: number } {
    const lang = this.#lang;
    if (this.#grouping === 'county') {
      const county = properties[COUNTY];
      return isEmpty(county) ? { title: say(lang, 'noCounty'), order: 1 } : { title: term(String(county), COUNTY, this.#context.occurrences, lang), order: 0 };
    }
    if (this.#grouping === 'commodity') return { title: '', order: 0 };
    const computed = this.#grouping === 'size';
    const size = sizeClassOf(String(properties[computed ? SIZE : DECLARED] ?? ''));
    return { title: say(lang, sizeWord(size, computed)), order: SIZE_CLASSES.indexOf(size) };
  }
}
