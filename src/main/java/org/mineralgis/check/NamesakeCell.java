package org.mineralgis.check;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** A tenth of a degree each way, which positions are sorted into. */
record NamesakeCell(int column, int row) {

    private static final double IN_DEGREE = 10;
    /** Less than a degree of latitude has, so that no cell is missed. */
    private static final double METERS_OF_DEGREE = 110_000;

    static NamesakeCell of(Coordinate place) {
        return new NamesakeCell((int) Math.floor(place.x * IN_DEGREE), (int) Math.floor(place.y * IN_DEGREE));
    }

    /** All that a position within {@code meters} of {@code place} can be in; {@code place} is off the poles. */
    static List<NamesakeCell> within(double meters, Coordinate place) {
        double north = meters / METERS_OF_DEGREE;
        double east = north / Math.cos(Math.toRadians(Math.min(89, Math.abs(place.y) + north)));
        NamesakeCell first = of(new Coordinate(place.x - east, place.y - north));
        NamesakeCell last = of(new Coordinate(place.x + east, place.y + north));
        List<NamesakeCell> cells = new ArrayList<>(4);
        for (int row = first.row(); row <= last.row(); row++) {
            for (int column = first.column(); column <= last.column(); column++) {
                cells.add(new NamesakeCell(column, row));
            }
        }
        return cells;
    }

    /** Of this cell and {@code key} together. */
    long key(long key) {
        return TextKey.with(key, ((long) column << 32) ^ row);
    }
}
