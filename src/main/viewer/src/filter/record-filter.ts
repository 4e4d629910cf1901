import type { Schema } from '../api';

/** Which records of a dataset are wanted: for each property some of its values, and a text in the names. */
export interface RecordFilter {
  /** By property; the empty text is "no value". A legend's classes stand under {@link LEGEND}. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly text: string;
}

export const NO_FILTER: RecordFilter = { values: {}, text: '' };

/** In place of a property: classes of the legend, by their English titles. */
export const LEGEND = '~legend';

const TEXT = '~text';

export function isNarrow(filter: RecordFilter): boolean {
  return filter.text !== '' || Object.values(filter.values).some((values) => values.length > 0);
}

/** The filter with other values for a property; none for all. */
export function withValues(filter: RecordFilter, property: string, values: readonly string[]): RecordFilter {
  const { [property]: _, ...others } = filter.values;
  return { ...filter, values: values.length ? { ...others, [property]: values } : others };
}

/** As it stands in the address: `property:value,value;property:value`. */
export function formatFilter({ values, text }: RecordFilter): string {
  const parts = Object.entries(values).map(([name, each]) => `${escape(name)}:${each.map(escape).join(',')}`);
  return [...parts, ...(text ? [`${TEXT}:${escape(text)}`] : [])].join(';');
}

/** Reads what {@link formatFilter} wrote; parts that are not of that form are passed over. */
export function parseFilter(words: string): RecordFilter {
  let filter = NO_FILTER;
  for (const part of words.split(';')) {
    const [name = '', values] = part.split(':');
    if (!name || values === undefined) continue;
    const read = values.split(',').map(unescape);
    filter = unescape(name) === TEXT ? { ...filter, text: read[0] ?? '' } : withValues(filter, unescape(name), read);
  }
  return filter;
}

/** Also what parts an address, and what parts the words. */
function escape(text: string): string {
  return encodeURIComponent(text).replace(/[~']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`).replace(/^%7e/, '~');
}

function unescape(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What of the names is searched: the fields of their titles, and other names. */
export interface NameFields {
  readonly titles: readonly string[];
  readonly schema: Schema;
}

/**
 * The filter in CQL2 (OGC 21-065r2); null for all records.
 *
 * @param classOf the condition of a class of the legend; null when the legend has it no more
 */
export function toCql(filter: RecordFilter, names: NameFields, classOf: (title: string) => string | null): string | null {
  const all: string[] = [];
  for (const [property, values] of Object.entries(filter.values)) {
    if (property === LEGEND) {
      const classes = values.flatMap((title) => classOf(title) ?? []);
      if (classes.length) all.push(either(classes));
    } else if (names.schema.properties[property]) {
      all.push(oneOf(property, values, names.schema.properties[property]?.type === 'array'));
    }
  }
  if (filter.text) {
    const pattern = quoted(`%${filter.text.replace(/[\\%_]/g, '\\$&')}%`);
    all.push(either(names.titles.map((field) => `CASEI(${field}) LIKE CASEI(${pattern})`)));
  }
  return all.length ? all.join(' AND ') : null;
}

function oneOf(property: string, values: readonly string[], list: boolean): string {
  const stated = values.filter(Boolean).map(quoted);
  const conditions = stated.length ? [list ? `A_OVERLAPS(${property},(${stated}))` : `${property} IN (${stated})`] : [];
  if (values.includes('')) conditions.push(`${property} IS NULL`);
  return either(conditions);
}

export function either(conditions: readonly string[]): string {
  return conditions.length === 1 ? String(conditions[0]) : `(${conditions.join(' OR ')})`;
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
