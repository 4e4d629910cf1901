import { aggregate } from '../api';
import type { Lang } from '../i18n';

/** The values of one property, and how many records have each. */
export interface ValueCount {
  /** Empty for records without a value. */
  readonly value: string;
  readonly title: string;
  readonly count: number;
}

/** More values than this are no choice any more. */
const VALUES_MAX = 60;

/** The largest first. */
export async function valueCounts(
  dataset: string,
  property: string,
  filter: string | null,
  lang: Lang,
  signal: AbortSignal,
): Promise<readonly ValueCount[]> {
  const query = new URLSearchParams({ by: property, limit: String(VALUES_MAX), ...(filter ? { filter } : {}) });
  const { groups } = await aggregate(dataset, query, lang, signal);
  return groups.map(({ values, titles, count }) => ({ value: values[0] ?? '', title: titles[0] ?? '', count }));
}

/** How many records there are. */
export async function recordsMatched(dataset: string, filter: string | null, lang: Lang, signal: AbortSignal): Promise<number> {
  return (await aggregate(dataset, new URLSearchParams(filter ? { filter } : {}), lang, signal)).numberMatched;
}
