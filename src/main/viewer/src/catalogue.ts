import * as api from './api';
import type { Collection, Properties } from './api';
import type { View } from './hash';
import { other, type Lang, type Localized } from './i18n';

/** A dataset as the page knows it. */
export interface Dataset extends Collection {
  /** Names of records by identifier, where the identifier is a code of a list, such as that of the counties. */
  readonly idTerms: ReadonlyMap<string, Localized>;
  /** Whether names in Uyghur go before all others. */
  readonly uyghurFirst: boolean;
}

export type Catalogue = ReadonlyMap<string, Dataset>;

/** The field in which a dataset has names in Uyghur, given by those who speak it. */
const UYGHUR_NAME = 'name_ug';

/** All datasets with their titles in a language. */
export async function readCatalogue({ lang, uyghur }: View): Promise<Catalogue> {
  const collections = await api.collections(lang);
  const datasets = await Promise.all(
    collections.map(async (each): Promise<Dataset> => ({ ...each, idTerms: await idTermsOf(each, lang), uyghurFirst: uyghur })),
  );
  return new Map(datasets.map((each) => [each.id, each]));
}

/** Only a dataset that has no field for a name in one of the languages needs the titles of its codes. */
async function idTermsOf(collection: Collection, lang: Lang): Promise<ReadonlyMap<string, Localized>> {
  const { titleField } = collection;
  if (!titleField || (titleField.zh && titleField.en)) return new Map();
  const { properties } = await api.schema(collection.id, lang);
  const identifier = Object.values(properties).find((property) => property['x-ogc-role'] === 'id');
  return new Map((identifier?.['x-terms'] ?? []).map((term) => [term.value, term]));
}

/** A record's name in Uyghur where it goes first, else in the language, else in the other, else its identifier. */
export function nameOf(properties: Properties, fid: string, dataset: Dataset | undefined, lang: Lang): string {
  const uyghur = dataset?.uyghurFirst ? uyghurName(properties) : null;
  return uyghur ?? ownName(properties, fid, dataset, lang) ?? ownName(properties, fid, dataset, other(lang)) ?? fid;
}

/** The name that Uyghur readers know it by; null where the record has none. */
export function uyghurName(properties: Properties): string | null {
  const name = properties[UYGHUR_NAME];
  return typeof name === 'string' && name ? name : null;
}

/** A record's name in just this language. */
export function ownName(properties: Properties, fid: string, dataset: Dataset | undefined, lang: Lang): string | null {
  const field = dataset?.titleField?.[lang];
  const value = field ? properties[field] : null;
  return typeof value === 'string' && value ? value : (dataset?.idTerms.get(fid)?.[lang] ?? null);
}
