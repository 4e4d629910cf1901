import type { Property, Schema } from '../api';
import type { Dataset } from '../catalogue';
import { dialogOf } from '../dialog';
import { h } from '../dom';
import { say, type Lang } from '../i18n';
import { titleOf } from '../values';

type Column = readonly [name: string, property: Property];

/** Shown at first, where a dataset has them. */
const FIRST = ['name_zh', 'name_en', 'commodities', 'main_commodity', 'status', 'deposit_type', 'size_class', 'county_code', 'evidence', 'confidence'];
const FEWEST = 5;
/** Of every record, and told in full by its card. */
const NEVER = new Set(['geometry', 'original_crs', 'datum_steps', 'datum_accuracy_m', 'original_coordinates']);

/** Which properties of a dataset the table shows; remembered for each dataset while the page is open. */
export class ColumnChoice {
  readonly #chosen = new Map<string, readonly string[]>();
  readonly #onChange: () => void;
  #dataset: Dataset | null = null;
  #all: readonly Column[] = [];

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** The columns of the table, in the order of the dataset. */
  of(dataset: Dataset, { properties }: Schema, lang: Lang): readonly Column[] {
    this.#dataset = dataset;
    const name = dataset.titleField?.[lang] ?? '';
    this.#all = Object.entries(properties).filter(([field]) => !NEVER.has(field) && field !== name);
    const usual = this.#all.filter(([field]) => FIRST.includes(field));
    const standard = (usual.length >= FEWEST ? usual : this.#all.slice(0, FIRST.length)).map(([field]) => field);
    const chosen = this.#chosen.get(dataset.id) ?? standard;
    this.#chosen.set(dataset.id, chosen);
    return this.#all.filter(([field]) => chosen.includes(field));
  }

  button(lang: Lang): HTMLElement {
    return h('button', { type: 'button', class: 'quiet', onclick: () => this.#choose(lang) }, say(lang, 'listColumns'));
  }

  #choose(lang: Lang): void {
    const dataset = this.#dataset;
    if (!dataset) return;
    const boxes = this.#all.map(([field, property]) => {
      const box = h('input', { type: 'checkbox', id: `column-${field}`, checked: this.#chosen.get(dataset.id)?.includes(field) ?? false });
      box.addEventListener('change', () => {
        const others = (this.#chosen.get(dataset.id) ?? []).filter((each) => each !== field);
        this.#chosen.set(dataset.id, box.checked ? [...others, field] : others);
        this.#onChange();
      });
      return h('li', { class: 'download-tick' }, box, h('label', { for: box.id }, titleOf(field, property)));
    });
    dialogOf('download', say(lang, 'listColumns'), lang, h('ul', { class: 'download-body' }, ...boxes));
  }
}
