import * as api from './api';
import type { Feature } from './api';
import type { Lang } from './i18n';

/**
 * Records that others refer to. The datasets referred to are short lists, so they are read whole, once: asking record by
 * record would need one request each.
 */
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
