import type { StyleSpecification } from 'maplibre-gl';
import * as api from '../api';
import type { Catalogue } from '../catalogue';
import type { View } from '../hash';
import type { Lang } from '../i18n';
import { legendEntries } from '../legend';
import { layersOf, mappedDatasets } from '../style';
import { classCondition } from './legend-class';
import { parseFilter, toCql, type RecordFilter } from './record-filter';

interface Drawn {
  readonly style: StyleSpecification;
  readonly catalogue: Catalogue;
  readonly lang: Lang;
}

/** The conditions of the filters in an address, by dataset: of those that are on the map and that are filtered at all. */
export async function conditionsOf(where: View['where'], drawn: Drawn): Promise<ReadonlyMap<string, string>> {
  const mapped = mappedDatasets(drawn.style);
  const filters = Object.entries(where).filter(([dataset]) => mapped.has(dataset) && drawn.catalogue.has(dataset));
  const conditions = await Promise.all(
    filters.map(async ([dataset, words]) => [dataset, await conditionOf(dataset, parseFilter(words), drawn)] as const),
  );
  return new Map(conditions.filter((each): each is [string, string] => each[1] !== null));
}

/** The condition of a filter of a dataset in CQL2; null for all records. */
export async function conditionOf(dataset: string, filter: RecordFilter, { style, catalogue, lang }: Drawn): Promise<string | null> {
  const schema = await api.schema(dataset, lang);
  const { titleField } = catalogue.get(dataset) ?? {};
  const titles = [titleField?.zh, titleField?.en].filter((field): field is string => Boolean(field));
  const entries = legendEntries(layersOf(style, dataset));
  return toCql(filter, { titles: [...new Set(titles)], schema }, (title) => {
    const entry = entries.find((each) => each.title.en === title);
    return entry ? classCondition(entry.layers) : null;
  });
}
