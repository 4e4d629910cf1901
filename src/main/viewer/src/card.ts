import * as api from './api';
import type { Feature, Property, Schema } from './api';
import { ownName, uyghurName, type Catalogue, type Dataset } from './catalogue';
import { h, type Child } from './dom';
import { langTag, other, say, type Lang } from './i18n';
import { lengthText, radiusOf } from './precision';
import { caveats, evidenceBadge, provenance } from './provenance';
import { recordsOf } from './references';
import { row, section } from './rows';
import { boxOf, featureName, inItsScript, isEmpty, lonLat, shown, titleOf } from './values';

/** Everything there is to say of one record. */
export interface CardContext {
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  readonly schema: Schema;
  readonly feature: Feature;
  readonly lang: Lang;
  /** The address of the page with another record open. */
  readonly linkTo: (dataset: string, fid: string) => string;
}

type Section = 'facts' | 'position' | 'sources';
type FieldEntry = readonly [name: string, property: Property];

/** Shown in a section of their own, from every record: they are not fields of the dataset. */
const LINEAGE = new Set(['evidence', 'original_crs', 'datum_steps', 'datum_accuracy_m', 'original_coordinates']);

function sectionOf(name: string): Section {
  if (/^(coord|position|location)_|_precision(_m)?$|^(lon|lat|longitude|latitude)$/.test(name)) return 'position';
  return /^(source|reference|citation)/.test(name) ? 'sources' : 'facts';
}

/** What stands between and after the sections of a card. */
export interface CardParts {
  readonly atHead: Child[];
  readonly afterFacts: Child[];
  readonly atEnd: Child[];
}

function fieldsOf({ schema }: CardContext): FieldEntry[] {
  return Object.entries(schema.properties).filter(([name]) => !LINEAGE.has(name) && !isGeometry(name));
}

function statedOf(context: CardContext, section: Section): FieldEntry[] {
  const { properties } = context.feature;
  return fieldsOf(context).filter(([name]) => sectionOf(name) === section && !isEmpty(properties[name]));
}

/** The fields by which mines and occurrences are known, in this order; other records show their first ones. */
const GLANCE = ['commodities', 'occurrence_type', 'deposit_type', 'size_class_declared', 'status', 'operator_name', 'county_code'];
const GLANCE_MAX = 6;

/** The few facts that a glance shows, and the position. */
export function glanceRows(context: CardContext): HTMLElement[] {
  const stated = statedOf(context, 'facts');
  const known = GLANCE.flatMap((name) => stated.filter((entry) => entry[0] === name));
  return [...rows((known.length ? known : stated).slice(0, GLANCE_MAX), context), ...place(context, fieldsOf(context))];
}

export function card(context: CardContext, parts: CardParts): HTMLElement {
  const { dataset, feature, lang } = context;
  const fields = fieldsOf(context);
  const of = (section: Section): FieldEntry[] => statedOf(context, section);
  const stated = fields.filter(([name]) => !isEmpty(feature.properties[name]));
  const empty = fields.filter((entry) => !stated.includes(entry)).map(([name, property]) => titleOf(name, property));
  return h(
    'article',
    { class: 'card', lang: lang === 'zh' ? 'zh-CN' : 'en', 'data-record': `${dataset.id}/${feature.id}` },
    heading(context),
    ...parts.atHead,
    section(say(lang, 'facts'), rows(of('facts'), context)),
    ...parts.afterFacts,
    section(say(lang, 'position'), [...place(context, fields), ...rows(of('position'), context)]),
    section(say(lang, 'sources'), rows(of('sources'), context)),
    section(say(lang, 'provenance'), provenance(dataset, feature, lang)),
    empty.length > 0 && h('p', { class: 'not-stated' }, `${say(lang, 'empty')}: ${empty.join(lang === 'zh' ? '、' : ', ')}`),
    ...parts.atEnd,
    caveats(dataset, lang),
  );
}

function isGeometry(name: string): boolean {
  return name === 'geometry' || name === 'geom';
}

function recordPage({ dataset, feature, lang }: CardContext): string {
  return api.htmlPage(api.recordPath(dataset.id, String(feature.id)), lang);
}

