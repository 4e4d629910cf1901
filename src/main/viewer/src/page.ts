import { AccuracyCircles } from './accuracy-circles';
import { ApiError, inFolder } from './api';
import { readCatalogue, type Catalogue, type Dataset } from './catalogue';
import { Comparison } from './compare';
import { Charts } from './charts/charts';
import { Controls } from './controls';
import { Dialogs } from './dialogs';
import { append, plainText } from './dom';
import { openDownload } from './download';
import { addFrame } from './frame';
import { conditionOf } from './filter/conditions';
import { Filters } from './filter/panel';
import { GridLayer } from './grids/grid-layer';
import { formatGrids } from './grids/grids';
import { setGrids } from './grids/grid-switches';
import { LEGEND, NO_FILTER, parseFilter } from './filter/record-filter';
import { sameWhere, speaking, tongueOf, type View } from './hash';
import { say } from './i18n';
import { MapView } from './map';
import type { Notice } from './notice';
import { opening, type Opening } from './opening';
import { setClasses, setSwitches } from './groups';
import { setOpacities } from './opacity-control';
import { formatOpacities } from './opacity';
import { drawPanel } from './panel';
import type { Permalink } from './permalink';
import { withPointCounts } from './point-counts';
import { Records } from './popup';
import { Results } from './results/results';
import { searched } from './search';
import type { Shell } from './shell';
import { openTable } from './table';
import { PlaceMark } from './tools/place-mark';
import { Readout } from './tools/readout';
import { Toolbox } from './tools/toolbox';
import { looksWritten } from './tools/written';
import type { StyleSpecification } from 'maplibre-gl';
import type { Box } from './values';

/** The reader is told that something is still to come when it takes longer than this. */
const SLOW_MILLISECONDS = 1500;

/** What of the map can be missing. */
type Part = 'tiles' | 'circles';

/** The page once the API has answered: the map, the panel, and the ways between them and the address. */
export class Page {
  readonly #shell: Shell;
  readonly #permalink: Permalink;
  readonly #style: StyleSpecification;
  readonly #view: MapView;
  readonly #controls: Controls;
  readonly #records: Records;
  readonly #readout: Readout;
  readonly #toolbox: Toolbox;
  readonly #mark: PlaceMark;
  readonly #gridLayer: GridLayer;
  readonly #accuracy: AccuracyCircles;
  readonly #comparison: Comparison;
  readonly #dialogs: Dialogs;
  /** None in a folder: filters and lists take a server. */
  readonly #filters: Filters | null;
  readonly #results: Results | null;
  #catalogue: Catalogue;
  readonly #missing = new Set<Part>();

  /** Asks the API for what the page is made of. */
  static async open(shell: Shell, permalink: Permalink): Promise<Page> {
    const { view } = permalink;
    const { style, ...others } = await opening(view);
    const page = new Page(shell, permalink, { ...others, style: withPointCounts(style) });
    // Meanwhile the reader may have changed the language.
    if (tongueOf(permalink.view) !== tongueOf(view)) void page.#translate(permalink.view);
    return page;
  }

