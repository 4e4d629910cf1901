package org.mineralgis.submission;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.datum.SystemDetection;
import org.mineralgis.datum.SystemReading;
import org.mineralgis.model.LocalizedText;

/**
 * Which of two numbers is the easting or longitude, by their size.
 *
 * @param decided whether the numbers tell
 * @param northFirst whether the first is the northing or latitude; false when they do not tell
 * @param evidence what speaks for it
 */
record AxisOrder(boolean decided, boolean northFirst, LocalizedText evidence) {

    /** No northing of China is as large; eastings with their zone before them are. */
    private static final double NORTHING_MAX = 10_000_000;

    static AxisOrder of(List<Coordinate> positions) {
        List<SystemReading> readings = SystemDetection.of(positions).readings();
        if (!readings.isEmpty()) {
            SystemReading best = readings.get(0);
            return new AxisOrder(true, best.swapped(), best.evidence());
        }
        if (!positions.isEmpty() && positions.stream().allMatch(at -> at.x > NORTHING_MAX && at.y < NORTHING_MAX)) {
            return numbered(false);
        }
        if (!positions.isEmpty() && positions.stream().allMatch(at -> at.y > NORTHING_MAX && at.x < NORTHING_MAX)) {
            return numbered(true);
        }
        return new AxisOrder(
                false, false, new LocalizedText("数字不能说明坐标轴的顺序", "the numbers do not tell the order of the axes"));
    }

    private static AxisOrder numbered(boolean northFirst) {
        return new AxisOrder(
                true,
                northFirst,
                new LocalizedText("八位数为带带号的东坐标", "the number of eight digits is the easting with its zone"));
    }
}
