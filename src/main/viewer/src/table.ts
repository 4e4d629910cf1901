import * as api from './api';
import { ApiError, type Feature, type Schema } from './api';
import type { Dataset } from './catalogue';
import { dialogOf } from './dialog';
import { fill, h } from './dom';
import { firstFeatures } from './folder';
import { count, say, type Lang } from './i18n';
import { featureName, isEmpty, shown, titleOf } from './values';

/** Records of a dataset as a table in a dialog, where no server has a page for it. */

/** More rows than this are too much for a page; the downloads have them. */
const ROWS_MAX = 1000;

export interface TableContext {
  readonly lang: Lang;
  readonly open: (dataset: string, fid: string) => void;
}

export async function openTable(dataset: Dataset, context: TableContext): Promise<void> {
  const { lang } = context;
  const body = h('div', { class: 'table-body' }, h('p', { role: 'status' }, say(lang, 'loading')));
  const dialog = dialogOf('table', dataset.title, lang, body);
  await load(dialog, dataset, context, body);
}

async function load(dialog: HTMLDialogElement, dataset: Dataset, context: TableContext, body: HTMLElement): Promise<void> {
  const { lang } = context;
  try {
    const [schema, features] = await Promise.all([api.schema(dataset.id, lang), firstFeatures(dataset.id, ROWS_MAX, lang)]);
    const open = (fid: string): void => {
      dialog.close();
      context.open(dataset.id, fid);
    };
    fill(
      body,
      h('p', { role: 'status' }, told(dataset, features.length, lang)),
      h('div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': dataset.title }, table(dataset, schema, features, lang, open)),
    );
  } catch (problem) {
    const retry = h('button', { type: 'button', onclick: () => void load(dialog, dataset, context, body) }, say(lang, 'retry'));
    fill(body, h('p', { role: 'alert' }, say(lang, 'failed'), ' ', retry));
    if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
  }
}

function told(dataset: Dataset, rows: number, lang: Lang): string {
  const all = dataset.featureCount ?? rows;
  return rows < all
    ? say(lang, 'firstRecords', count(lang, rows), count(lang, all))
    : say(lang, 'records', count(lang, all));
}

function table(
  dataset: Dataset,
  schema: Schema,
  features: readonly Feature[],
  lang: Lang,
  open: (fid: string) => void,
): HTMLElement {
  const fields = Object.entries(schema.properties).filter(
    ([name]) => name !== 'geometry' && features.some(({ properties }) => !isEmpty(properties[name])),
  );
  const heads = fields.map(([name, property]) => h('th', { scope: 'col' }, titleOf(name, property)));
  const rows = features.map((feature) => {
    const name = featureName(feature, dataset, lang);
    const button = h('button', { type: 'button', class: 'quiet', onclick: () => open(String(feature.id)) }, name);
    const cells = fields.map(([field, property]) => {
      const value = feature.properties[field];
      return h('td', {}, h('div', {}, ...(isEmpty(value) ? ['—'] : shown(value, property, lang))));
    });
    return h('tr', {}, h('th', { scope: 'row' }, button), ...cells);
  });
  return h(
    'table',
    {},
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, say(lang, 'recordColumn')), ...heads)),
    h('tbody', {}, ...rows),
  );
}
