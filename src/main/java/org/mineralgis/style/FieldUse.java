package org.mineralgis.style;

import org.jspecify.annotations.Nullable;

/**
 * A place in a style file that speaks of a field.
 *
 * @param line from 1
 * @param field its name
 * @param literal what its values are compared with, as written; null where they are not compared with a value
 */
record FieldUse(int line, String field, @Nullable String literal) {}
