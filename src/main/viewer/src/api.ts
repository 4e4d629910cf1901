import type { Feature as GeoJsonFeature, Geometry, LineString, Point, Polygon } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { Offer } from './check/receipt';
import type { Downloads } from './download-offer';
import * as folder from './folder';
import type { Lang, Localized } from './i18n';

/** The public API as the page uses it. Every address is one that anybody may ask. */

/** Whether the page lies in a folder that `export site` made, with files in place of an API. */
export const inFolder = document.documentElement.dataset['release'] !== undefined;

export interface Link {
  readonly rel: string;
  readonly href: string;
  readonly title?: string;
}

export interface Collection {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly attribution?: string;
  /** How the dataset is cited; its address is the last word. */
  readonly citation?: string;
  readonly releaseId?: number;
  readonly licence?: { readonly title?: string; readonly url?: string | null };
  readonly caveats?: readonly string[];
  readonly evidence?: string;
  readonly featureCount?: number;
  readonly geometryType?: string;
  readonly titleField?: Partial<Localized> | null;
  /** West, south, east, north in degrees of WGS 84. */
  readonly extent?: { readonly spatial?: { readonly bbox?: readonly (readonly number[])[] } };
  readonly links?: readonly Link[];
  /** Into how many files its records are dealt; only in a folder. */
  readonly recordParts?: number;
  /** Only of a collection that was asked for alone. */
  readonly downloads?: Downloads;
}

export interface Property {
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly 'x-ogc-unit'?: string;
  readonly 'x-ogc-role'?: string;
  /** The dataset whose records the values name by their identifiers. */
  readonly 'x-references'?: string;
  readonly 'x-terms'?: readonly (Localized & { readonly value: string })[];
}

export interface Schema {
  readonly properties: Readonly<Record<string, Property>>;
}

export type Properties = Readonly<Record<string, unknown>>;
export type Feature = Omit<GeoJsonFeature<Geometry | null>, 'properties'> & { readonly properties: Properties; readonly links?: readonly Link[] };

export interface Page {
  readonly features: readonly Feature[];
  readonly links?: readonly Link[];
  readonly numberMatched?: number;
}

/** The server answered, but not with what was asked for. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    address: string,
  ) {
    super(`${status} ${address}`);
  }
}

/** An address of the API on the page's own origin, whatever host the server believes it has. */
export function own(address: string): string {
  const url = new URL(address, document.baseURI);
  return /^https?:$/.test(url.protocol) ? location.origin + url.pathname + url.search : address;
}

/** A page for people; in a folder there is one for all datasets. */
export function htmlPage(path: string, lang: Lang): string {
  return own(inFolder ? `data.${lang}.html` : `${path}?f=html&lang=${lang}`);
}

export function recordPath(dataset: string, fid: string): string {
  return `collections/${encodeURIComponent(dataset)}/items/${encodeURIComponent(fid)}`;
}

export async function ask<T>(path: string, lang: Lang, signal?: AbortSignal): Promise<T> {
  if (inFolder) return fileOf<T>(own(`data/${lang}/${path}.json`));
  const address = own(path);
  const headers = { Accept: 'application/geo+json, application/json', 'Accept-Language': lang };
  const response = await fetch(address, signal ? { headers, signal } : { headers });
  if (!response.ok) throw new ApiError(response.status, address);
  return (await response.json()) as T;
}

/** A document that lies in the folder of the page. */
export async function fileOf<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new ApiError(response.status, address);
  return (await response.json()) as T;
}

const remembered = new Map<string, Promise<unknown>>();

/** Asks once per address and language; a failure is forgotten, so that a later try asks again. */
function once<T>(path: string, lang: Lang): Promise<T> {
  const key = `${lang} ${path}`;
  let answer = remembered.get(key);
  if (!answer) {
    answer = ask<T>(path, lang);
    answer.catch(() => remembered.delete(key));
    remembered.set(key, answer);
  }
  return answer as Promise<T>;
}

export async function collections(lang: Lang): Promise<readonly Collection[]> {
  return (await once<{ collections: Collection[] }>('collections', lang)).collections;
}

export function collection(dataset: string, lang: Lang): Promise<Collection> {
  return once<Collection>(`collections/${encodeURIComponent(dataset)}`, lang);
}

/** How many records these parameters select. */
export async function matched(
  dataset: string,
  selection: URLSearchParams,
  lang: Lang,
  signal: AbortSignal,
): Promise<number> {
  const query = new URLSearchParams([...selection, ['limit', '1'], ['skipGeometry', 'true']]);
  const page = await ask<Page>(`collections/${encodeURIComponent(dataset)}/items?${query}`, lang, signal);
  return page.numberMatched ?? page.features.length;
}

/** Identifiers of the first records that these parameters select. */
export async function firstIds(
  dataset: string,
  selection: URLSearchParams,
  limit: number,
  lang: Lang,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const query = new URLSearchParams([...selection, ['limit', String(limit)], ['skipGeometry', 'true']]);
  const page = await ask<Page>(`collections/${encodeURIComponent(dataset)}/items?${query}`, lang, signal);
  return page.features.map(({ id }) => String(id));
}

/** The first records that a filter selects, without their positions. */
export async function selected(dataset: string, filter: string, limit: number, lang: Lang): Promise<readonly Feature[]> {
  const query = new URLSearchParams({ filter, limit: String(limit), skipGeometry: 'true' });
  return (await ask<Page>(`collections/${encodeURIComponent(dataset)}/items?${query}`, lang)).features;
}

