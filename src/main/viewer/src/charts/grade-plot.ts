import { svg } from '../dom';
import type { Lang } from '../i18n';
import { tonnesText } from '../quantities';
import { between, decades, logScale, type LogScale } from './log-scale';
import { mark, type Look } from './marks';

/** Ore against grade, both logarithmic, with lines along which a deposit holds the same. */
export interface Plotted {
  readonly title: string;
  /** Written beside the mark where there is room. */
  readonly label: string;
  readonly oreTonnes: number;
  /** In the unit of the axis. */
  readonly grade: number;
  readonly containedTonnes: number;
  readonly look: Look;
}

export interface PlotWords {
  readonly title: string;
  readonly ore: string;
  readonly grade: string;
}

const WIDTH = 640;
const HEIGHT = 420;
const LEFT = 62;
const RIGHT = WIDTH - 36;
const TOP = 14;
const BOTTOM = HEIGHT - 50;

/** So many have a label, those that hold the most. */
const LABELS_MAX = 6;
/** Lines closer than this, in powers of ten, cannot be told apart. */
const FEW_DECADES = 2;
/** A line that is shorter says nothing. */
const LINE_MIN = 70;

interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

class GradePlot {
  readonly #x: LogScale;
  readonly #y: LogScale;
  readonly #points: readonly Plotted[];
  readonly #lang: Lang;
  readonly #taken: Room[] = [];

  constructor(points: readonly Plotted[], lang: Lang) {
    this.#points = points;
    this.#lang = lang;
    this.#x = logScale(points.map(({ oreTonnes }) => oreTonnes));
    this.#y = logScale(points.map(({ grade }) => grade));
  }

