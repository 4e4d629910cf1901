package org.mineralgis.submission;

import java.util.List;
import org.mineralgis.model.CoordinateNotation;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.LocalizedText;

/**
 * Where positions are probably taken from.
 *
 * @param source the columns, the file or nothing
 * @param evidence why
 * @param questions what a person has to decide
 */
record PositionDraft(GeometrySource source, List<LocalizedText> evidence, List<LocalizedText> questions) {

    static PositionDraft of(GeometrySource source, String zh, String en) {
        return new PositionDraft(source, List.of(new LocalizedText(zh, en)), List.of());
    }

    /** @param because behind the sentence on the columns, in Chinese and English */
    static PositionDraft ofPair(
            String east, String north, CoordinateNotation notation, String becauseZh, String becauseEn) {
        return switch (notation) {
            case DEGREES ->
                of(
                        new GeometrySource.Columns(east, north),
                        "经度取自列 " + east + "，纬度取自列 " + north + "（十进制度）" + becauseZh,
                        "longitude is taken from the column " + east + ", latitude from " + north + " (decimal degrees)"
                                + becauseEn);
            case DMS ->
                of(
                        new GeometrySource.AngleColumns(east, north),
                        "经度取自列 " + east + "，纬度取自列 " + north + "（度分秒）" + becauseZh,
                        "longitude is taken from the column " + east + ", latitude from " + north
                                + " (degrees, minutes, seconds)" + becauseEn);
            case METRES ->
                of(
                        new GeometrySource.PlaneColumns(east, north),
                        "东坐标取自列 " + east + "，北坐标取自列 " + north + "（米）" + becauseZh,
                        "eastings are taken from the column " + east + ", northings from " + north + " (metres)"
                                + becauseEn);
        };
    }

    PositionDraft asking(LocalizedText question) {
        return new PositionDraft(source, evidence, List.of(question));
    }

    /** The same read as degrees: metres of no known system cannot be declared as such. */
    GeometrySource inDegrees() {
        if (source instanceof GeometrySource.PlaneColumns plane) {
            return new GeometrySource.Columns(plane.east(), plane.north());
        }
        if (source instanceof GeometrySource.Corners corners && corners.notation() == CoordinateNotation.METRES) {
            return new GeometrySource.Corners(corners.property(), CoordinateNotation.DEGREES, corners.northFirst());
        }
        return source;
    }
}
