package org.mineralgis.analysis;

/**
 * How many records lie in a square of a grid on the plane of {@link EqualAreaProjection}.
 *
 * @param column whole sides east of the origin of its western edge
 * @param row whole sides north of the origin of its southern edge
 * @param count records, 1 or more
 */
public record SquareCount(int column, int row, long count) {}
