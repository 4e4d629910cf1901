import { h, type Child } from '../dom';
import { count, say, type Lang } from '../i18n';
import { squareKilometers } from './area-panel';
import { classOf, countClasses, type CountClass } from './count-classes';
import type { DensityAnswer, DensityAsked } from './density-results';
import { HexagonLayer } from './hexagon-layer';
import { hexagonsAddress, hexagonsOf, middleOf, type Hexagon, type Hexagons } from './hexagons';
import type { ToolContext } from './toolbox';

const LISTED_MAX = 20;

/** The cells that a question gives, on the map, with their legend and the fullest of them as a table. */
export class HexagonResults implements DensityAnswer {
  readonly #context: ToolContext;
  readonly #layer: HexagonLayer;

  constructor(context: ToolContext) {
    this.#context = context;
    this.#layer = new HexagonLayer(context.view);
  }

  clear(): void {
    this.#layer.clear();
  }

  async answer(asked: DensityAsked, wanted: () => boolean, lang: Lang): Promise<Child[]> {
    const found = await hexagonsOf(asked, lang);
    const classes = countClasses(found.features.map(({ properties }) => properties.count));
    if (wanted()) this.#layer.show(found, classes, (number) => count(lang, number));
    const address = hexagonsAddress(asked, lang);
    return [...counted(found, asked.filter !== null, lang), ...this.#cells(found, classes, lang), ...told(found, address, asked.dataset, lang)];
  }

  #cells({ features }: Hexagons, classes: readonly CountClass[], lang: Lang): Child[] {
    if (!features.length) return [];
    const most = [...features].sort((a, b) => b.properties.count - a.properties.count).slice(0, LISTED_MAX);
    const heads = ['densityMiddle', 'densityHeads', 'densityPer'] as const;
    const title = say(lang, 'densityMost');
    return [
      h('h3', {}, say(lang, 'densityLegend')),
      h('ul', { class: 'density-legend' }, ...classes.map((each) => legendItem(each, features, lang))),
      h(
        'details',
        {},
        h('summary', {}, title),
        h(
          'table',
          { 'aria-label': title },
          h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, say(lang, head))))),
          h('tbody', {}, ...most.map((cell) => this.#row(cell, lang))),
        ),
      ),
    ];
  }

  #row(cell: Hexagon, lang: Lang): HTMLElement {
    const middle = middleOf(cell);
    const place = middle.map((degrees) => degrees.toFixed(3)).join(', ');
    const act = (): void => this.#context.view.flyTo([...middle], { right: 0, bottom: 0 });
    const button = h('button', { type: 'button', class: 'link', 'aria-label': say(lang, 'densityGoTo', place), onclick: act }, place);
    const { count: records, per_100_km2: dense } = cell.properties;
    return h('tr', {}, h('th', { scope: 'row' }, button), h('td', {}, count(lang, records)), h('td', {}, String(Number(dense.toPrecision(3)))));
  }
}

/** How many records are in cells, how large these are, and who is in none. */
function counted(found: Hexagons, filtered: boolean, lang: Lang): Child[] {
  const { numberMatched, numberWithoutPosition: unplaced, numberBeyondGrid: beyond, features } = found;
  const placed = numberMatched - unplaced - beyond;
  return [
    h('p', { class: 'density-counted' }, placed ? say(lang, 'densityCells', count(lang, placed), count(lang, features.length)) : say(lang, 'densityNothing')),
    h('p', {}, say(lang, 'densityCell', found.cellSizeKm, squareKilometers(found.cellAreaKm2 * 1e6, lang))),
    h('p', { class: 'density-unplaced' }, unplaced ? say(lang, 'densityUnplaced', count(lang, unplaced)) : say(lang, 'densityAll')),
    beyond > 0 && h('p', {}, say(lang, 'densityBeyond', count(lang, beyond))),
    filtered && h('p', { class: 'hint' }, say(lang, 'insideFiltered')),
  ];
}

function legendItem(each: CountClass, features: readonly Hexagon[], lang: Lang): HTMLElement {
  const cells = features.filter(({ properties }) => classOf(properties.count, [each])).length;
  const words = each.from === each.to ? count(lang, each.from) : `${count(lang, each.from)}–${count(lang, each.to)}`;
  const swatch = h('span', { class: 'density-swatch', 'aria-hidden': 'true' });
  swatch.style.backgroundColor = each.colour;
  return h('li', {}, swatch, words, h('small', {}, say(lang, 'densityOfCells', count(lang, cells))));
}

function told({ method, placedBy }: Hexagons, address: string, dataset: string, lang: Lang): Child[] {
  return [
    h('p', {}, h('a', { href: address, download: `${dataset}-hexagons.geojson` }, say(lang, 'nearFile'))),
    placedBy !== undefined && h('p', { class: 'hint' }, placedBy),
    h('p', { class: 'hint' }, method),
  ];
}
