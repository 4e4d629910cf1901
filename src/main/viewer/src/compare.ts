import * as api from './api';
import { ApiError, type Feature, type Schema } from './api';
import { nameOf, type Catalogue, type Dataset } from './catalogue';
import { dialogOf } from './dialog';
import { fill, h, type Child } from './dom';
import { sameRecord, type RecordKey } from './hash';
import { say } from './i18n';
import { laterPart } from './part';
import type { Permalink } from './permalink';
import { isEmpty, lonLat, shown, titleOf } from './values';

/** Records side by side: a tray at the foot of the map that collects them, and the table of what they say. */

interface Compared {
  readonly key: RecordKey;
  readonly dataset: Dataset;
  readonly schema: Schema;
  readonly feature: Feature;
}

/** The same in every record of a dataset, or shown on the factsheet with more room. */
const LEFT_OUT = new Set(['geometry', 'original_crs', 'datum_steps', 'original_coordinates', 'source_ids', 'identifier']);

export class Comparison {
  readonly element = h('section', { class: 'tray', hidden: true });
  readonly #permalink: Permalink;
  readonly #catalogue: () => Catalogue;
  readonly #open: (key: RecordKey) => void;

  constructor(permalink: Permalink, catalogue: () => Catalogue, open: (key: RecordKey) => void) {
    this.#permalink = permalink;
    this.#catalogue = catalogue;
    this.#open = open;
    permalink.onChange((now, before) => now.compare !== before.compare && this.draw());
  }

  /** Shows what is collected; nothing while there is nothing. */
  draw(): void {
    const { compare, lang } = this.#permalink.view;
    this.element.hidden = compare.length === 0;
    this.element.setAttribute('aria-label', say(lang, 'compareTray'));
    if (!compare.length) return this.element.replaceChildren();
    const items = compare.map((key) => this.#item(key));
    const act = { type: 'button', disabled: compare.length < 2, class: 'do-compare', onclick: () => this.#permalink.update({ panel: 'compare' }) };
    fill(
      this.element,
      h('ul', {}, ...items),
      h('button', act, say(lang, 'compareCount', compare.length)),
      h('button', { type: 'button', onclick: () => this.#keep([]) }, say(lang, 'compareClear')),
    );
  }

  /** Its name comes when the record is here. */
  #item(key: RecordKey): HTMLElement {
    const { lang } = this.#permalink.view;
    const name = h('span', { class: 'name' }, key.fid);
    const drop = (): void => this.#keep(this.#permalink.view.compare.filter((each) => !sameRecord(each, key)));
    const button = h('button', { type: 'button', 'aria-label': `${say(lang, 'compareRemove')}: ${key.fid}`, onclick: drop }, '×');
    api.feature(key.dataset, key.fid, lang).then(
      ({ properties }) => {
        name.textContent = nameOf(properties, key.fid, this.#catalogue().get(key.dataset), lang);
        button.setAttribute('aria-label', `${say(lang, 'compareRemove')}: ${name.textContent}`);
      },
      () => undefined, // The identifier stays; the table says what is missing.
    );
    return h('li', {}, name, button);
  }

  #keep(compare: readonly RecordKey[]): void {
    this.#permalink.update({ compare });
  }

  /** The dialog with the table. */
  open(): HTMLDialogElement {
    const { compare, lang } = this.#permalink.view;
    const body = h('div', { class: 'table-body' });
    const dialog = dialogOf('table', say(lang, 'compare'), lang, body);
    const open = (key: RecordKey): void => {
      dialog.close();
      this.#open(key);
    };
    fill(body, laterPart(lang, 'compare', async () => [this.#table(await this.#read(compare), open)]));
    return dialog;
  }

  /** Records that are gone are left out. */
  async #read(keys: readonly RecordKey[]): Promise<readonly Compared[]> {
    const { lang } = this.#permalink.view;
    const found = await Promise.all(
      keys.map(async (key): Promise<Compared[]> => {
        const dataset = this.#catalogue().get(key.dataset);
        if (!dataset) return [];
        try {
          const [schema, feature] = await Promise.all([api.schema(key.dataset, lang), api.feature(key.dataset, key.fid, lang)]);
          return [{ key, dataset, schema, feature }];
        } catch (problem) {
          if (problem instanceof ApiError && problem.status === 404) return [];
          throw problem;
        }
      }),
    );
    return found.flat();
  }

  #table(records: readonly Compared[], open: (key: RecordKey) => void): HTMLElement {
    const { lang } = this.#permalink.view;
    const heads = records.map(({ key, dataset, feature }) => {
      const name = nameOf(feature.properties, key.fid, dataset, lang);
      const button = h('button', { type: 'button', class: 'quiet', onclick: () => open(key) }, name);
      return h('th', { scope: 'col' }, button, h('small', {}, dataset.title));
    });
    const positions = records.map(({ feature }) => this.#position(feature));
    const rows = [this.#row(say(lang, 'position'), positions), ...this.#fields(records)];
    const head = h('tr', {}, h('th', { scope: 'col' }, say(lang, 'compareField')), ...heads);
    const table = h('table', { class: 'compared' }, h('thead', {}, head), h('tbody', {}, ...rows));
    return h('div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': say(lang, 'compare') }, table);
  }

  #position({ geometry }: Feature): Child[] {
    const { lang } = this.#permalink.view;
    if (!geometry) return [say(lang, 'noPosition')];
    return geometry.type === 'Point' ? [lonLat(...(geometry.coordinates as [number, number]))] : [geometry.type];
  }

  /** A row for each field that one of them states; fields of the same name are one. */
  #fields(records: readonly Compared[]): HTMLElement[] {
    const { lang } = this.#permalink.view;
    const names = new Set(records.flatMap(({ schema }) => Object.keys(schema.properties)));
    return [...names].flatMap((name) => {
      if (LEFT_OUT.has(name) || records.every(({ feature }) => isEmpty(feature.properties[name]))) return [];
      const cells = records.map(({ schema, feature }): Child[] => {
        const value = feature.properties[name];
        return isEmpty(value) ? ['—'] : shown(value, schema.properties[name] ?? {}, lang);
      });
      const property = records.map(({ schema }) => schema.properties[name]).find((each) => each !== undefined);
      return this.#row(titleOf(name, property), cells);
    });
  }

  /** A row in which they differ is marked. */
  #row(title: string, cells: readonly Child[][]): HTMLElement {
    const items = cells.map((cell) => h('td', {}, h('div', {}, ...cell)));
    const differ = new Set(items.map(({ textContent }) => textContent)).size > 1;
    return h('tr', differ ? { class: 'differs' } : {}, h('th', { scope: 'row' }, title), ...items);
  }
}
