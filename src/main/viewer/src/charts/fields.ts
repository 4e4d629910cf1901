import type { Schema } from '../api';
import type { Lang } from '../i18n';

/** The fields of occurrences that charts go by. */
export const COMMODITY = 'main_commodity';
export const COUNTY = 'county_code';
export const SIZE = 'size_class_declared';

/** The title of a value in the vocabulary of its field, else the value. */
export function term(value: string, field: string, schema: Schema, lang: Lang): string {
  return schema.properties[field]?.['x-terms']?.find((each) => each.value === value)?.[lang] ?? value;
}
