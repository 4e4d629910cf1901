import * as api from '../api';
import type { Feature } from '../api';
import { either, quoted } from '../filter/record-filter';
import type { Lang } from '../i18n';
import { isEmpty } from '../values';

/** What charts count: records that pass a filter, by the values of a field. In a folder, where nothing is filtered, by its files. */

export interface Count {
  /** Empty for records without a value. */
  readonly value: string;
  readonly count: number;
}

/** More values than this are counted together. */
const VALUES_MAX = 500;

/** How many records have each value of a field, the largest first, and how many have other values than these. */
export interface Counts {
  readonly values: readonly Count[];
  readonly others: number;
}

export async function countsBy(dataset: string, field: string, filter: string | null, lang: Lang): Promise<Counts> {
  if (api.inFolder) return { values: await countedHere(dataset, field, lang), others: 0 };
  const query = new URLSearchParams({ by: field, limit: String(VALUES_MAX), ...(filter ? { filter } : {}) });
  const { groups, numberMatched } = await api.aggregate(dataset, query, lang, new AbortController().signal);
  const values = groups.map(({ values: [value], count }) => ({ value: value ?? '', count }));
  return { values, others: numberMatched - values.reduce((sum, { count }) => sum + count, 0) };
}

async function countedHere(dataset: string, field: string, lang: Lang): Promise<readonly Count[]> {
  const counts = new Map<string, number>();
  for (const { properties } of await api.allFeatures(dataset, lang)) {
    const value = isEmpty(properties[field]) ? '' : String(properties[field]);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

/** So many identifiers are asked for at once. */
const IDS_MAX = 80;

/** Those of the named records that pass a filter. */
export async function passing(
  dataset: string,
  fids: readonly string[],
  filter: string | null,
  lang: Lang,
): Promise<ReadonlyMap<string, Feature>> {
  const found = api.inFolder ? await api.allFeatures(dataset, lang) : await asked(dataset, fids, filter, lang);
  return new Map(found.map((each) => [String(each.id), each]));
}

async function asked(dataset: string, fids: readonly string[], filter: string | null, lang: Lang): Promise<Feature[]> {
  const { properties } = await api.schema(dataset, lang);
  const id = Object.keys(properties).find((name) => properties[name]?.['x-ogc-role'] === 'id') ?? 'id';
  const parts = Array.from({ length: Math.ceil(fids.length / IDS_MAX) }, (_, part) => fids.slice(part * IDS_MAX, (part + 1) * IDS_MAX));
  const found = await Promise.all(
    parts.map((part) => {
      const named = either(part.map((fid) => `${id}=${quoted(fid)}`));
      return api.recordsThat(dataset, filter ? `(${filter}) AND ${named}` : named, lang);
    }),
  );
  return found.flat();
}
