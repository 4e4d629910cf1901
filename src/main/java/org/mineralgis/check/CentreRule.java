package org.mineralgis.check;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.mineralgis.model.LocalizedText;

/**
 * Points at the centre of a county or prefecture, which are put in where only its name is known (G27). Applied to datasets
 * that name units, for only these are sure to be read after the outlines.
 */
final class CentreRule implements RecordRule {

    /** Centroids of differently drawn outlines of one county lie about so far apart. */
    private static final double NEAR_METERS = 500;
    /** More than that in degrees, north and, in this region, east. */
    private static final double NEAR_DEGREES = 0.007;

    private final KnownUnits units;

    CentreRule(KnownUnits units) {
        this.units = units;
    }

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        if (record.geometry() instanceof Point point && !point.isEmpty()) {
            find(point.getCoordinate()).ifPresent(centre -> report(point.getCoordinate(), centre, findings));
        }
    }

    private Optional<UnitIndex.Centre> find(Coordinate place) {
        for (UnitIndex.Centre centre : units.index().centres()) {
            if (Math.abs(centre.place().x - place.x) < NEAR_DEGREES
                    && Math.abs(centre.place().y - place.y) < NEAR_DEGREES
                    && Ground.distance(centre.place(), place) <= NEAR_METERS) {
                return Optional.of(centre);
            }
        }
        return Optional.empty();
    }

    private static void report(Coordinate place, UnitIndex.Centre centre, RecordFindings findings) {
        String name = centre.unit().name();
        String meters = Shown.number(Ground.distance(place, centre.place()), 0);
        findings.add(
                Rule.G27,
                null,
                new LocalizedText(
                        "坐标 " + Shown.position(place) + " 距 " + name + " 图形的中心 " + meters + " 米，疑为以县中心代替",
                        Shown.position(place) + " lies " + meters + " m from the centre of the outline of " + name
                                + ", which may stand in for the position"),
                Clue.found(Shown.position(place)).computing(meters + " m"));
    }
}
