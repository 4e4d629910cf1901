import type { Schema } from '../api';
import type { Lang } from '../i18n';

/** The fields of occurrences that charts go by. */
export const COMMODITY = 'main_commodity';
export const COUNTY = 'county_code';
/** Computed by the standard from the figures that count. */
export const SIZE = 'size_class';
/** In the words of the source. */
export const DECLARED = 'size_class_declared';

/** The title of a value in the vocabulary of its field, else the value. */
export function term(value: string, field: string, schema: Schema, lang: Lang): string {
  return schema.properties[field]?.['x-terms']?.find((each) => each.value === value)?.[lang] ?? value;
}
