import * as api from './api';
import type { Feature, Property, Schema } from './api';
import { ownName, type Catalogue, type Dataset } from './catalogue';
import { h, type Child } from './dom';
import { isWord, say, other, type Lang } from './i18n';
import { recordsOf, referenceOf } from './references';
import { boxOf, featureName, isEmpty, lonLat, shown, titleOf } from './values';

/** Everything there is to say of one record. */
export interface CardContext {
  readonly collection: Dataset;
  readonly collections: Catalogue;
  readonly schema: Schema;
  readonly feature: Feature;
  readonly lang: Lang;
  /** The address of the page with another record open. */
  readonly linkTo: (dataset: string, fid: string) => string;
}

type Section = 'facts' | 'position' | 'sources';
type FieldEntry = readonly [name: string, property: Property];

/** Shown in a section of their own, from every record: they are not fields of the dataset. */
const LINEAGE = new Set(['evidence', 'original_crs', 'datum_steps', 'datum_accuracy_m']);

function sectionOf(name: string): Section {
  if (/^(coord|position|location)_|_precision(_m)?$|^(lon|lat|longitude|latitude)$/.test(name)) return 'position';
  return /^(source|reference|citation)/.test(name) ? 'sources' : 'facts';
}

export function card(context: CardContext): HTMLElement {
  const { feature, schema, lang } = context;
  const fields = Object.entries(schema.properties).filter(([name]) => !LINEAGE.has(name) && !isGeometry(name));
  const stated = fields.filter(([name]) => !isEmpty(feature.properties[name]));
  const of = (section: Section): FieldEntry[] => stated.filter(([name]) => sectionOf(name) === section);
  const empty = fields.filter((entry) => !stated.includes(entry)).map(([name, property]) => titleOf(name, property));
  return h(
    'article',
    { class: 'card', lang: lang === 'zh' ? 'zh-CN' : 'en' },
    heading(context),
    section(say(lang, 'facts'), rows(of('facts'), context)),
    section(say(lang, 'position'), [...place(context, fields), ...rows(of('position'), context)]),
    section(say(lang, 'sources'), rows(of('sources'), context)),
    section(say(lang, 'provenance'), provenance(context)),
    empty.length > 0 && h('p', { class: 'not-stated' }, `${say(lang, 'empty')}: ${empty.join(lang === 'zh' ? '、' : ', ')}`),
    caveats(context),
  );
}

/** What one must know of the whole dataset; folded, since it can be long. */
function caveats({ collection, lang }: CardContext): Child {
  const { caveats: list = [] } = collection;
  if (!list.length) return null;
  const summary = h('summary', {}, `${say(lang, 'caveats')} · ${collection.title} (${list.length})`);
  return h('details', { class: 'caveats' }, summary, h('ul', {}, ...list.map((caveat) => h('li', {}, caveat))));
}

function isGeometry(name: string): boolean {
  return name === 'geometry' || name === 'geom';
}

function recordPage({ collection, feature, lang }: CardContext): string {
  return api.htmlPage(api.recordPath(collection.id, String(feature.id)), lang);
}

function heading(context: CardContext): HTMLElement {
  const { collection, feature, lang } = context;
  const second = ownName(feature.properties, String(feature.id), collection, other(lang));
  const first = featureName(feature, collection, lang);
  return h(
    'header',
    {},
    h('p', { class: 'kind' }, collection.title),
    h('h2', { tabindex: -1 }, first),
    second !== first && second !== null && h('p', { class: 'second-name', lang: lang === 'zh' ? 'en' : 'zh-CN' }, second),
    h(
      'p',
      { class: 'badges' },
      evidenceBadge(String(feature.properties['evidence'] ?? ''), lang),
      !feature.geometry && h('span', { class: 'badge badge-unplaced' }, say(lang, 'noPosition')),
      h('a', { class: 'page', href: recordPage(context), target: '_blank', rel: 'noopener' }, `${say(lang, 'page')} ↗`),
    ),
  );
}

/** How the record came to be known, as a badge; nothing for a word that is not known. */
export function evidenceBadge(evidence: string, lang: Lang): HTMLElement | null {
  const hint = `${evidence}Hint`;
  if (!isWord(evidence) || !isWord(hint)) return null;
  return h('span', { class: `badge badge-${evidence}`, title: say(lang, hint) }, say(lang, evidence));
}

