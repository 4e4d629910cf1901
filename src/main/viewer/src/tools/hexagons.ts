import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { ask, own } from '../api';
import type { Lang } from '../i18n';
import type { DensityAsked } from './density-results';

/** How many records of a dataset lie in which hexagon of equal area; cells without records are not there. */
export interface Hexagons extends Omit<FeatureCollection, 'features'> {
  readonly cellSizeKm: number;
  readonly cellAreaKm2: number;
  readonly method: string;
  /** How lines and areas have a place; not there for points. */
  readonly placedBy?: string;
  readonly numberMatched: number;
  readonly numberWithoutPosition: number;
  readonly numberBeyondGrid: number;
  readonly features: readonly Hexagon[];
}

export type Hexagon = Feature<Polygon, { readonly count: number; readonly per_100_km2: number }>;

function path({ dataset, kilometers, filter }: DensityAsked): string {
  const query = new URLSearchParams({ cellSize: String(kilometers), ...(filter ? { filter } : {}) });
  return `collections/${encodeURIComponent(dataset)}/hexagons?${query}`;
}

export function hexagonsOf(asked: DensityAsked, lang: Lang): Promise<Hexagons> {
  return ask<Hexagons>(path(asked), lang);
}

/** The address of the same answer, for who wants it as a file. */
export function hexagonsAddress(asked: DensityAsked, lang: Lang): string {
  return `${own(path(asked))}&lang=${lang}`;
}

/** The middle of a cell, longitude and latitude: that of its corners. */
export function middleOf({ geometry }: Hexagon): readonly [number, number] {
  const corners = (geometry.coordinates[0] ?? []).slice(1);
  const mean = (axis: 0 | 1): number => corners.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / corners.length;
  return [mean(0), mean(1)];
}
