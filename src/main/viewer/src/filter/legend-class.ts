import type { LayerSpecification } from 'maplibre-gl';
import type { Schema } from '../api';
import { either, quoted } from './record-filter';

/**
 * The condition of layers of the map in CQL2: the records that any of them draws. The filters of our style know a small part of
 * MapLibre's expressions; null for one with another part, which then cannot be asked for.
 */
export function classCondition(layers: readonly LayerSpecification[], schema: Schema): string | null {
  const conditions = layers.map((layer) => {
    const filter = (layer as { filter?: unknown }).filter;
    return filter === undefined ? null : condition(filter, schema);
  });
  const known = [...new Set(conditions.filter((each) => each !== null))];
  return known.length && known.length === new Set(conditions).size ? either(known) : null;
}

const COMPARISONS: Readonly<Record<string, string>> = { '==': '=', '!=': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' };

function condition(expression: unknown, schema: Schema): string | null {
  if (!Array.isArray(expression)) return null;
  const [operator, ...rest] = expression as [string, ...unknown[]];
  if (operator === 'all' || operator === 'any') {
    const parts = rest.map((part) => condition(part, schema));
    if (parts.includes(null)) return null;
    return parts.length ? `(${parts.join(operator === 'all' ? ' AND ' : ' OR ')})` : null;
  }
  if (operator === '!') {
    const part = condition(rest[0], schema);
    return part && `NOT (${part})`;
  }
  if (operator === 'has') return typeof rest[0] === 'string' && rest[0] in schema.properties ? `${rest[0]} IS NOT NULL` : null;
  if (operator === 'in') return within(rest, schema);
  return comparison(operator, rest, schema);
}

/** Where a value is missing MapLibre's comparison is false and SQL's unknown, which differ below a NOT. */
function comparison(operator: string, [left, right]: readonly unknown[], schema: Schema): string | null {
  const sign = COMPARISONS[operator];
  const field = fieldOf(left, schema);
  if (!sign || !field || (typeof right !== 'string' && typeof right !== 'number')) return null;
  const value = typeof right === 'string' ? quoted(right) : String(right);
  if (operator === '!=') return `(${field} IS NULL OR ${field} <> ${value})`;
  return `(${field} IS NOT NULL AND ${field} ${sign} ${value})`;
}

/** A text inside of another, which of a list's items means one of them. */
function within([needle, haystack]: readonly unknown[], schema: Schema): string | null {
  const field = fieldOf(haystack, schema);
  if (!field || typeof needle !== 'string') return null;
  if (schema.properties[field]?.type === 'array') return `(${field} IS NOT NULL AND A_CONTAINS(${field},(${quoted(needle)})))`;
  const pattern = quoted(`%${needle.replace(/[\\%_]/g, '\\$&')}%`);
  return `(${field} IS NOT NULL AND ${field} LIKE ${pattern})`;
}

function fieldOf(expression: unknown, schema: Schema): string | null {
  if (!Array.isArray(expression) || expression[0] !== 'get' || typeof expression[1] !== 'string') return null;
  return expression[1] in schema.properties ? expression[1] : null;
}
