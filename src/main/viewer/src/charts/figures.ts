import type { Feature } from '../api';
import type { RecordKey } from '../hash';
import { quantityOf } from '../quantities';

/**
 * Which figures of resources and reserves stand in a chart. Nothing is added up: GB/T 17766-2020 keeps resources and reserves
 * apart, and of several figures of a deposit one may be part of another or replace it.
 */
export interface Figure {
  readonly fid: string;
  readonly subject: RecordKey;
  readonly kind: string;
  readonly commodity: string;
  /** What the quantity measures, ore or contained metal; empty where the source does not say. */
  readonly basis: string;
  readonly date: string;
  /** Kind and category in the words of the source: whether it is a total, an addition or a part. */
  readonly term: string;
  /** Tonnes. */
  readonly tonnes: number;
  /** Whether that is a lower bound only. */
  readonly atLeast: boolean;
}

/** The figure of a record; null when it has none that could be read as tonnes. */
export function figureOf(feature: Feature): Figure | null {
  const { properties } = feature;
  const { tonnes, least } = quantityOf(feature);
  const text = (name: string): string => String(properties[name] ?? '');
  const subject: RecordKey | null = text('occurrence_id')
    ? { dataset: 'mineral_occurrence', fid: text('occurrence_id') }
    : text('resource_area_id')
      ? { dataset: 'resource_area', fid: text('resource_area_id') }
      : null;
  const value = tonnes ?? least;
  // An orebody is part of its deposit.
  if (!subject || value === null || text('orebody')) return null;
  return {
    fid: String(feature.id),
    subject,
    kind: text('kind'),
    commodity: text('commodity'),
    basis: text('quantity_basis'),
    date: text('effective_date'),
    term: text('category_original'),
    tonnes: value,
    atLeast: tonnes === null,
  };
}

/** One figure for each deposit, commodity, kind and basis: the latest, and of one date the largest. */
export function latestOfEach(figures: readonly Figure[]): readonly Figure[] {
  const chosen = new Map<string, Figure>();
  for (const figure of figures) {
    const { subject, kind, commodity, basis } = figure;
    const key = JSON.stringify([subject.dataset, subject.fid, kind, commodity, basis]);
    const before = chosen.get(key);
    if (!before || isNewer(figure, before)) chosen.set(key, figure);
  }
  return [...chosen.values()];
}

/** An undated figure is older than all that are dated. */
function isNewer(a: Figure, b: Figure): boolean {
  return a.date === b.date ? a.tonnes > b.tonnes : a.date > b.date;
}
