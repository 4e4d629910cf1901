import * as api from './api';
import type { Feature } from './api';
import type { RecordKey } from './hash';
import type { Lang } from './i18n';

/** Records that belong to another one, found through the public API; in a folder, through its files. */

/** Where a record names what it belongs to: the field with identifiers of the records of a dataset. */
const ESTIMATE_SUBJECT: Readonly<Record<string, string>> = {
  mineral_occurrence: 'occurrence_id',
  resource_area: 'resource_area_id',
};
export const ESTIMATES = 'resource_estimate';
export const MINES = 'mine';
export const OCCURRENCES = 'mineral_occurrence';
/** Areas that are looked up for a record, the smaller question first. */
export const AREAS: readonly string[] = ['admin_area', 'team_territory', 'resource_area'];

/** What the figures of a record are about: itself, or for a mine its deposit; null where there can be none. */
export function subjectOf(dataset: string, feature: Feature): RecordKey | null {
  if (ESTIMATE_SUBJECT[dataset]) return { dataset, fid: String(feature.id) };
  const deposit = feature.properties['occurrence_id'];
  return dataset === MINES && typeof deposit === 'string' ? { dataset: OCCURRENCES, fid: deposit } : null;
}

export function estimatesOf({ dataset, fid }: RecordKey, lang: Lang): Promise<readonly Feature[]> {
  return api.recordsWith(ESTIMATES, ESTIMATE_SUBJECT[dataset] ?? '', fid, lang);
}

export function minesOf(occurrence: string, lang: Lang): Promise<readonly Feature[]> {
  return api.recordsWith(MINES, 'occurrence_id', occurrence, lang);
}

/** How areas were looked up: by the position of the record, or where it has none by the county that it names. */
export type Lookup = 'byPosition' | 'byCounty';

export function lookupOf(feature: Feature): Lookup | null {
  if (feature.geometry?.type === 'Point' && !api.inFolder) return 'byPosition';
  return typeof feature.properties['county_code'] === 'string' ? 'byCounty' : null;
}

/** The areas of a dataset that a record lies in. */
export function areasAround(dataset: string, feature: Feature, lang: Lang): Promise<readonly Feature[]> {
  if (feature.geometry?.type === 'Point' && !api.inFolder) {
    const [lon, lat] = feature.geometry.coordinates as [number, number];
    return api.recordsAt(dataset, lon, lat, lang);
  }
  const county = String(feature.properties['county_code']);
  return api.recordsWith(dataset, dataset === 'admin_area' ? 'adcode' : 'county_codes', county, lang);
}
