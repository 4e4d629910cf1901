import type { LayerSpecification } from 'maplibre-gl';
import { either, quoted } from './record-filter';

/** A filter, or a part of one, in CQL2 JSON (OGC 21-065r2, annex C). */
type Cql = string | number | boolean | { readonly property: string } | { readonly op: string; readonly args: readonly Cql[] } | readonly Cql[];

/**
 * The condition of a class of the legend in CQL2 text, as the style says it: the records that any of its layers draws. Null for a class
 * of all records, which is no choice.
 */
export function classCondition(layers: readonly LayerSpecification[]): string | null {
  const filters = layers.map(({ metadata }) => (metadata as Record<string, unknown> | undefined)?.['mineralgis:filter'] as Cql | undefined);
  if (filters.some((filter) => filter === undefined || filter === null)) return null;
  return either([...new Set(filters.map((filter) => text(filter as Cql)))]);
}

function text(cql: Cql): string {
  if (typeof cql === 'string') return quoted(cql);
  if (typeof cql !== 'object') return String(cql);
  if (Array.isArray(cql)) return `(${(cql as readonly Cql[]).map(text).join(',')})`;
  if ('property' in cql) return cql.property;
  const { op, args } = cql as { op: string; args: readonly Cql[] };
  const parts = args.map(text);
  switch (op) {
    case 'and':
    case 'or':
      return `(${parts.join(` ${op.toUpperCase()} `)})`;
    case 'not':
      return `NOT (${parts[0]})`;
    case 'isNull':
      return `${parts[0]} IS NULL`;
    case 'between':
      return `${parts[0]} BETWEEN ${parts[1]} AND ${parts[2]}`;
    case 'like':
      return `${parts[0]} LIKE ${parts[1]}`;
    case 'casei':
    case 'a_contains':
      return `${op.toUpperCase()}(${parts.join(',')})`;
    default:
      return `${parts[0]} ${op} ${parts[1]}`;
  }
}
