import type { LngLat, MapGeoJSONFeature } from 'maplibre-gl';
import * as api from './api';
import { ApiError, type Feature } from './api';
import type { CardContext } from './card';
import { nameOf, type Catalogue } from './catalogue';
import { h } from './dom';
import { factsheet, glance, setCompared, type Compared } from './factsheet';
import { COMPARED_MAX, formatView, sameRecord, type RecordKey } from './hash';
import { say, type Lang } from './i18n';
import type { MapView } from './map';
import type { Permalink } from './permalink';
import { circleAround, radiusOf } from './precision';
import { Presenter } from './presenter';
import { evidenceBadge } from './provenance';
import { datasetOf } from './style';
import { boxOf } from './values';

/** A circle larger than this does not fit where the map flies to. */
const WIDE_METERS = 20_000;

/** A click on the map: where, and what lies there. */
interface Click {
  readonly at: LngLat;
  readonly hits: readonly MapGeoJSONFeature[];
}

/** Opens records: a list when several lie under a click, a glance at the one that is chosen, and its factsheet. */
export class Records {
  readonly #view: MapView;
  readonly #permalink: Permalink;
  readonly #catalogue: () => Catalogue;
  readonly #presenter: Presenter;
  /** The click that led to what is open; null when something else did: the address, a search, a link. */
  #click: Click | null = null;
  /** Whether a record that was clicked is shown with everything. */
  #full = false;
  #asked = 0;

