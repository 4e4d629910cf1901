import * as api from './api';
import { ApiError, type Feature, type Properties, type Schema } from './api';
import { fill, h } from './dom';
import { say, type Lang } from './i18n';
import { foundOf, recordButton, type Found, type SearchContext } from './search';
import { isEmpty } from './values';

/** Occurrences whose sources give no position: listed by county, never drawn. */

const DATASET = 'mineral_occurrence';
/** What tells the county, the first that has a value counts; the code has titles in both languages. */
const COUNTY_FIELDS = ['county_code', 'county_zh'];

/** A folded list that is read when it is opened for the first time; null where the dataset is not. */
export function unplacedList(context: SearchContext, open: boolean): HTMLElement | null {
  const { lang } = context;
  if (!context.catalogue.has(DATASET)) return null;
  const body = h('div', { class: 'unplaced', 'aria-live': 'polite' });
  const details = h('details', { id: 'unplaced' }, h('summary', {}, say(lang, 'unplaced')), body);
  details.addEventListener('toggle', () => {
    if (details.open && !body.hasChildNodes()) void load(body, context);
  });
  details.open = open;
  return details;
}

async function load(body: HTMLElement, context: SearchContext): Promise<void> {
  const { lang } = context;
  fill(body, h('p', { class: 'hint' }, say(lang, 'loading')));
  try {
    const [schema, features] = await Promise.all([api.schema(DATASET, lang), api.allFeatures(DATASET, lang)]);
    const unplaced = features.filter((feature) => !feature.geometry);
    fill(body, h('p', { class: 'hint' }, say(lang, 'unplacedHint')), ...counties(unplaced, schema, context));
  } catch (problem) {
    const retry = h('button', { type: 'button', onclick: () => void load(body, context) }, say(lang, 'retry'));
    fill(body, h('p', { role: 'alert' }, say(lang, 'failed'), ' ', retry));
    if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
  }
}

function counties(features: readonly Feature[], schema: Schema, context: SearchContext): HTMLElement[] {
  const { lang } = context;
  const dataset = context.catalogue.get(DATASET);
  if (!dataset) return [];
  const byCounty = new Map<string, Found[]>();
  for (const feature of features) {
    const county = countyOf(feature.properties, schema, lang);
    byCounty.set(county, [...(byCounty.get(county) ?? []), foundOf(feature, dataset, lang)]);
  }
  const order = new Intl.Collator(lang === 'zh' ? 'zh-CN' : 'en');
  return [...byCounty]
    .sort(([a], [b]) => order.compare(a, b))
    .map(([county, records]) => {
      const sorted = records.sort((a, b) => order.compare(a.name, b.name));
      const items = sorted.map((record) => h('li', {}, recordButton(record, dataset, context)));
      return h('section', {}, h('h3', {}, `${county} · ${records.length}`), h('ul', {}, ...items));
    });
}

function countyOf(properties: Properties, schema: Schema, lang: Lang): string {
  const field = COUNTY_FIELDS.find((name) => !isEmpty(properties[name]));
  if (!field) return say(lang, 'noCounty');
  const value = String(properties[field]);
  return schema.properties[field]?.['x-terms']?.find((term) => term.value === value)?.[lang] ?? value;
}
