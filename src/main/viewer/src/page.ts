import * as api from './api';
import { ApiError } from './api';
import { readCatalogue, type Catalogue } from './catalogue';
import { Comparison } from './compare';
import { Controls, readout } from './controls';
import { append, plainText } from './dom';
import { openDownload } from './download';
import { addFrame } from './frame';
import type { Permalink } from './hash';
import type { Lang } from './i18n';
import { MapView } from './map';
import type { Notice } from './notice';
import { setSwitches } from './groups';
import { drawPanel } from './panel';
import { Records } from './popup';
import { searched } from './search';
import type { Shell } from './shell';
import { openTable } from './table';
import type { StyleSpecification } from 'maplibre-gl';
import type { Box } from './values';

/** The page once the API has answered: the map, the panel, and the ways between them and the address. */
export class Page {
  readonly #shell: Shell;
  readonly #permalink: Permalink;
  readonly #style: StyleSpecification;
  readonly #view: MapView;
  readonly #controls: Controls;
  readonly #records: Records;
  readonly #comparison: Comparison;
  #catalogue: Catalogue;
  #failed = false;

  /** Asks the API for what the page is made of. */
  static async open(shell: Shell, permalink: Permalink): Promise<Page> {
    const { lang } = permalink.view;
    const [catalogue, style] = await Promise.all([readCatalogue(lang), api.style(lang)]);
    return new Page(shell, permalink, catalogue, style);
  }

  private constructor(
    shell: Shell,
    permalink: Permalink,
    catalogue: Catalogue,
    style: StyleSpecification,
  ) {
    this.#shell = shell;
    this.#permalink = permalink;
    this.#style = style;
    this.#catalogue = catalogue;
    this.#view = new MapView(shell.map, style, extentOf(catalogue), permalink.view);
    const { map } = this.#view;
    this.#controls = new Controls(map, () => this.#view.showHome());
    append(shell.sheet, this.#controls.element, readout(map));
    this.#records = new Records(this.#view, permalink, shell.dock, () => this.#catalogue);
    this.#comparison = new Comparison(permalink, () => this.#catalogue, (key) => this.#records.open(key));
    append(shell.sheet, this.#comparison.element);
    this.#followMap(shell.notice);
    this.#followAddress();
    map.once('load', () => {
      addFrame(shell.sheet, map);
      this.#draw();
      this.#records.refresh();
    });
  }

  #followMap(notice: Notice): void {
    const { map } = this.#view;
    const retry = (): void => {
      this.#failed = false;
      notice.say('loading');
      this.#view.retry();
    };
    this.#view.onFailure(() => {
      this.#failed = true;
      notice.say('tilesFailed', retry);
    });
    map.on('idle', () => this.#failed || notice.clear());
    map.on('moveend', () => this.#permalink.update({ map: this.#view.place }));
  }

  #followAddress(): void {
    this.#permalink.onChange((now, before) => {
      if (now.map && now.map !== before.map) this.#view.moveTo(now.map);
      if (now.off.join() !== before.off.join()) {
        this.#view.setOff(now.off);
        setSwitches(this.#shell.panel, now.off);
      }
      if (now.lang !== before.lang) void this.#translate(now.lang);
    });
  }

  async #translate(lang: Lang): Promise<void> {
    this.#shell.speak(lang);
    try {
      const catalogue = await readCatalogue(lang);
      if (lang !== this.#permalink.view.lang) return;
      this.#catalogue = catalogue;
    } catch (problem) {
      if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
      return this.#shell.notice.say('failed', () => void this.#translate(lang));
    }
    this.#view.setLang(lang);
    this.#draw();
    this.#records.refresh();
  }

  #draw(): void {
    const { lang, off } = this.#permalink.view;
    const open = (dataset: string, fid: string): void => {
      this.#shell.unfold(false);
      this.#records.open({ dataset, fid });
    };
    this.#controls.draw(lang);
    this.#comparison.draw();
    drawPanel(this.#shell.panel, {
      lang,
      off,
      style: this.#style,
      catalogue: this.#catalogue,
      map: this.#view.map,
      attribution: plainText(this.#view.attribution),
      onSwitch: (dataset, on) => this.#switch(dataset, on),
      onDownload: (dataset) => void openDownload(dataset, { lang, view: this.#view.box, text: searched(this.#shell.panel) }),
      onTable: (dataset) => void openTable(dataset, { lang, open }),
      onLang: (next) => this.#permalink.update({ lang: next }),
      open,
    });
  }

  #switch(dataset: string, on: boolean): void {
    const off = this.#permalink.view.off.filter((id) => id !== dataset);
    this.#permalink.update({ off: on ? off : [...off, dataset] });
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
