import type { StyleSpecification } from 'maplibre-gl';
import * as api from '../api';
import type { Catalogue } from '../catalogue';
import type { Lang } from '../i18n';
import { legendEntries } from '../legend';
import { layersOf } from '../style';
import { classCondition } from './legend-class';
import { toCql, type RecordFilter } from './record-filter';

/** The condition of a filter of a dataset in CQL2; null for all records. */
export async function conditionOf(
  dataset: string,
  filter: RecordFilter,
  { style, catalogue, lang }: { style: StyleSpecification; catalogue: Catalogue; lang: Lang },
): Promise<string | null> {
  const schema = await api.schema(dataset, lang);
  const { titleField } = catalogue.get(dataset) ?? {};
  const titles = [titleField?.zh, titleField?.en].filter((field): field is string => Boolean(field));
  const entries = legendEntries(layersOf(style, dataset));
  return toCql(filter, { titles: [...new Set(titles)], schema }, (title) => {
    const entry = entries.find((each) => each.title.en === title);
    return entry ? classCondition(entry.layers) : null;
  });
}
