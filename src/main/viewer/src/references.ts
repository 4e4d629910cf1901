import * as api from './api';
import type { Feature } from './api';
import type { Lang } from './i18n';

/**
 * Fields that hold identifiers of other records. The datasets named here are short lists, so they are read whole, once:
 * asking record by record would need one request each.
 */
const REFERENCES: Readonly<Record<string, string>> = {
  source_ids: 'source_document',
  source_id: 'source_document',
  coord_source: 'source_document',
  occurrence_id: 'mineral_occurrence',
  mine_id: 'mine',
  operator_id: 'organization',
  team_id: 'organization',
};

/** The dataset whose records a field of `dataset` names, if it names any. */
export function referenceOf(field: string, dataset: string): string | null {
  if (field === 'parent_id') return dataset;
  return Object.hasOwn(REFERENCES, field) ? (REFERENCES[field] ?? null) : null;
}

const lists = new Map<string, Promise<ReadonlyMap<string, Feature>>>();

/** The records of a dataset by identifier; a failure is forgotten, so that a later try asks again. */
export function recordsOf(dataset: string, lang: Lang): Promise<ReadonlyMap<string, Feature>> {
  let list = lists.get(dataset);
  if (!list) {
    list = api.allFeatures(dataset, lang).then((all) => new Map(all.map((each) => [String(each.id), each])));
    list.catch(() => lists.delete(dataset));
    lists.set(dataset, list);
  }
  return list;
}