  draw(words: PlotWords): SVGElement {
    const marks = this.#points.map((point) => this.#mark(point));
    const labels = this.#labels();
    return svg(
      'svg',
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'grade-plot', role: 'img', 'aria-label': words.title },
      ...this.#grid(),
      ...this.#isolines(),
      ...marks,
      ...labels,
      text((LEFT + RIGHT) / 2, HEIGHT - 8, words.ore, { class: 'axis-title', 'text-anchor': 'middle' }),
      text(0, 0, words.grade, {
        class: 'axis-title',
        'text-anchor': 'middle',
        transform: `translate(14 ${(TOP + BOTTOM) / 2}) rotate(-90)`,
      }),
    );
  }

  #left(tonnes: number): number {
    return LEFT + this.#x.place(tonnes) * (RIGHT - LEFT);
  }

  #top(grade: number): number {
    return BOTTOM - this.#y.place(grade) * (BOTTOM - TOP);
  }

  #grid(): SVGElement[] {
    const across = (y: number, name: string): SVGElement => svg('line', { x1: LEFT, x2: RIGHT, y1: y, y2: y, class: name });
    const down = (x: number, name: string): SVGElement => svg('line', { x1: x, x2: x, y1: TOP, y2: BOTTOM, class: name });
    return [
      ...between(this.#x).map((each) => down(this.#left(each), 'grid-fine')),
      ...between(this.#y).map((each) => across(this.#top(each), 'grid-fine')),
      ...decades(this.#x).map((each) => down(this.#left(each), 'grid')),
      ...decades(this.#y).map((each) => across(this.#top(each), 'grid')),
      ...decades(this.#x).map((each) => text(this.#left(each), BOTTOM + 17, tonnesText(each, this.#lang), { class: 'tick', 'text-anchor': 'middle' })),
      ...decades(this.#y).map((each) => text(LEFT - 6, this.#top(each) + 4, String(Number(each.toPrecision(1))), { class: 'tick', 'text-anchor': 'end' })),
    ];
  }

  /** Tonnes held per tonne of ore and unit of grade, as the points themselves have it. */
  get #unit(): number {
    const [point] = this.#points;
    return point ? point.containedTonnes / (point.oreTonnes * point.grade) : 1;
  }

  #isolines(): SVGElement[] {
    const low = this.#unit * 10 ** (this.#x.low + this.#y.low);
    const high = this.#unit * 10 ** (this.#x.high + this.#y.high);
    const few = Math.log10(high / low) <= FEW_DECADES + 1;
    const first = Math.floor(Math.log10(low));
    const last = Math.ceil(Math.log10(high));
    const contents = Array.from({ length: last - first + 1 }, (_, step) => 10 ** (first + step)).flatMap((decade) =>
      few ? [decade, 2 * decade, 5 * decade] : [decade],
    );
    return contents.flatMap((content) => this.#isoline(content));
  }

  /** From where it enters the plot at the left or above to where it leaves it. */
  #isoline(content: number): SVGElement[] {
    const { low: west, high: east } = this.#x;
    const { low: south, high: north } = this.#y;
    const sum = Math.log10(content / this.#unit);
    const from = Math.max(west, sum - north);
    const to = Math.min(east, sum - south);
    if (from >= to) return [];
    const [x1, y1, x2, y2] = [this.#left(10 ** from), this.#top(10 ** (sum - from)), this.#left(10 ** to), this.#top(10 ** (sum - to))];
    if (Math.hypot(x2 - x1, y2 - y1) < LINE_MIN) return [];
    const degrees = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
    const turned = `translate(${x1} ${y1}) rotate(${degrees})`;
    return [
      svg('line', { x1, y1, x2, y2, class: 'isoline' }),
      text(8, -4, tonnesText(Number(content.toPrecision(1)), this.#lang), { class: 'isoline-text', transform: turned }),
    ];
  }

  #mark(point: Plotted): SVGElement {
    const x = this.#left(point.oreTonnes);
    const y = this.#top(point.grade);
    this.#taken.push({ x: x - 7, y: y - 7, width: 14, height: 14 });
    return svg('g', {}, mark(point.look, x, y), named(point.title));
  }

  /** The richest first, each name once, where no other label and no mark lies. */
  #labels(): SVGElement[] {
    const names = new Set<string>();
    const richest = [...this.#points].sort((a, b) => b.containedTonnes - a.containedTonnes);
    const labels: SVGElement[] = [];
    for (const point of richest) {
      if (names.has(point.label) || names.size === LABELS_MAX) continue;
      const label = this.#label(point);
      if (!label) continue;
      names.add(point.label);
      labels.push(label);
    }
    return labels;
  }

  #label({ label, oreTonnes, grade }: Plotted): SVGElement | null {
    const width = [...label].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 6.6), 0);
    const x = this.#left(oreTonnes);
    const y = this.#top(grade);
    const rooms: Room[] = [
      { x: x + 10, y: y - 8, width, height: 15 },
      { x: x - 10 - width, y: y - 8, width, height: 15 },
      { x: x - width / 2, y: y - 26, width, height: 15 },
      { x: x - width / 2, y: y + 11, width, height: 15 },
      { x: x - width + 6, y: y - 26, width, height: 15 },
      { x: x - width + 6, y: y + 11, width, height: 15 },
      { x: x - 6, y: y - 26, width, height: 15 },
    ];
    const room = rooms.find((each) => inside(each) && !this.#taken.some((other) => meet(each, other)));
    if (!room) return null;
    this.#taken.push(room);
    return text(room.x, room.y + 12, label, { class: 'point-label' });
  }
}

function inside({ x, y, width, height }: Room): boolean {
  return x >= LEFT && x + width <= RIGHT && y >= TOP && y + height <= BOTTOM;
}

function meet(a: Room, b: Room): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function text(x: number, y: number, words: string, attributes: Record<string, string>): SVGElement {
  return svg('text', { x, y, ...attributes }, document.createTextNode(words));
}

function named(words: string): SVGElement {
  return svg('title', {}, document.createTextNode(words));
}

/** The picture; of no points there is none. */
export function gradePlot(points: readonly Plotted[], words: PlotWords, lang: Lang): SVGElement {
  return new GradePlot(points, lang).draw(words);
}