/** Dataset, names in all languages, evidence, and the way to the record's page. */
export function heading(context: CardContext): HTMLElement {
  const { dataset, feature, lang } = context;
  const first = featureName(feature, dataset, lang);
  const nameIn = (each: Lang): string | null => ownName(feature.properties, String(feature.id), dataset, each);
  const second = (name: string | null, attributes: Record<string, string>): Child =>
    name !== null && name !== first && h('p', { class: 'second-name', ...attributes }, name);
  return h(
    'header',
    {},
    h('p', { class: 'kind' }, dataset.title),
    h('h2', { tabindex: -1 }, inItsScript(first)),
    ...[lang, other(lang)].map((each) => second(nameIn(each), { lang: langTag(each) })),
    second(uyghurName(feature.properties), { lang: 'ug', dir: 'rtl' }),
    h(
      'p',
      { class: 'badges' },
      evidenceBadge(String(feature.properties['evidence'] ?? ''), lang),
      !feature.geometry && h('span', { class: 'badge badge-unplaced' }, say(lang, 'noPosition')),
      !api.inFolder && h('a', { class: 'page', href: recordPage(context), target: '_blank', rel: 'noopener' }, `${say(lang, 'page')} ↗`),
    ),
  );
}

function rows(fields: readonly FieldEntry[], context: CardContext): HTMLElement[] {
  const { feature, dataset, lang } = context;
  return fields.map(([name, property]) => {
    const value = feature.properties[name];
    const target = context.catalogue.get(property['x-references'] ?? '');
    const itself = target?.id === dataset.id && String(value) === String(feature.id);
    const shownValue = target && !itself ? references(value, property, target, context) : shown(value, property, lang);
    return row(titleOf(name, property), ...shownValue);
  });
}

/** Identifiers of other records: links by their terms, or else by names as soon as the list of those records is here. */
function references(value: unknown, property: Property, target: Dataset, { lang, linkTo }: CardContext): Child[] {
  const ids = (Array.isArray(value) ? value : [value]).map(String);
  const links = ids.map((id) => h('a', { href: linkTo(target.id, id) }, ...shown(id, property, lang)));
  if (!property['x-terms']) nameLinks(ids, links, target, lang);
  return links.length === 1 ? links : [h('ul', { class: 'references' }, ...links.map((link) => h('li', {}, link)))];
}

function nameLinks(ids: readonly string[], links: readonly HTMLAnchorElement[], target: Dataset, lang: Lang): void {
  recordsOf(target.id, lang).then(
    (records) => links.forEach((link, index) => nameLink(link, records.get(ids[index] ?? ''), target, lang)),
    () => undefined, // The identifiers stay: they are what the record says.
  );
}

function nameLink(link: HTMLAnchorElement, record: Feature | undefined, target: Dataset, lang: Lang): void {
  if (!record) return link.replaceWith(link.textContent ?? '');
  link.textContent = featureName(record, target, lang);
  const address = record.properties['url'];
  if (typeof address === 'string' && /^https?:\/\//.test(address)) link.after(' ', outside(address, lang));
}

/** The way to a document itself, elsewhere. */
function outside(address: string, lang: Lang): HTMLElement {
  const label = say(lang, 'sourceLink');
  return h('a', { class: 'outside', href: address, rel: 'noopener noreferrer', target: '_blank', title: label, 'aria-label': label }, '↗');
}

function place({ feature, schema, lang }: CardContext, fields: readonly FieldEntry[]): HTMLElement[] {
  const { geometry } = feature;
  if (!geometry) return [row(say(lang, 'coordinates'), say(lang, 'noPosition'))];
  if (geometry.type !== 'Point') {
    const [west, south, east, north] = boxOf(geometry).map((degrees) => Number(degrees.toFixed(4)));
    return [row(say(lang, 'extent'), `${west}–${east}°\u00a0E, ${south}–${north}°\u00a0N`)];
  }
  const [lon = NaN, lat = NaN] = geometry.coordinates;
  const precision = fields.find(([name]) => /precision/.test(name));
  const unstated = !precision || isEmpty(feature.properties[precision[0]]);
  const radius = radiusOf(feature, schema);
  return [
    row(say(lang, 'coordinates'), lonLat(lon, lat)),
    ...(unstated ? [row(say(lang, 'precision'), say(lang, 'notStated'))] : []),
    ...(radius ? [row(say(lang, 'precision'), say(lang, 'circle', lengthText(radius)))] : []),
  ];
}
