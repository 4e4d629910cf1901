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

/** Which properties of a dataset the table shows. */
export class ColumnChoice {
  readonly #onChange: (fields: readonly string[]) => void;
  #all: readonly Column[] = [];
  #shown: readonly Column[] = [];

  constructor(onChange: (fields: readonly string[]) => void) {
    this.#onChange = onChange;
  }

  /**
   * The columns of the table, in the order of the dataset.
   *
   * @param chosen names of fields; those usual where it is empty or names none that there is
   */
  of(dataset: Dataset, { properties }: Schema, chosen: readonly string[], lang: Lang): readonly Column[] {
    const name = dataset.titleField?.[lang] ?? '';
    this.#all = Object.entries(properties).filter(([field]) => !NEVER.has(field) && field !== name);
    const usual = this.#all.filter(([field]) => FIRST.includes(field));
    const standard = (usual.length >= FEWEST ? usual : this.#all.slice(0, FIRST.length)).map(([field]) => field);
    const named = this.#all.filter(([field]) => chosen.includes(field));
    this.#shown = named.length ? named : this.#all.filter(([field]) => standard.includes(field));
    return this.#shown;
  }

  button(lang: Lang): HTMLElement {
    return h('button', { type: 'button', class: 'quiet', onclick: () => this.#choose(lang) }, say(lang, 'listColumns'));
  }

  #choose(lang: Lang): void {
    const fields = new Set(this.#shown.map(([field]) => field));
    const boxes = this.#all.map(([field, property]) => {
      const box = h('input', { type: 'checkbox', id: `column-${field}`, checked: fields.has(field) });
      box.addEventListener('change', () => {
        if (box.checked) fields.add(field);
        else fields.delete(field);
        this.#onChange([...fields]);
      });
      return h('li', { class: 'download-tick' }, box, h('label', { for: box.id }, titleOf(field, property)));
    });
    dialogOf('download', say(lang, 'listColumns'), lang, h('ul', { class: 'download-body' }, ...boxes));
  }
}
