package org.mineralgis.resource;

import java.util.Locale;

/** What a quantity takes in of all that was ever found in a deposit. */
public enum QuantityExtent {
    /** All of it, what was mined too (累计查明). */
    CUMULATIVE,
    /** What is left of it (保有). */
    REMAINING,
    /** What some work added to it (新增). */
    ADDED,
    /** The source does not say. */
    UNSTATED;

    /** The extent of this word in data; that of any other is unstated. */
    public static QuantityExtent of(String word) {
        for (QuantityExtent each : values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        return UNSTATED;
    }
}
