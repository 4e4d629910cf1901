import type { Feature as GeoJsonFeature, FeatureCollection, Geometry } from 'geojson';
import { ask, own } from '../api';
import type { Lang } from '../i18n';

/** What is asked of places: what is here, and what is near. */

/** How a record lies to a place; metres, degrees from north, square kilometres. */
export interface NearRecord {
  readonly title: string;
  readonly evidence: string;
  readonly distance_m: number;
  /** Null when nobody says. */
  readonly position_accuracy_m: number | null;
  readonly datum_accuracy_m: number | null;
  readonly relation: 'inside' | 'encloses' | 'overlaps' | 'touches' | 'apart';
  readonly azimuth_deg: number | null;
  readonly overlap_km2?: number;
  readonly overlap_percent_of_place?: number;
  readonly overlap_percent_of_record?: number;
}

export interface MapSheet {
  readonly scaleDenominator: number;
  readonly number: string;
  readonly oldNumber: string;
}

export interface RecordGroup {
  readonly collection: string;
  readonly title: string;
  /** Whose data it is. */
  readonly source: string;
  readonly records: readonly (NearRecord & { readonly id: string; readonly type?: string })[];
}

export interface Surroundings {
  readonly method: string;
  readonly caution: string;
  readonly mapSheets: readonly MapSheet[];
  readonly gaussKruger: readonly {
    readonly crs: string;
    readonly title: string;
    readonly northing_m: number;
    readonly easting_m: number;
    readonly degreesFromMeridian: number;
  }[];
  readonly elevation?: NearRecord & {
    readonly elevation_m?: number | null;
    readonly source: string;
    readonly caveats: readonly string[];
  };
  readonly areas: readonly RecordGroup[];
  readonly nearest: readonly RecordGroup[];
}

export function surroundingsOf(lon: number, lat: number, lang: Lang): Promise<Surroundings> {
  return ask<Surroundings>(`at?${new URLSearchParams({ point: `POINT(${lon} ${lat})` })}`, lang);
}

export type NearHit = GeoJsonFeature<Geometry | null, NearRecord>;

export interface NearAnswer extends Omit<FeatureCollection, 'features'> {
  readonly place: { readonly area_km2?: number; readonly mapSheets: readonly MapSheet[] };
  readonly method: string;
  readonly caution: string;
  readonly numberMatched?: number;
  readonly features: readonly NearHit[];
}

export interface Near {
  readonly dataset: string;
  /** Well-known text. */
  readonly place: string;
  /** Metres; null for the nearest. */
  readonly distance: number | null;
  /** In CQL2; null for all records. */
  readonly filter: string | null;
  readonly limit: number;
}

function nearPath({ dataset, place, distance, filter, limit }: Near): string {
  const query = new URLSearchParams({ place, limit: String(limit) });
  if (distance !== null) query.set('distance', String(distance));
  if (filter) query.set('filter', filter);
  return `collections/${encodeURIComponent(dataset)}/proximity?${query}`;
}

export function nearRecords(near: Near, lang: Lang): Promise<NearAnswer> {
  return ask<NearAnswer>(nearPath(near), lang);
}

/** The address of the same answer, for who wants it as a file. */
export function nearAddress(near: Near, lang: Lang): string {
  return `${own(nearPath(near))}&lang=${lang}`;
}
