package org.mineralgis.datum;

import org.mineralgis.model.LocalizedText;

/**
 * Where an operation is valid, in the coordinates that it takes: degrees with longitude first, or metres east, north.
 * The edges belong to it.
 *
 * @param west least first coordinate
 * @param south least second coordinate
 * @param east greatest first coordinate
 * @param north greatest second coordinate
 * @param title the same for people
 */
public record OperationArea(double west, double south, double east, double north, LocalizedText title) {

    /** Whether a position lies in it; never one that is not a number. */
    public boolean contains(double x, double y) {
        return x >= west && x <= east && y >= south && y <= north;
    }
}
