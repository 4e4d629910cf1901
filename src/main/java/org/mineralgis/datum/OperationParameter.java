package org.mineralgis.datum;

/**
 * A number that an operation works with.
 *
 * @param name such as {@code X-axis translation}, in the words of EPSG where it has any
 * @param value in {@code unit}
 * @param unit {@code m}, {@code deg} or {@code 1}
 * @param source where the value stands
 */
public record OperationParameter(String name, double value, String unit, String source) {}
