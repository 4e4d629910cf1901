import type { Feature, Schema } from '../api';
import { h, type Child } from '../dom';
import { formatView } from '../hash';
import { say, type Lang } from '../i18n';
import type { Permalink } from '../permalink';
import { tonnesText } from '../quantities';
import { isEmpty } from '../values';
import { term } from './fields';
import type { GradePoint, GradeTonnage } from './grade-figures';
import { gradePlot, type Plotted } from './grade-plot';
import { COLOURS, NO_COLOUR, sample } from './marks';

const TYPE = 'deposit_type';

/** Ore against grade of one commodity at a time, drawn and as a table, and what was left out. */
export interface GradeContext {
  readonly permalink: Permalink;
  readonly figures: GradeTonnage;
  /** Deposits that pass the filter, by id. */
  readonly deposits: ReadonlyMap<string, Feature>;
  /** What the fields of occurrences are. */
  readonly occurrences: Schema;
}

export class GradeTonnagePart {
  readonly #context: GradeContext;
  readonly #lang: Lang;
  readonly #points: readonly GradePoint[];
  readonly #body = h('div');

  constructor(context: GradeContext) {
    this.#context = context;
    this.#lang = context.permalink.view.lang;
    this.#points = context.figures.points.filter(({ deposit }) => context.deposits.has(deposit));
  }

  content(): Child[] {
    const lang = this.#lang;
    const commodities = new Map(this.#points.map(({ commodity, commodityTitle }) => [commodity, commodityTitle]));
    const [first] = [...commodities.keys()].sort((a, b) => this.#of(b).length - this.#of(a).length);
    if (first === undefined) return [h('p', { role: 'status' }, say(lang, 'gradesNone'))];
    const options = [...commodities].map(([value, title]) => h('option', { value, selected: value === first }, title));
    const select = h('select', { id: 'grades-commodity' }, ...options);
    select.addEventListener('change', () => this.#draw(select.value));
    this.#draw(first);
    const choice = h('p', { class: 'filter-row' }, h('label', { for: select.id }, say(lang, 'commodity')), select);
    const { points, numberOfPoints } = this.#context.figures;
    const some = points.length < numberOfPoints && h('p', { class: 'hint' }, say(lang, 'listedOf', String(points.length), String(numberOfPoints)));
    return [choice, some, this.#body];
  }

  #of(commodity: string): readonly GradePoint[] {
    return this.#points.filter((point) => point.commodity === commodity);
  }

  #draw(commodity: string): void {
    const lang = this.#lang;
    const points = this.#of(commodity);
    const perTonne = points.every(({ gradeUnit }) => gradeUnit === 'g/t');
    const colours = this.#colours(points);
    const title = say(lang, 'gradesOf', points[0]?.commodityTitle ?? commodity);
    const plotted = points.map((point): Plotted => ({
      title: this.#inWords(point),
      label: [point.depositTitle, point.orebody].filter(Boolean).join(' · '),
      oreTonnes: point.oreTonnes,
      grade: perTonne ? point.grade : point.gradePercent,
      containedTonnes: point.containedTonnes,
      look: { kind: point.kind, colour: colours.get(this.#typeOf(point)) ?? NO_COLOUR },
    }));
    const words = { title, ore: say(lang, 'gradesOre'), grade: say(lang, 'gradesGrade', perTonne ? 'g/t' : '%') };
    const scrolled = h('div', { class: 'grade-scroll', tabindex: 0, role: 'group', 'aria-label': title }, gradePlot(plotted, words, lang));
    const figure = h('figure', { class: 'chart grades' }, h('figcaption', {}, title), scrolled, this.#legend(points, colours));
    const table = h('details', {}, h('summary', {}, say(lang, 'asTable')), this.#table(title, points));
    this.#body.replaceChildren(figure, table, this.#left(commodity));
  }

  #typeOf({ deposit }: GradePoint): string {
    const type = this.#context.deposits.get(deposit)?.properties[TYPE];
    return isEmpty(type) ? '' : String(type);
  }

  #colours(points: readonly GradePoint[]): ReadonlyMap<string, string> {
    const types = [...new Set(points.map((point) => this.#typeOf(point)).filter(Boolean))].sort();
    return new Map(types.map((type, number) => [type, COLOURS[number] ?? NO_COLOUR]));
  }

  #legend(points: readonly GradePoint[], colours: ReadonlyMap<string, string>): HTMLElement {
    const lang = this.#lang;
    const kinds = new Map(points.map(({ kind, kindTitle }) => [kind, kindTitle]));
    const item = (kind: string, colour: string, words: string): HTMLElement => h('li', {}, sample({ kind, colour }), words);
    const types = [...new Set(points.map((point) => this.#typeOf(point)))].sort();
    return h(
      'div',
      { class: 'grade-legend' },
      h('ul', { 'aria-label': say(lang, 'gradesKinds') }, ...[...kinds].map(([kind, title]) => item(kind, 'currentColor', title))),
      h(
        'ul',
        { 'aria-label': say(lang, 'gradesTypes') },
        ...types.map((type) =>
          item('resource', colours.get(type) ?? NO_COLOUR, type ? term(type, TYPE, this.#context.occurrences, lang) : say(lang, 'gradesNoType')),
        ),
      ),
    );
  }

  #inWords(point: GradePoint): string {
    const { lang } = this.#context.permalink.view;
    return [
      [point.depositTitle, point.orebody].filter(Boolean).join(' · '),
      `${this.#figure(point.oreTonnes, point.oreComputed)} × ${point.grade} ${point.gradeUnit} = ${this.#figure(point.containedTonnes, point.containedComputed)}`,
      point.kindTitle,
      point.to ?? say(lang, 'undated'),
    ].join('\n');
  }

  #figure(tonnes: number, computed: boolean): string {
    const text = tonnesText(Number(tonnes.toPrecision(4)), this.#lang);
    return computed ? say(this.#lang, 'gradesComputed', text) : text;
  }

  #table(title: string, points: readonly GradePoint[]): HTMLElement {
    const lang = this.#lang;
    const { view } = this.#context.permalink;
    const heads = [say(lang, 'recordColumn'), say(lang, 'gradesOre'), say(lang, 'grade'), say(lang, 'gradesContained'), say(lang, 'gradesKind'), say(lang, 'date')];
    const rows = points.map((point) => {
      const href = formatView({ ...view, record: { dataset: 'mineral_occurrence', fid: point.deposit }, panel: null });
      const cells = [
        this.#figure(point.oreTonnes, point.oreComputed),
        `${point.grade} ${point.gradeUnit}`,
        this.#figure(point.containedTonnes, point.containedComputed),
        point.kindTitle,
        point.to ?? say(lang, 'undated'),
      ];
      const name = [point.depositTitle, point.orebody].filter(Boolean).join(' · ');
      return h('tr', {}, h('th', { scope: 'row' }, h('a', { href }, name)), ...cells.map((cell) => h('td', {}, cell)));
    });
    return h(
      'table',
      { 'aria-label': title },
      h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
      h('tbody', {}, ...rows),
    );
  }

  /** Records of the commodity that state too little, each with the reason. */
  #left(commodity: string): HTMLElement {
    const lang = this.#lang;
    const left = this.#context.figures.left.filter((each) => each.commodity === commodity);
    const items = left.map(({ id, reason }) => h('li', {}, `${id}: ${reason}`));
    return left.length
      ? h('details', {}, h('summary', {}, say(lang, 'gradesLeft', String(left.length))), h('ul', {}, ...items))
      : h('p', { class: 'hint' }, say(lang, 'gradesLeft', '0'));
  }
}
