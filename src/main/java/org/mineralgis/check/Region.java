package org.mineralgis.check;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.datum.ServedRegion;
import org.mineralgis.model.LocalizedText;

/** Holds positions to the {@link ServedRegion}. */
final class Region {

    private static final Envelope NULL_ISLAND = new Envelope(-1e-6, 1e-6, -1e-6, 1e-6);

    private Region() {}

    /** Whether a vertex is at 0, 0, which is one of no system; that is a finding. */
    static boolean placeholder(Geometry source, RecordFindings findings) {
        boolean zero = NULL_ISLAND.intersects(source.getEnvelopeInternal())
                && Arrays.stream(source.getCoordinates()).anyMatch(NULL_ISLAND::contains);
        if (zero) {
            findings.add(Rule.G08, "位置在 0, 0", "the position is 0, 0");
        }
        return zero;
    }

    /** Whether all of it, in degrees of any geographic system, lies in the region. */
    static boolean contains(Geometry geographic) {
        return ServedRegion.covers(geographic.getEnvelopeInternal())
                || Arrays.stream(geographic.getCoordinates()).allMatch(ServedRegion::contains);
    }

    /** Reports how far outside the region it lies. */
    static void outside(Geometry source, Geometry geographic, RecordFindings findings) {
        Coordinate[] vertices = geographic.getCoordinates();
        int farthest = 0;
        for (int index = 1; index < vertices.length; index++) {
            if (ServedRegion.metersOutside(vertices[index]) > ServedRegion.metersOutside(vertices[farthest])) {
                farthest = index;
            }
        }
        Coordinate raw = source.getCoordinates()[farthest];
        String found = new RawNumbers(raw.x, raw.y).toString();
        Coordinate place = vertices[farthest];
        String shown = raw.equals2D(place) ? found : found + " (" + Shown.position(place) + ")";
        String distance = Shown.number(ServedRegion.metersOutside(place) / 1000, 0);
        findings.add(
                Rule.G02,
                null,
                new LocalizedText(
                        "坐标 " + shown + " 在区域外约 " + distance + " 千米",
                        shown + " lies about " + distance + " km outside the region"),
                Clue.found(found).expecting("73–80.5 E, 35–42 N").computing(distance + " km"));
    }
}
