package org.mineralgis.datum;

import org.jspecify.annotations.Nullable;

/**
 * A number that an operation works with.
 *
 * @param name such as {@code X-axis translation}, in the words of EPSG where it has any
 * @param value in {@code unit}; null when the operator who supplied it may have to keep it to himself
 * @param unit {@code m}, {@code deg}, {@code arcsec}, {@code ppm} or {@code 1}
 * @param source where the value stands
 */
public record OperationParameter(String name, @Nullable Double value, String unit, String source) {}