  constructor(view: MapView, permalink: Permalink, dock: HTMLElement, catalogue: () => Catalogue) {
    this.#view = view;
    this.#permalink = permalink;
    this.#catalogue = catalogue;
    this.#presenter = new Presenter(view.map, dock, () => this.close());
    const reach = matchMedia('(pointer: coarse)').matches ? 12 : 4;
    view.map.on('click', (event) => {
      if (!view.drawing) this.#clicked({ at: event.lngLat, hits: view.hits(event.point, reach) });
    });
    permalink.onChange((now, before) => {
      if (now.record && now.compare !== before.compare) setCompared(this.#compared(now.record), now.lang);
      if (sameRecord(now.record, before.record)) return;
      if (now.record) void this.#show(now.record);
      else if (!this.#listed()) this.#clear();
    });
  }

  /** Opens a record that is named elsewhere on the page; its own position decides where it is shown. */
  open(key: RecordKey): void {
    this.#click = null;
    this.#permalink.update({ record: key });
  }

  close(): void {
    this.#click = null;
    this.#clear();
    if (this.#permalink.view.record) this.#permalink.update({ record: null });
    this.#view.map.getCanvas().focus({ preventScroll: true });
  }

  /** Shows what is open once more: at the start, and after a change of language. */
  refresh(): void {
    const { record } = this.#permalink.view;
    if (record) void this.#show(record);
    else if (this.#click) this.#list(this.#click);
  }

  #clicked(click: Click): void {
    const [first] = click.hits;
    if (!first) return this.close();
    this.#click = click;
    this.#full = false;
    if (!isCrowd(click)) this.#permalink.update({ record: keyOf(first) });
    else this.#list(click);
  }

  #listed(): boolean {
    return this.#click !== null && isCrowd(this.#click);
  }

  #clear(): void {
    this.#asked++;
    this.#presenter.clear();
    this.#view.selection.show(null);
  }

  #list(click: Click): void {
    const { lang, record } = this.#permalink.view;
    if (record) this.#permalink.update({ record: null });
    this.#full = false;
    this.#asked++;
    this.#view.selection.show(null);
    const items = click.hits.map((hit) => h('li', {}, this.#choice(hit, lang)));
    const title = h('h2', { tabindex: -1 }, say(lang, 'here', recordsUnder(click)));
    this.#presenter.pointAt(click.at, h('div', { class: 'hits' }, title, this.#nearer(click, lang), h('ul', {}, ...items)), lang);
  }

  /** Points stand for others that are not drawn at this zoom: what to do to see them. */
  #nearer(click: Click, lang: Lang): HTMLElement | false {
    const hidden = recordsUnder(click) - click.hits.length;
    if (!hidden) return false;
    const zoom = (): void => {
      this.close();
      this.#view.map.easeTo({ center: click.at, zoom: this.#view.map.getZoom() + 2 });
    };
    const button = h('button', { type: 'button', class: 'nearer', onclick: zoom }, say(lang, 'nearer'));
    return h('p', { class: 'hint' }, say(lang, 'notDrawn', hidden), ' ', button);
  }

  #choice(hit: MapGeoJSONFeature, lang: Lang): HTMLElement {
    const key = keyOf(hit);
    const dataset = this.#catalogue().get(key.dataset);
    const name = nameOf(hit.properties, key.fid, dataset, lang);
    const kind = h('span', { class: 'kind' }, dataset?.title ?? key.dataset);
    const badge = evidenceBadge(String(hit.properties['evidence'] ?? ''), lang);
    const others = pointCount(hit) - 1;
    const more = others > 0 && h('small', { class: 'kind' }, say(lang, 'standsFor', others));
    return h('button', { type: 'button', onclick: () => this.#permalink.update({ record: key }) }, kind, badge, name, more);
  }

  async #show(key: RecordKey): Promise<void> {
    const ticket = ++this.#asked;
    const { lang } = this.#permalink.view;
    try {
      const [schema, feature] = await Promise.all([
        api.schema(key.dataset, lang),
        api.feature(key.dataset, key.fid, lang),
      ]);
      const dataset = this.#catalogue().get(key.dataset);
      if (ticket !== this.#asked || !dataset) return;
      const linkTo = (dataset: string, fid: string): string =>
        formatView({ ...this.#permalink.view, record: { dataset, fid } });
      this.#view.selection.show(feature, radiusOf(feature, schema));
      this.#place({ dataset, catalogue: this.#catalogue(), schema, feature, lang, linkTo }, key);
    } catch (problem) {
      if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
      if (ticket === this.#asked) this.#missing(problem instanceof ApiError && problem.status === 404, lang);
    }
  }

  /** What was clicked is glanced at where it is; everything else has its factsheet at the map's edge. */
  #place(context: CardContext, key: RecordKey): void {
    const { feature, lang } = context;
    const click = this.#click;
    const back = click && this.#listed() ? () => this.#list(click) : undefined;
    const actions = {
      compared: this.#compared(key),
      onCompare: () => this.#compare(key),
      onFactsheet: () => this.#expand(key),
    };
    if (click && !this.#full && feature.geometry) {
      const { geometry } = feature;
      const at = geometry.type === 'Point' ? (geometry.coordinates as [number, number]) : click.at;
      return this.#presenter.pointAt(at, glance(context, actions), lang, back);
    }
    this.#presenter.dock(factsheet(context, actions), lang, back);
    this.#bringIntoView(feature, radiusOf(feature, context.schema));
  }

  /** A point that may lie far off is shown with the whole circle in which it lies. */
  #bringIntoView({ geometry }: Feature, radius: number): void {
    const room = this.#presenter.dockedRoom();
    if (geometry?.type === 'Point' && radius > WIDE_METERS && !this.#click) {
      return this.#view.fit(boxOf(circleAround(geometry.coordinates as [number, number], radius)), room);
    }
    if (geometry?.type === 'Point') this.#view.flyTo(geometry.coordinates as [number, number], room);
    else if (geometry && !this.#click) this.#view.fit(boxOf(geometry), room);
  }

  #expand(key: RecordKey): void {
    this.#full = true;
    void this.#show(key);
  }

  #compared(key: RecordKey): Compared {
    const { compare } = this.#permalink.view;
    if (compare.some((each) => sameRecord(each, key))) return 'in';
    return compare.length < COMPARED_MAX ? 'out' : 'full';
  }

  #compare(key: RecordKey): void {
    const { compare } = this.#permalink.view;
    const others = compare.filter((each) => !sameRecord(each, key));
    this.#permalink.update({ compare: others.length < compare.length ? others : [...compare, key] });
  }

  #missing(gone: boolean, lang: Lang): void {
    this.#view.selection.show(null);
    const again = h('button', { type: 'button', onclick: () => this.refresh() }, say(lang, 'retry'));
    const title = h('h2', { tabindex: -1 }, say(lang, gone ? 'recordMissing' : 'recordFailed'));
    this.#presenter.dock(h('div', { class: 'card', role: 'alert' }, title, !gone && again), lang);
  }
}

function keyOf(hit: MapGeoJSONFeature): RecordKey {
  return { dataset: datasetOf(hit.layer) ?? '', fid: String(hit.properties['fid']) };
}

/** How many records a feature stands for, itself included. */
function pointCount({ properties }: MapGeoJSONFeature): number {
  return typeof properties['point_count'] === 'number' ? properties['point_count'] : 1;
}

function recordsUnder({ hits }: Click): number {
  return hits.reduce((sum, hit) => sum + pointCount(hit), 0);
}

function isCrowd(click: Click): boolean {
  return recordsUnder(click) > 1;
}