export function schema(dataset: string, lang: Lang): Promise<Schema> {
  return once<Schema>(`collections/${encodeURIComponent(dataset)}/schema`, lang);
}

export async function style(lang: Lang): Promise<StyleSpecification> {
  const drawn = await ask<StyleSpecification>('styles/map', lang);
  // MapLibre takes no relative address for it.
  return typeof drawn.sprite === 'string' ? { ...drawn, sprite: own(drawn.sprite) } : drawn;
}

/** What may be sent to be checked. */
export function offer(lang: Lang): Promise<Offer> {
  return ask<Offer>('check?f=json', lang);
}

/** What a tileset says of itself (TileJSON 3.0). */
export interface TileJson {
  readonly tiles: readonly string[];
  readonly minzoom?: number;
  readonly maxzoom?: number;
  readonly bounds?: readonly number[];
  readonly attribution?: string;
}

export function tileJson(address: string, lang: Lang): Promise<TileJson> {
  return once(address, lang);
}

export function feature(dataset: string, fid: string, lang: Lang): Promise<Feature> {
  return inFolder ? folder.feature(dataset, fid, lang) : ask<Feature>(recordPath(dataset, fid), lang);
}

export function search(dataset: string, text: string, limit: number, lang: Lang, signal: AbortSignal): Promise<Page> {
  if (inFolder) return folder.search(dataset, text, limit, lang);
  const query = new URLSearchParams({ q: text, limit: String(limit) });
  return ask<Page>(`collections/${encodeURIComponent(dataset)}/items?${query}`, lang, signal);
}

/** A record that the search over all datasets found. */
export interface Hit {
  readonly collection: string;
  readonly id: string;
  readonly title: string;
  readonly county?: string;
  readonly geometry: Point | null;
  readonly match: { readonly parts: readonly { readonly text: string; readonly matched: boolean }[] };
}

export interface Hits {
  readonly numberMatched: number;
  readonly hits: readonly Hit[];
}

/** Records of all datasets by any of their names, the best first. */
export function find(text: string, limit: number, lang: Lang, signal: AbortSignal): Promise<Hits> {
  return ask<Hits>(`search?${new URLSearchParams({ q: text, limit: String(limit) })}`, lang, signal);
}

/** More than this are not asked for at once: what belongs to one record is a short list. */
const RELATED_MAX = 200;

/** The records with a value in a field, for a list one that contains it; without their shapes. */
export async function recordsWith(dataset: string, field: string, value: string, lang: Lang): Promise<readonly Feature[]> {
  if (inFolder) return folder.recordsWith(dataset, field, value, lang);
  return listOf(dataset, { [field]: value }, lang);
}

/** The areas in which a place lies, without their shapes: degrees of WGS 84. */
export function recordsAt(dataset: string, lon: number, lat: number, lang: Lang): Promise<readonly Feature[]> {
  return listOf(dataset, { filter: `S_INTERSECTS(geometry,POINT(${lon} ${lat}))` }, lang);
}

/** The records that a condition in CQL2 selects, without their shapes: no more than 200. */
export function recordsThat(dataset: string, filter: string, lang: Lang): Promise<readonly Feature[]> {
  return listOf(dataset, { filter }, lang);
}

async function listOf(dataset: string, which: Record<string, string>, lang: Lang): Promise<readonly Feature[]> {
  const query = new URLSearchParams({ ...which, limit: String(RELATED_MAX), skipGeometry: 'true' });
  return (await ask<Page>(`collections/${encodeURIComponent(dataset)}/items?${query}`, lang)).features;
}

/** One way to read a text as a place. */
export interface PlaceReading {
  readonly kind: 'point' | 'line' | 'area' | 'sheet';
  /** In words. */
  readonly how: string;
  readonly geometry: Point | LineString | Polygon;
  /** West, south, east, north in degrees. */
  readonly bbox: readonly [number, number, number, number];
}

/** The places that a text can mean. */
export async function readPlace(text: string, lang: Lang, signal?: AbortSignal): Promise<readonly PlaceReading[]> {
  const answer = await ask<{ readings: PlaceReading[] }>(`position?${new URLSearchParams({ text })}`, lang, signal);
  return answer.readings;
}

/** All features of a dataset, page after page. */
export async function allFeatures(dataset: string, lang: Lang): Promise<readonly Feature[]> {
  if (inFolder) return folder.allFeatures(dataset, lang);
  const features: Feature[] = [];
  let next: string | undefined = `collections/${encodeURIComponent(dataset)}/items?limit=1000`;
  while (next) {
    const page: Page = await ask<Page>(next, lang);
    features.push(...page.features);
    next = page.links?.find((link) => link.rel === 'next')?.href;
  }
  return features;
}

/** How many records of a dataset have which values. */
export interface Aggregate {
  readonly numberMatched: number;
  readonly groups: readonly {
    readonly values: readonly (string | null)[];
    readonly titles: readonly string[];
    readonly count: number;
  }[];
}

export function aggregate(dataset: string, query: URLSearchParams, lang: Lang, signal: AbortSignal): Promise<Aggregate> {
  return ask<Aggregate>(`collections/${encodeURIComponent(dataset)}/aggregate?${query}`, lang, signal);
}

/** Records of a dataset by the parameters of an items request. */
export function items(dataset: string, query: URLSearchParams, lang: Lang, signal: AbortSignal): Promise<Page> {
  return ask<Page>(`collections/${encodeURIComponent(dataset)}/items?${query}`, lang, signal);
}