function section(title: string, content: HTMLElement[]): Child {
  return content.length > 0 && h('section', {}, h('h3', {}, title), h('dl', {}, ...content));
}

function row(term: string, ...value: Child[]): HTMLElement {
  return h('div', {}, h('dt', {}, term), h('dd', {}, ...value));
}

function rows(fields: readonly FieldEntry[], context: CardContext): HTMLElement[] {
  const { feature, collection, lang } = context;
  return fields.map(([name, property]) => {
    const value = feature.properties[name];
    const target = context.collections.get(referenceOf(name, collection.id) ?? '');
    const itself = target?.id === collection.id && String(value) === String(feature.id);
    const shownValue = target && !itself ? references(value, target, context) : shown(value, property, lang);
    return row(titleOf(name, property), ...shownValue);
  });
}

/** Identifiers of other records: links that get their names as soon as the list of those records is here. */
function references(value: unknown, target: Dataset, { lang, linkTo }: CardContext): Child[] {
  const ids = (Array.isArray(value) ? value : [value]).map(String);
  const links = ids.map((id) => h('a', { href: linkTo(target.id, id) }, id));
  recordsOf(target.id, lang).then(
    (records) => links.forEach((link, index) => nameLink(link, records.get(ids[index] ?? ''), target, lang)),
    () => undefined, // The identifiers stay: they are what the record says.
  );
  return links.length === 1 ? links : [h('ul', { class: 'references' }, ...links.map((link) => h('li', {}, link)))];
}

function nameLink(link: HTMLAnchorElement, record: Feature | undefined, target: Dataset, lang: Lang): void {
  if (record) link.textContent = featureName(record, target, lang);
  else link.replaceWith(link.textContent ?? '');
}

function place({ feature, lang }: CardContext, fields: readonly FieldEntry[]): HTMLElement[] {
  const { geometry } = feature;
  if (!geometry) return [row(say(lang, 'coordinates'), say(lang, 'noPosition'))];
  if (geometry.type !== 'Point') {
    const [west, south, east, north] = boxOf(geometry).map((degrees) => Number(degrees.toFixed(4)));
    return [row(say(lang, 'extent'), `${west}–${east}°\u00a0E, ${south}–${north}°\u00a0N`)];
  }
  const [lon = NaN, lat = NaN] = geometry.coordinates;
  const precision = fields.find(([name]) => /precision/.test(name));
  const unstated = !precision || isEmpty(feature.properties[precision[0]]);
  return [
    row(say(lang, 'coordinates'), lonLat(lon, lat)),
    ...(unstated ? [row(say(lang, 'precision'), say(lang, 'notStated'))] : []),
  ];
}

/** What was done to the coordinates, in order: the service's own names, explained where the page knows them. */
function datumSteps(steps: readonly string[], lang: Lang): HTMLElement {
  const items = steps.map((step) => {
    // Without its version, and without the code that tells zones apart: epsg-15921 has a word of its own.
    const [name = step] = step.split('@');
    const word = [name, name.replace(/-\d+$/, '')].find(isWord);
    return h('li', {}, word ? `${say(lang, word)} (${step})` : step);
  });
  return h('ol', { class: 'steps' }, ...items);
}

function provenance({ collection, feature, lang }: CardContext): HTMLElement[] {
  const { evidence, original_crs: crs, datum_steps: steps, datum_accuracy_m: accuracy } = feature.properties;
  const hint = `${String(evidence)}Hint`;
  const { title = '', url } = collection.licence ?? {};
  const licence = url ? h('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, title) : title;
  const made = Array.isArray(steps) && steps.length ? datumSteps(steps.map(String), lang) : say(lang, 'noSteps');
  return [
    row(say(lang, 'evidence'), isWord(hint) ? say(lang, hint) : String(evidence ?? '')),
    ...(feature.geometry ? [row(say(lang, 'originalCrs'), String(crs ?? '')), row(say(lang, 'datumSteps'), made)] : []),
    ...(isEmpty(accuracy) ? [] : [row(say(lang, 'datumAccuracy'), `${String(accuracy)} m`)]),
    row(say(lang, 'attribution'), collection.attribution ?? ''),
    ...(title ? [row(say(lang, 'licence'), licence)] : []),
  ];
}
