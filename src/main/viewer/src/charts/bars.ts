import { h, svg, type Child } from '../dom';
import { say, type Lang } from '../i18n';

/** Bars, each with its label and its figure in words, and the same as a table. */
export interface Bar {
  readonly label: string;
  /** What is drawn, in the unit of the chart. */
  readonly value: number;
  /** What is written. */
  readonly text: string;
  /** Whether the value is a lower bound only: the bar has no end. */
  readonly open?: boolean;
  /** Where the figure is explained. */
  readonly href?: string;
  /** What stands in small letters below the label. */
  readonly note?: string;
  /** More to say of it in the table. */
  readonly more?: readonly string[];
}

export interface Chart {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** What the whole width stands for; the largest value where charts need not be comparable. */
  readonly most?: number;
  /** Heads of the table: of labels, of figures, of what is said beside. */
  readonly heads: readonly string[];
}

const WIDTH = 200;
const HEIGHT = 14;

export function barChart({ title, bars, heads, most }: Chart, lang: Lang): HTMLElement {
  const whole = most ?? Math.max(...bars.map(({ value }) => value), 1);
  const items = bars.map((bar) =>
    h('li', {}, h('span', { class: 'bar-label' }, linked(bar), bar.note ? h('small', {}, bar.note) : null), barPicture(bar, whole), h('span', { class: 'bar-text' }, bar.text)),
  );
  return h(
    'figure',
    { class: 'chart' },
    h('figcaption', {}, title),
    h('ul', { class: 'bars' }, ...items),
    h('details', {}, h('summary', {}, say(lang, 'asTable')), table(title, bars, heads)),
  );
}

function linked({ label, href }: Bar): Child {
  return href ? h('a', { href }, label) : label;
}

/** The words beside it say the same, so a screen reader passes over it. */
function barPicture({ value, open = false }: Bar, whole: number): SVGElement {
  const width = Math.max(1.5, (value / whole) * (WIDTH - 2));
  const shape = { x: 0.5, y: 1.5, width, height: HEIGHT - 3, class: open ? 'bar is-open' : 'bar' };
  const size = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' };
  return svg('svg', size, svg('rect', shape));
}

function table(title: string, bars: readonly Bar[], heads: readonly string[]): HTMLElement {
  const rows = bars.map((bar) =>
    h('tr', {}, h('th', { scope: 'row' }, linked(bar)), ...[bar.text, ...(bar.more ?? [])].map((text) => h('td', {}, text))),
  );
  return h(
    'table',
    { 'aria-label': title },
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
    h('tbody', {}, ...rows),
  );
}
