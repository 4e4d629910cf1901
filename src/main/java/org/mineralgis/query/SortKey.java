package org.mineralgis.query;

/**
 * One of the fields by which records are ordered. Records without a value come last either way; the id decides in the end.
 *
 * @param field name of a field that is neither a list nor a geometry
 * @param descending from large to small
 */
public record SortKey(String field, boolean descending) {}