  private constructor(shell: Shell, permalink: Permalink, { catalogue, style, conditions }: Opening) {
    this.#shell = shell;
    this.#permalink = permalink;
    this.#style = style;
    this.#catalogue = catalogue;
    this.#view = new MapView(shell.map, { style, conditions }, extentOf(catalogue), permalink.view);
    const { map } = this.#view;
    this.#controls = new Controls(map, () => this.#view.showHome());
    this.#gridLayer = new GridLayer(map);
    this.#readout = new Readout(map, () => this.#catalogue);
    append(shell.sheet, this.#controls.element, this.#readout.cross);
    shell.sheet.after(this.#readout.element);
    this.#records = new Records(this.#view, permalink, shell.dock, () => this.#catalogue);
    this.#comparison = new Comparison(permalink, () => this.#catalogue, (key) => this.#records.open(key));
    append(shell.sheet, this.#comparison.element);
    const charts = { permalink, style, catalogue: () => this.#catalogue, box: () => this.#view.box };
    this.#dialogs = new Dialogs(permalink, { charts: () => Charts.open(charts), compare: () => this.#comparison.open() });
    const asked = { permalink, style, catalogue: () => this.#catalogue, box: () => this.#view.box };
    this.#filters = inFolder ? null : new Filters(asked);
    this.#toolbox = new Toolbox({ ...asked, view: this.#view, open: (key) => this.#records.open(key) });
    this.#mark = new PlaceMark(this.#view, permalink, this.#toolbox);
    append(shell.sheet, this.#toolbox.bar, this.#toolbox.element, this.#mark.element);
    this.#accuracy = new AccuracyCircles(map, { ...asked, view: () => permalink.view, onMissing: (missing) => this.#tell('circles', missing) });
    this.#results = inFolder ? null : new Results(shell.results, { ...asked, open: (key) => this.#records.open(key) });
    this.#followMap(shell.notice);
    this.#followAddress();
    map.once('load', () => {
      addFrame(shell.sheet, map);
      this.#gridLayer.show(permalink.view.grids);
      this.#draw();
      this.#records.refresh();
      this.#dialogs.follow();
      this.#results?.draw();
      void this.#mark.refresh();
      void this.#filter(permalink.view, {});
      void this.#accuracy.refresh();
    });
  }

  #followMap(notice: Notice): void {
    const { map } = this.#view;
    this.#view.onFailure(() => this.#tell('tiles', true));
    // What is drawn stays; as soon as there is a connection, what was missed is asked for.
    window.addEventListener('offline', () => notice.say('offline', () => this.#retry()));
    window.addEventListener('online', () => (this.#missing.size ? this.#retry() : notice.clear()));
    let slow = 0;
    map.on('dataloading', () => {
      slow ||= window.setTimeout(() => this.#missing.size || notice.say('loading'), SLOW_MILLISECONDS);
    });
    map.on('idle', () => {
      window.clearTimeout(slow);
      slow = 0;
      if (this.#missing.size || !navigator.onLine) return;
      if (this.#view.isEmpty) notice.say('nothingHere');
      else notice.clear();
    });
    map.on('moveend', () => {
      this.#permalink.update({ map: this.#view.place });
      this.#filters?.viewMoved();
      this.#results?.viewMoved();
    });
  }

  /** Says that a part of the map is missing, until it is there or all of it is asked for once more. */
  #tell(part: Part, missing: boolean): void {
    if (missing) {
      this.#missing.add(part);
      this.#shell.notice.say(navigator.onLine ? 'tilesFailed' : 'offline', () => this.#retry());
    } else if (this.#missing.delete(part) && !this.#missing.size) {
      this.#shell.notice.clear();
    }
  }

  #retry(): void {
    this.#missing.clear();
    this.#shell.notice.say('loading');
    this.#view.retry();
    void this.#accuracy.refresh();
  }

  #followAddress(): void {
    this.#permalink.onChange((now, before) => {
      if (now.map && now.map !== before.map) this.#view.moveTo(now.map);
      if (now.off.join() !== before.off.join()) {
        this.#view.setOff(now.off);
        setSwitches(this.#shell.panel, now.off);
      }
      if (formatOpacities(now.opacity) !== formatOpacities(before.opacity)) {
        this.#view.setOpacity(now.opacity);
        setOpacities(this.#shell.panel, now.opacity);
      }
      if (formatGrids(now.grids) !== formatGrids(before.grids)) {
        this.#gridLayer.show(now.grids);
        setGrids(this.#shell.panel, now.grids);
      }
      if (tongueOf(now) !== tongueOf(before)) void this.#translate(now);
      if (now.off.join() !== before.off.join() || !sameWhere(now, before)) void this.#accuracy.refresh();
      void this.#filter(now, before.where);
    });
  }

  /** Draws the records that the filters select, of datasets whose filter is another than before. */
  async #filter({ where, lang }: View, before: View['where']): Promise<void> {
    if (inFolder) return;
    const changed = [...new Set([...Object.keys(where), ...Object.keys(before)])].filter((id) => where[id] !== before[id]);
    for (const id of changed.filter((each) => this.#catalogue.has(each))) {
      const filter = where[id] ? parseFilter(where[id]) : NO_FILTER;
      try {
        const condition = await conditionOf(id, filter, { style: this.#style, catalogue: this.#catalogue, lang });
        if (this.#permalink.view.where[id] === where[id]) this.#view.setFilter(id, condition);
      } catch (problem) {
        this.#shell.notice.say('tilesFailed', () => void this.#filter(this.#permalink.view, {}));
        if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
      }
    }
    if (changed.length) setClasses(this.#shell.panel, this.#classes);
  }

  /** The classes of the legend that the filters ask for. */
  get #classes(): Readonly<Record<string, readonly string[]>> {
    const { where } = this.#permalink.view;
    return Object.fromEntries(Object.entries(where).map(([id, words]) => [id, parseFilter(words).values[LEGEND] ?? []]));
  }

  async #translate(view: View): Promise<void> {
    try {
      const catalogue = await readCatalogue(view);
      if (tongueOf(view) !== tongueOf(this.#permalink.view)) return;
      this.#catalogue = catalogue;
    } catch (problem) {
      if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
      return this.#shell.notice.say('failed', () => void this.#translate(view));
    }
    this.#view.speak(view);
    this.#draw();
    this.#records.refresh();
    this.#results?.draw();
    this.#dialogs.translate();
    void this.#mark.refresh();
  }

  #draw(): void {
    const { lang, off, opacity, grids } = this.#permalink.view;
    const open = (dataset: string, fid: string): void => {
      this.#shell.unfold(false);
      this.#records.open({ dataset, fid });
    };
    this.#controls.draw(lang);
    this.#readout.draw(lang);
    this.#toolbox.draw(lang);
    this.#comparison.draw();
    drawPanel(this.#shell.panel, {
      lang,
      off,
      style: this.#style,
      catalogue: this.#catalogue,
      map: this.#view.map,
      attribution: plainText(this.#view.attribution),
      filters: this.#filters?.element ?? null,
      classes: this.#classes,
      onClass: this.#filters && ((dataset, title) => this.#filters?.toggleClass(dataset, title)),
      opacity,
      grids,
      region: extentOf(this.#catalogue),
      onGrids: (next) => this.#permalink.update({ grids: next }),
      onSwitch: (datasets, on) => this.#switch(datasets, on),
      onOpacity: (dataset, percent) => this.#fade(dataset, percent),
      onDownload: (dataset) => void this.#download(dataset),
      onTable: (dataset) => void openTable(dataset, { lang, open }),
      onPlace: (reading, find) => {
        this.#shell.unfold(false);
        this.#mark.open(reading, find);
      },
      onCharts: () => this.#permalink.update({ panel: 'charts' }),
      tongue: tongueOf(this.#permalink.view),
      onTongue: (next) => this.#permalink.update(speaking(next)),
      open,
    });
    this.#filters?.draw();
  }

  /** The records that the filters of the map select, unless the reader wants all. */
  async #download(dataset: Dataset): Promise<void> {
    const { lang, where } = this.#permalink.view;
    const text = searched(this.#shell.panel);
    const context = { lang, view: this.#view.box, text: looksWritten(text) ? '' : text };
    const words = where[dataset.id];
    try {
      const asked = { style: this.#style, catalogue: this.#catalogue, lang };
      const filter = words ? await conditionOf(dataset.id, parseFilter(words), asked) : null;
      const condition = filter ? { condition: { filter, words: say(lang, 'downloadFiltered') } } : {};
      await openDownload(dataset, { ...context, ...condition });
    } catch (problem) {
      this.#shell.notice.say('failed', () => void this.#download(dataset));
      if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
    }
  }

  #switch(datasets: readonly string[], on: boolean): void {
    const off = this.#permalink.view.off.filter((id) => !datasets.includes(id));
    this.#permalink.update({ off: on ? off : [...off, ...datasets] });
  }

  #fade(dataset: string, percent: number): void {
    this.#permalink.update({ opacity: { ...this.#permalink.view.opacity, [dataset]: percent } });
  }
}

/** The extent of the administrative areas: the two prefectures. Without them, of all datasets that have one. */
function extentOf(catalogue: Catalogue): Box {
  const boxes = new Map([...catalogue].map(([id, each]) => [id, each.extent?.spatial?.bbox?.[0]]));
  const areas = boxes.get('admin_area');
  const all = areas ? [areas] : [...boxes.values()].filter((box) => box !== undefined);
  const edge = (index: number, choose: (...values: number[]) => number): number =>
    choose(...all.map((box) => box[index] ?? 0));
  return all.length ? [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)] : WHOLE_REGION;
}

/** Shown when nothing is loaded. */
const WHOLE_REGION: Box = [73, 35, 80, 42];
