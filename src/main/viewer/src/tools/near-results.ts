import { openDownload } from '../download';
import { fill, h, type Child } from '../dom';
import { conditionOf } from '../filter/conditions';
import { parseFilter } from '../filter/record-filter';
import type { Corner } from '../hash';
import { count, say, type Lang } from '../i18n';
import { laterPart } from '../part';
import { circleAround } from '../precision';
import { evidenceBadge } from '../provenance';
import { squareKilometers } from './area-panel';
import { FoundMarks } from './found-marks';
import type { NearQuestion } from './near-question';
import { nearAddress, nearRecords, type MapSheet, type Near, type NearAnswer, type NearHit } from './questions';
import { overlapText, relationText } from './relation';
import type { ToolContext } from './toolbox';

const NEAREST = 10;
const LISTED_MAX = 100;
const PAUSE_MILLISECONDS = 400;

/** A circle larger than this is no circle on the map. */
const CIRCLE_MAX_METERS = 100_000;

/** Sheets of this scale are named, or of the next smaller one of which there are few enough. */
const SHEETS_DENOMINATOR = 50_000;

export interface Asked {
  readonly question: NearQuestion;
  /** Well-known text. */
  readonly place: string;
  /** The place, when it is a point. */
  readonly point: Corner | null;
}

/** The list of what was found, on the map too, and ways to take it along. */
export class NearResults {
  readonly element = h('div', { class: 'near-results', 'aria-live': 'polite' });
  readonly #context: ToolContext;
  readonly #marks: FoundMarks;
  #shown = 'null';
  #pause = 0;

  constructor(context: ToolContext) {
    this.#context = context;
    this.#marks = new FoundMarks(context.view);
  }

  /** Asks anew when the question, the filter of its dataset or the language is another than before; null takes all away. */
  show(asked: Asked | null, lang: Lang): void {
    const where = asked && this.#context.permalink.view.where[asked.question.dataset];
    const shown = asked ? JSON.stringify([asked, where, lang]) : 'null';
    if (shown === this.#shown) return;
    this.#shown = shown;
    window.clearTimeout(this.#pause);
    this.#marks.clear();
    fill(this.element, asked && h('p', { role: 'status' }, say(lang, 'loading')));
    if (!asked) return;
    this.#pause = window.setTimeout(() => {
      fill(this.element, laterPart(lang, 'near', () => this.#answer(asked, where ?? null, shown, lang)));
    }, PAUSE_MILLISECONDS);
  }

  async #answer({ question, place, point }: Asked, where: string | null, shown: string, lang: Lang): Promise<Child[]> {
    const { style, catalogue } = this.#context;
    const { dataset, distance } = question;
    const filter = where ? await conditionOf(dataset, parseFilter(where), { style, catalogue: catalogue(), lang }) : null;
    const near: Near = { dataset, place, distance, filter, limit: distance === null ? NEAREST : LISTED_MAX };
    const answer = await nearRecords(near, lang);
    if (shown === this.#shown) {
      const circle = point && distance !== null && distance > 0 && distance <= CIRCLE_MAX_METERS;
      this.#marks.show(answer.features.map(({ geometry }) => geometry), circle ? circleAround([...point], distance) : null);
    }
    const { features } = answer;
    return [
      ...placeRows(answer, lang),
      h('h3', {}, this.#heading(answer, distance, lang)),
      filter !== null && h('p', { class: 'hint' }, say(lang, 'nearFiltered')),
      features.length > 0 && h('ol', { class: 'near-list' }, ...features.map((hit) => this.#hit(hit, dataset, lang))),
      features.length > 0 && this.#takeAlong(near, features, lang),
      h('p', { class: 'hint' }, answer.caution),
      h('p', { class: 'hint' }, answer.method),
    ];
  }

  #heading({ features, numberMatched }: NearAnswer, distance: number | null, lang: Lang): string {
    if (!features.length) return say(lang, 'nearNothing');
    if (distance === null || numberMatched === undefined) return say(lang, 'nearClosest', features.length);
    return numberMatched > features.length
      ? say(lang, 'nearFoundSome', count(lang, numberMatched), features.length)
      : say(lang, 'nearFound', count(lang, numberMatched));
  }

  #hit({ id, properties }: NearHit, dataset: string, lang: Lang): HTMLElement {
    const overlap = overlapText(properties, lang);
    const open = (): void => this.#context.open({ dataset, fid: String(id) });
    return h(
      'li',
      {},
      h('button', { type: 'button', class: 'link', onclick: open }, properties.title),
      ' ',
      evidenceBadge(properties.evidence, lang),
      h('div', { class: 'near-relation' }, relationText(properties, lang)),
      overlap !== null && h('div', { class: 'near-relation' }, overlap),
    );
  }

  #takeAlong(near: Near, features: readonly NearHit[], lang: Lang): HTMLElement {
    const dataset = this.#context.catalogue().get(near.dataset);
    const ids = features.map(({ id }) => `'${String(id).replaceAll("'", "''")}'`);
    const condition = { filter: `id IN (${ids.join(',')})`, words: say(lang, 'nearListed') };
    const load = (): void => {
      if (dataset) void openDownload(dataset, { lang, view: this.#context.view.box, text: '', condition });
    };
    return h(
      'p',
      { class: 'tool-buttons' },
      h('button', { type: 'button', class: 'near-download', onclick: load }, say(lang, 'nearDownload')),
      h('a', { href: nearAddress(near, lang), download: `${near.dataset}-near.geojson` }, say(lang, 'nearFile')),
    );
  }
}

/** The area of the place and the sheets that it is on. */
function placeRows({ place }: NearAnswer, lang: Lang): Child[] {
  const sheets = sheetsOf(place.mapSheets);
  const [first] = sheets;
  const numbers = sheets.map(({ number }) => number).join(lang === 'zh' ? '、' : ', ');
  return [
    place.area_km2 !== undefined && h('p', { class: 'figure' }, say(lang, 'nearSize', squareKilometers(place.area_km2 * 1e6, lang))),
    first && h('p', { class: 'near-sheets' }, say(lang, 'nearSheets', count(lang, first.scaleDenominator), numbers)),
  ];
}

/** Of the largest scale up to 1:50,000 that is listed. */
function sheetsOf(all: readonly MapSheet[]): readonly MapSheet[] {
  const scales = all.map(({ scaleDenominator }) => scaleDenominator).filter((each) => each >= SHEETS_DENOMINATOR);
  const largest = Math.min(...scales);
  return all.filter(({ scaleDenominator }) => scaleDenominator === largest);
}
