package org.mineralgis.datum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The map sheets that a place lies on. */
public final class CoveringSheets {

    /** More sheets of one scale than this are no list that anybody orders from. */
    public static final int SHEETS_MAX = 64;

    /** Sheets whose outlines are looked at before a scale is given up. */
    private static final int CANDIDATES_MAX = 4096;

    private static final double NORTH_MAX = 88;

    /** Coordinates that were meant to lie on the edge of a sheet may miss it by the last digit: 0.1 mm. */
    private static final double EDGE_DEGREES = 1e-9;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private CoveringSheets() {}

    /**
     * The sheets of a scale that have more than their edge in common with a place, from the north and the west; for a place on an
     * edge the northern, eastern one. Sheets are there from the equator to 88° N.
     *
     * @param place a valid point, line or polygon; degrees, longitude first
     * @return empty when there would be more than {@link #SHEETS_MAX}; an empty list where there are no sheets
     */
    public static Optional<List<MapSheet>> find(Geometry place, SheetScale scale) {
        Envelope extent = place.getEnvelopeInternal();
        if (extent.isNull() || extent.getMaxY() < 0 || extent.getMinY() > NORTH_MAX) {
            return Optional.of(List.of());
        }
        MapSheet first = at(extent.getMinX(), extent.getMaxY(), scale);
        MapSheet last = at(extent.getMaxX(), extent.getMinY(), scale);
        long candidates = (first.row() - last.row() + 1L) * (last.column() - first.column() + 1L);
        return candidates > CANDIDATES_MAX ? Optional.empty() : among(place, first, last);
    }

    private static Optional<List<MapSheet>> among(Geometry place, MapSheet first, MapSheet last) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(place);
        List<MapSheet> sheets = new ArrayList<>();
        for (int row = first.row(); row >= last.row(); row--) {
            for (int column = first.column(); column <= last.column(); column++) {
                MapSheet sheet = new MapSheet(first.scale(), row, column);
                if (prepared.intersects(inner(sheet))) {
                    sheets.add(sheet);
                }
            }
        }
        if (sheets.isEmpty()) {
            sheets.add(MapSheet.at(place.getCoordinate(), first.scale()));
        }
        return sheets.size() > SHEETS_MAX ? Optional.empty() : Optional.of(List.copyOf(sheets));
    }

    private static MapSheet at(double longitude, double latitude, SheetScale scale) {
        return MapSheet.at(new Coordinate(longitude, Math.max(0, latitude)), scale);
    }

    private static Geometry inner(MapSheet sheet) {
        Envelope extent = sheet.extent();
        extent.expandBy(-EDGE_DEGREES);
        return GEOMETRIES.toGeometry(extent);
    }
}
