package org.mineralgis.store;

import org.mineralgis.analysis.HexagonGrid;

/**
 * How many records lie in a cell.
 *
 * @param cell which
 * @param count from 1
 */
public record CellCount(HexagonGrid.Cell cell, long count) {}
